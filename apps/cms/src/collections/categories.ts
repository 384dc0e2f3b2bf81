import type { CollectionConfig } from "payload";
import { deskAccess } from "../access/rules.ts";
import { categoryPage } from "../features/publishing/public-page.ts";
import { trackPublicPage } from "../features/publishing/publication.ts";
import { refuseWhileUsed } from "../features/references/usages.ts";
import { siteLineComponents, siteNoticeField } from "../features/site-status/form-parts.ts";
import { deriveSlug, slugField } from "../fields/slug.ts";
import { bilingual } from "../text/bilingual.ts";
import { GROUPS } from "./groups.ts";

const page = trackPublicPage("categories", categoryPage);

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
    listSearchableFields: ["name", "description"],
    components: siteLineComponents,
  },
  defaultSort: "order",
  access: deskAccess,
  fields: [
    siteNoticeField,
    {
      name: "entries",
      type: "ui",
      admin: {
        disableListColumn: true,
        components: {
          Field: "/features/navigation/components/category-entries.tsx#CategoryEntries",
        },
      },
    },
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
    ...page,
    beforeDelete: [refuseWhileUsed("categories"), ...page.beforeDelete],
  },
};
