import type { Access, Where } from "payload";
import { mayPublish, roleOf } from "./roles.ts";

/**
 * Editors change everything; a writer changes drafts of their own. What is public is guarded once
 * more by `guardPublication`, because a `where` sees the latest version, not the published row.
 */
export const ownDraftsForWriters: Access = ({ data, req }) => {
  if (mayPublish(req.user)) return true;
  if (roleOf(req.user) !== "writer" || !req.user) return false;
  // The admin asks with this status whether to show the button “Đăng”.
  if (data?._status === "published") return false;
  const rules: Where[] = [
    { createdBy: { equals: req.user.id } },
    { _status: { not_equals: "published" } },
  ];
  return { and: rules };
};
