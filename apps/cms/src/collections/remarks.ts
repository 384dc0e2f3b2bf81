import type { CollectionConfig } from "payload";
import { nobody, staffOnly } from "../access/rules.ts";
import { REMARK_KINDS } from "../features/reviewing/api.ts";
import { bilingual } from "../text/bilingual.ts";
import { GROUPS } from "./groups.ts";

/**
 * What was said of a document on its way to publication: submitted, returned with a reason, approved, comments on a
 * passage. It stays with the document and is never on the site. Written by `features/reviewing` alone.
 */
export const Remarks: CollectionConfig = {
  slug: "remarks",
  labels: {
    singular: bilingual("Trao đổi biên tập", "Remark"),
    plural: bilingual("Trao đổi biên tập", "Remarks"),
  },
  admin: { group: GROUPS.content, hidden: true },
  defaultSort: "createdAt",
  access: { create: nobody, read: staffOnly, update: nobody, delete: nobody },
  fields: [
    { name: "collectionSlug", type: "text", required: true },
    { name: "documentId", type: "text", required: true, index: true },
    { name: "kind", type: "select", required: true, options: [...REMARK_KINDS] },
    { name: "by", type: "relationship", relationTo: "users" },
    /** The words of the text that a comment is about. */
    { name: "quote", type: "textarea" },
    { name: "text", type: "textarea" },
    { name: "isResolved", type: "checkbox", defaultValue: false },
  ],
};
