import type { CollectionConfig } from "payload";
import { adminsOnly } from "./admins-only.ts";
import { editorsOnly } from "./editors-only.ts";
import { staffAndApiClients } from "./staff-and-api-clients.ts";

/** The rules of what the desk keeps in order and every page may show at once. */
export const deskAccess: CollectionConfig["access"] = {
  create: editorsOnly,
  read: staffAndApiClients,
  update: editorsOnly,
  delete: adminsOnly,
};
