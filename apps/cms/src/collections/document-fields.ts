import { DOCUMENT_TYPES } from "@bantin/citations";
import {
  EFFECT_STATUSES,
  type EffectStatus,
  RELATION_KINDS,
  type RelationKind,
} from "@bantin/contract";
import type { Field } from "payload";
import { webAddressField } from "../fields/address-fields.ts";
import { bodyField, goneDocumentsField } from "../fields/body-field.ts";
import { dayField } from "../fields/day-field.ts";
import { withdrawalField } from "../fields/editorial-fields.ts";
import { type Bilingual, bilingual } from "../text/bilingual.ts";

/** What tells a document from every other, and what it is about. */
export const identityFields: Field[] = [
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

const EFFECT_STATUS_LABELS: Record<EffectStatus, Bilingual> = {
  unknown: bilingual("Chưa rõ", "Not known"),
  notYetInForce: bilingual("Chưa có hiệu lực", "Not yet in force"),
  inForce: bilingual("Còn hiệu lực", "In force"),
  partlyExpired: bilingual("Hết hiệu lực một phần", "Partly expired"),
  suspended: bilingual("Ngưng hiệu lực", "Suspended"),
  expired: bilingual("Hết hiệu lực", "Expired"),
};

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

/** The document itself: files, text, and where it stands officially. */
export const textFields: Field[] = [
  {
    name: "attachments",
    type: "upload",
    relationTo: "files",
    hasMany: true,
    label: bilingual("Tệp văn bản để tải về", "Files to download"),
  },
  bodyField(bilingual("Toàn văn (nếu có)", "Full text, if any")),
  goneDocumentsField("body"),
  webAddressField("sourceUrl", bilingual("Địa chỉ nguồn chính thức", "Official source")),
];

const RELATION_LABELS: Record<RelationKind, Bilingual> = {
  replaces: bilingual("Thay thế", "Replaces"),
  repeals: bilingual("Bãi bỏ", "Repeals"),
  suspends: bilingual("Đình chỉ thi hành", "Suspends"),
  amends: bilingual("Sửa đổi, bổ sung", "Amends"),
  corrects: bilingual("Đính chính", "Corrects"),
  consolidates: bilingual("Hợp nhất", "Consolidates"),
  implements: bilingual("Thực hiện", "Implements"),
  basedOn: bilingual("Căn cứ", "Based on"),
};

/** How it stands to other documents, and how the news calls it. */
export const relationFields: Field[] = [
  {
    name: "relations",
    type: "group",
    // Without a label Payload does not show the description either.
    label: bilingual("Quan hệ với văn bản khác", "Relations to other documents"),
    admin: {
      description: bilingual(
        "Chỉ ghi một chiều; chiều ngược lại (bị thay thế, bị bãi bỏ…) tự hiện. Thay thế, bãi bỏ làm văn bản kia hết hiệu lực, đình chỉ làm nó ngưng hiệu lực, từ ngày văn bản này có hiệu lực; sửa đổi, đính chính, hợp nhất thì không.",
        "Name one direction; the inverse is shown by itself. Replacing and repealing end the other's effect, suspending halts it, from the day this one has effect.",
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
