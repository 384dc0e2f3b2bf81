import type { CollectionConfig } from "payload";
import { adminsOnly, nobody } from "../access/rules.ts";
import { bilingual } from "../text/bilingual.ts";
import { GROUPS } from "./groups.ts";

/** Programs with a key: they read what is published, and may report what they built. */
export const ApiClients: CollectionConfig = {
  slug: "api-clients",
  labels: {
    singular: bilingual("Khóa API", "API client"),
    plural: bilingual("Khóa API", "API clients"),
  },
  admin: {
    group: GROUPS.administration,
    useAsTitle: "name",
    defaultColumns: ["name", "enableAPIKey", "mayReport"],
  },
  auth: { useAPIKey: true, disableLocalStrategy: true },
  access: {
    admin: nobody,
    create: adminsOnly,
    read: adminsOnly,
    update: adminsOnly,
    delete: adminsOnly,
    unlock: nobody,
  },
  fields: [
    { name: "name", type: "text", required: true, label: bilingual("Tên", "Name") },
    {
      name: "mayReport",
      type: "checkbox",
      defaultValue: false,
      saveToJWT: true,
      label: bilingual("Được báo trạng thái trang", "May report how the site is"),
    },
  ],
};
