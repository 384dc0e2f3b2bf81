import { EFFECT_STATUSES } from "@bantin/contract";
import type { Field } from "payload";
import { bilingual } from "../../text/bilingual.ts";
import { dayField } from "../day-field.ts";
import { EFFECT_STATUS_LABELS } from "../effect-status-labels.ts";

/** When it was issued, by whom it was signed, and whether it has effect. */
export const validityFields: Field[] = [
  {
    type: "row",
    fields: [
      dayField("issueDate", bilingual("Ngày ban hành", "Issued on"), { index: true, width: "33%" }),
      dayField("effectDate", bilingual("Ngày có hiệu lực", "In force from"), { width: "33%" }),
      dayField("expiryDate", bilingual("Ngày hết hiệu lực", "Expires on"), { width: "33%" }),
    ],
  },
  {
    name: "effectStatus",
    type: "select",
    required: true,
    defaultValue: "unknown",
    label: bilingual("Tình trạng hiệu lực", "Effect status"),
    options: EFFECT_STATUSES.map((value) => ({ value, label: EFFECT_STATUS_LABELS[value] })),
  },
  {
    name: "signatory",
    type: "group",
    label: bilingual("Người ký", "Signatory"),
    fields: [
      {
        type: "row",
        fields: [
          {
            name: "name",
            type: "text",
            label: bilingual("Họ tên", "Name"),
            admin: { width: "50%" },
          },
          {
            name: "title",
            type: "text",
            label: bilingual("Chức vụ", "Title"),
            admin: { width: "50%" },
          },
        ],
      },
    ],
  },
  { name: "field", type: "text", label: bilingual("Lĩnh vực", "Field"), index: true },
];
