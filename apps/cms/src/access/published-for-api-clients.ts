import type { Access, Where } from "payload";
import { isApiClient, isStaff } from "./roles.ts";

/**
 * Staff read everything. Programs read what is published and not in the trash, whatever their query
 * asks for: `draft=true` and `trash=true` change the query, never this rule.
 */
export const publishedForApiClients: Access = ({ req }) => {
  if (isStaff(req.user)) return true;
  if (!isApiClient(req.user)) return false;
  const rules: Where[] = [{ _status: { equals: "published" } }, { deletedAt: { exists: false } }];
  return { and: rules };
};
