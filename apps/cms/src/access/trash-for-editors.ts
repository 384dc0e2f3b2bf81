import type { Access } from "payload";
import { ownDraftsForWriters } from "./own-drafts-for-writers.ts";
import { isAdmin } from "./roles.ts";

/**
 * Moving to the trash is an edit that can be undone, so it follows the rule for edits. Deleting for
 * ever is the admins'. Payload asks this rule for both; only a move to the trash carries `deletedAt`.
 */
export const trashForEditors: Access = (args) => {
  const isMoveToTrash =
    typeof args.data === "object" && args.data !== null && Boolean(args.data.deletedAt);
  return isMoveToTrash ? ownDraftsForWriters(args) : isAdmin(args.req.user);
};
