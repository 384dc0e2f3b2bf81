import { DOCUMENT_TYPES } from "@bantin/citations";
import { EFFECT_STATUSES, RELATION_KINDS, type RelationKind } from "@bantin/contract";
import type { Field } from "payload";
import { staffOnly } from "../access/staff-only.ts";
import { type Bilingual, bilingual } from "../text/bilingual.ts";
import { bodyField } from "./body-field.ts";
import { citingListField } from "./citation-panel-fields.ts";
import { createdByField } from "./created-by-field.ts";
import { dayField } from "./day-field.ts";
import { EFFECT_STATUS_LABELS } from "./effect-status-labels.ts";
import { stageField } from "./stage-field.ts";
import { webAddressField } from "./web-address-field.ts";
import { withdrawalField } from "./withdrawal-field.ts";

const RELATION_LABELS: Record<RelationKind, Bilingual> = {
  replaces: bilingual("Thay thế", "Replaces"),
  amends: bilingual("Sửa đổi, bổ sung", "Amends"),
  implements: bilingual("Thực hiện", "Implements"),
  basedOn: bilingual("Căn cứ", "Based on"),
};

const identityFields: Field[] = [
  {
    name: "symbol",
    type: "text",
    label: bilingual("Số ký hiệu", "Symbol"),
    index: true,
    admin: {
      description: bilingual(
        "Dán số ký hiệu (06-NQ/TU, 50/NQ-HĐND, 16/2021/NQ-HĐND…): khi lưu, loại, số, năm và cơ quan tự điền. Hoặc để trống và điền các ô dưới.",
        "Paste the symbol and its parts are filled in on saving; or leave it empty and fill in the parts.",
      ),
    },
  },
  {
    type: "row",
    fields: [
      {
        name: "type",
        type: "select",
        label: bilingual("Loại văn bản", "Type"),
        // No default value: a choice could not be told from it when a symbol leaves the type open.
        index: true,
        options: DOCUMENT_TYPES.map(({ slug, word }) => ({ value: slug, label: word })),
        admin: {
          width: "40%",
          description: bilingual(
            "Để trống thì theo số ký hiệu, không có thì là nghị quyết.",
            "Left empty: by the symbol, else a resolution.",
          ),
        },
      },
      {
        name: "number",
        type: "text",
        label: bilingual("Số", "Number"),
        maxLength: 12,
        admin: { width: "20%" },
      },
      {
        name: "term",
        type: "text",
        label: bilingual("Khóa (nhiệm kỳ)", "Term"),
        admin: {
          width: "20%",
          placeholder: "XV",
        },
      },
      {
        name: "year",
        type: "number",
        label: bilingual("Năm", "Year"),
        min: 1930,
        max: 2200,
        index: true,
        admin: { width: "20%" },
      },
    ],
  },
  {
    name: "issuer",
    type: "relationship",
    relationTo: "issuers",
    label: bilingual("Cơ quan ban hành", "Issuing body"),
    index: true,
  },
  {
    name: "summary",
    type: "textarea",
    label: bilingual("Trích yếu", "Summary"),
    maxLength: 2000,
    admin: {
      description: bilingual("Văn bản về việc gì.", "What the document is about."),
    },
  },
];

const validityFields: Field[] = [
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

const textFields: Field[] = [
  {
    name: "attachments",
    type: "upload",
    relationTo: "files",
    hasMany: true,
    label: bilingual("Tệp văn bản để tải về", "Files to download"),
  },
  bodyField(bilingual("Toàn văn (nếu có)", "Full text, if any")),
  webAddressField("sourceUrl", bilingual("Địa chỉ nguồn chính thức", "Official source")),
];

const relationFields: Field[] = [
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

/** Fields of an official document: first what identifies it. */
export const resolutionFields: Field[] = [
  {
    name: "title",
    type: "text",
    label: bilingual("Tên", "Title"),
    // For the admin's lists; programs have the parts it is made of.
    access: { read: staffOnly },
    admin: { hidden: true },
  },
  {
    type: "tabs",
    tabs: [
      { label: bilingual("Văn bản", "Document"), fields: identityFields },
      { label: bilingual("Ngày và hiệu lực", "Dates and effect"), fields: validityFields },
      { label: bilingual("Toàn văn, tệp", "Text and files"), fields: textFields },
      { label: bilingual("Liên quan", "Related"), fields: relationFields },
      { label: bilingual("Tin bài nhắc đến", "Cited by"), fields: [citingListField] },
    ],
  },
  {
    name: "isStub",
    type: "checkbox",
    defaultValue: false,
    label: bilingual("Chưa có toàn văn", "Not held"),
    admin: {
      position: "sidebar",
      description: bilingual(
        "Văn bản được tin bài nhắc đến nhưng ta chưa có.",
        "Cited in the news, but we do not hold it.",
      ),
    },
  },
  stageField,
  createdByField,
  {
    name: "documentKey",
    type: "text",
    unique: true,
    index: true,
    label: bilingual("Khóa nhận dạng", "Identity key"),
    admin: { hidden: true },
  },
];
