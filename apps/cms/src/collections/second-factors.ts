import type { CollectionConfig } from "payload";
import { nobody } from "../access/rules.ts";
import { bilingual } from "../text/bilingual.ts";
import { GROUPS } from "./groups.ts";

/** One row for each account that has a second factor. Read and written by `features/second-factor/` alone. */
export const SecondFactors: CollectionConfig = {
  slug: "second-factors",
  labels: {
    singular: bilingual("Xác thực hai bước", "Second factor"),
    plural: bilingual("Xác thực hai bước", "Second factors"),
  },
  admin: { group: GROUPS.administration, hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  fields: [
    { name: "account", type: "text", required: true, unique: true, index: true },
    // Encrypted.
    { name: "key", type: "text", required: true },
    { name: "lastStep", type: "number", required: true },
    // Digests.
    { name: "recovery", type: "json", required: true },
    { name: "since", type: "date", required: true },
  ],
};
