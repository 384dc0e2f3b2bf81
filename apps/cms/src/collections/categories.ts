import type { CollectionConfig } from "payload";
import { deskAccess } from "../access/desk.ts";
import { siteLineComponents, siteNoticeField } from "../fields/site-notice-field.ts";
import { deriveSlug, slugField } from "../fields/slug.ts";
import { categoryPage } from "../publishing/public-rows.ts";
import { refuseWhileUsed } from "../publishing/refuse-while-used.ts";
import { trackPublication } from "../publishing/track-publication.ts";
import { bilingual } from "../text/bilingual.ts";
import { GROUPS } from "./groups.ts";

const publication = trackPublication("categories", categoryPage);

export const Categories: CollectionConfig = {
  slug: "categories",
  labels: {
    singular: bilingual("Chuyên mục", "Category"),
    plural: bilingual("Chuyên mục", "Categories"),
  },
  admin: {
    group: GROUPS.order,
    useAsTitle: "name",
    defaultColumns: ["name", "order", "slug"],
    components: siteLineComponents,
  },
  defaultSort: "order",
  access: deskAccess,
  fields: [
    siteNoticeField,
    { name: "name", type: "text", required: true, label: bilingual("Tên", "Name") },
    { name: "description", type: "textarea", label: bilingual("Giới thiệu", "Description") },
    {
      name: "order",
      type: "number",
      defaultValue: 0,
      label: bilingual("Thứ tự (nhỏ đứng trước)", "Order (smaller first)"),
      admin: { position: "sidebar" },
    },
    slugField,
  ],
  hooks: {
    beforeValidate: [deriveSlug("categories", "name")],
    ...publication,
    beforeDelete: [refuseWhileUsed("categories"), ...publication.beforeDelete],
  },
};
