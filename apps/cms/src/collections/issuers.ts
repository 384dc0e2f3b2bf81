import { canonicalIssuerCode } from "@bantin/citations";
import { ISSUER_FAMILIES, ISSUER_LEVELS } from "@bantin/contract";
import type { CollectionConfig } from "payload";
import { deskAccess } from "../access/rules.ts";
import { trackSharedContent } from "../features/outbox/outbox.ts";
import { refuseWhileUsed } from "../features/references/usages.ts";
import { dayField } from "../fields/day-field.ts";
import { deriveSlug, slugField } from "../fields/slug.ts";
import { bilingual } from "../text/bilingual.ts";
import { GROUPS } from "./groups.ts";

const FAMILY_LABELS: Record<(typeof ISSUER_FAMILIES)[number], ReturnType<typeof bilingual>> = {
  party: bilingual("Đảng (06-NQ/TU)", "Party"),
  state: bilingual("Nhà nước (50/NQ-HĐND)", "State"),
};
const LEVEL_LABELS: Record<(typeof ISSUER_LEVELS)[number], ReturnType<typeof bilingual>> = {
  central: bilingual("Trung ương", "Central"),
  province: bilingual("Tỉnh", "Province"),
  district: bilingual("Huyện", "District"),
  commune: bilingual("Xã", "Commune"),
};

export const Issuers: CollectionConfig = {
  slug: "issuers",
  labels: {
    singular: bilingual("Cơ quan ban hành", "Issuing body"),
    plural: bilingual("Cơ quan ban hành", "Issuing bodies"),
  },
  admin: {
    group: GROUPS.order,
    useAsTitle: "name",
    defaultColumns: ["name", "code", "family", "level", "validTo"],
    listSearchableFields: ["name", "code"],
  },
  defaultSort: "name",
  access: deskAccess,
  fields: [
    {
      name: "name",
      type: "text",
      required: true,
      label: bilingual("Tên đầy đủ, ví dụ HĐND xã Đầm Hà", "Full name"),
      admin: {
        description: bilingual(
          "Ghi cả cấp và nơi. Liên kết từ tin bài dựa vào tên này và ngày hoạt động: HĐND huyện Đầm Hà và HĐND xã Đầm Hà là hai cơ quan.",
          "With its level and place. Links from articles go by this name and the days on which the body existed.",
        ),
      },
    },
    {
      type: "row",
      fields: [
        {
          name: "code",
          type: "text",
          required: true,
          index: true,
          label: bilingual("Mã trong số ký hiệu (TU, HĐND…)", "Code in symbols"),
          admin: { width: "34%" },
          hooks: {
            beforeValidate: [
              ({ value }) => (typeof value === "string" ? canonicalIssuerCode(value) : value),
            ],
          },
        },
        {
          name: "family",
          type: "select",
          required: true,
          label: bilingual("Hệ thống", "Family"),
          options: ISSUER_FAMILIES.map((value) => ({ value, label: FAMILY_LABELS[value] })),
          admin: { width: "33%" },
        },
        {
          name: "level",
          type: "select",
          required: true,
          label: bilingual("Cấp", "Level"),
          options: ISSUER_LEVELS.map((value) => ({ value, label: LEVEL_LABELS[value] })),
          admin: { width: "33%" },
        },
      ],
    },
    {
      name: "parent",
      type: "relationship",
      relationTo: "issuers",
      label: bilingual("Cấp trên", "Parent body"),
    },
    {
      type: "row",
      fields: [
        dayField("validFrom", bilingual("Hoạt động từ ngày", "Exists from"), { width: "50%" }),
        dayField("validTo", bilingual("Kết thúc hoạt động ngày", "Ended on"), { width: "50%" }),
      ],
    },
    {
      name: "successor",
      type: "relationship",
      relationTo: "issuers",
      label: bilingual("Cơ quan kế thừa", "Successor"),
    },
    {
      name: "isLocal",
      type: "checkbox",
      defaultValue: false,
      label: bilingual("Cơ quan của địa phương mình", "One of the site's own bodies"),
      admin: {
        position: "sidebar",
        description: bilingual(
          "Trong tin bài, “Tỉnh ủy”, “HĐND tỉnh”, “UBND xã” không ghi tên là nói các cơ quan này.",
          "What “Tỉnh ủy” or “HĐND tỉnh” without a name mean in articles.",
        ),
      },
    },
    {
      ...slugField,
      // Part of the address of every document of this body: it must outlive renamings.
      access: { update: () => false },
      admin: {
        position: "sidebar",
        description: bilingual(
          "Nằm trong địa chỉ mọi văn bản của cơ quan này, nên không đổi được.",
          "Part of the address of every document of this body; it cannot be changed.",
        ),
      },
    },
  ],
  hooks: {
    beforeValidate: [deriveSlug("issuers", "name")],
    beforeDelete: [refuseWhileUsed("issuers")],
    ...trackSharedContent("issuers"),
  },
};
