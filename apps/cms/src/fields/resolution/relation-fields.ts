import { RELATION_KINDS, type RelationKind } from "@bantin/contract";
import type { Field } from "payload";
import { type Bilingual, bilingual } from "../../text/bilingual.ts";
import { withdrawalField } from "../withdrawal-field.ts";

const RELATION_LABELS: Record<RelationKind, Bilingual> = {
  replaces: bilingual("Thay thế", "Replaces"),
  amends: bilingual("Sửa đổi, bổ sung", "Amends"),
  implements: bilingual("Thực hiện", "Implements"),
  basedOn: bilingual("Căn cứ", "Based on"),
};

/** How it stands to other documents, and how the news calls it. */
export const relationFields: Field[] = [
  {
    name: "relations",
    type: "group",
    label: false,
    admin: {
      description: bilingual(
        "Chỉ ghi một chiều; chiều ngược lại (bị thay thế, được hướng dẫn…) tự hiện.",
        "Name one direction; the inverse is shown by itself.",
      ),
    },
    fields: RELATION_KINDS.map(
      (name): Field => ({
        name,
        type: "relationship",
        relationTo: "resolutions",
        hasMany: true,
        label: RELATION_LABELS[name],
        filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
      }),
    ),
  },
  {
    name: "aliases",
    type: "array",
    label: bilingual("Tên gọi khác trong tin bài", "Other names in the news"),
    labels: { singular: bilingual("Tên", "Name"), plural: bilingual("Tên", "Names") },
    fields: [{ name: "alias", type: "text", required: true, label: bilingual("Tên gọi", "Name") }],
  },
  withdrawalField,
];
