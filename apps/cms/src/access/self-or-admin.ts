import type { Access } from "payload";
import { isAdmin, isStaff } from "./roles.ts";

/** Members of staff change their own account; admins change any. */
export const selfOrAdmin: Access = ({ req }) => {
  if (isAdmin(req.user)) return true;
  if (!isStaff(req.user) || !req.user) return false;
  return { id: { equals: req.user.id } };
};
