import type { Access } from "payload";
import { isStaff, mayPublish } from "./roles.ts";

/** All staff begin drafts; only who may publish creates what is published at once. */
export const draftsForWriters: Access = ({ data, req }) =>
  isStaff(req.user) && (mayPublish(req.user) || data?._status !== "published");
