import type { Field } from "payload";
import { bilingual } from "../text/bilingual.ts";
import { bodyField } from "./body-field.ts";
import { citationOverridesField } from "./citation-overrides-field.ts";
import { citationLineField, citationPanelField } from "./citation-panel-fields.ts";
import { createdByField } from "./created-by-field.ts";
import { dayField } from "./day-field.ts";
import { importFields } from "./import-fields.ts";
import { publishedAtField } from "./published-at-field.ts";
import { siteNoticeField } from "./site-notice-field.ts";
import { slugField } from "./slug.ts";
import { stageField } from "./stage-field.ts";
import { webAddressField } from "./web-address-field.ts";
import { withdrawalField } from "./withdrawal-field.ts";

const textTab: Field[] = [
  {
    name: "summary",
    type: "textarea",
    label: bilingual("Sapo", "Summary"),
    maxLength: 500,
    admin: {
      description: bilingual(
        "Một đoạn ngắn đứng trên bài và trong danh sách.",
        "A short paragraph above the text and in lists.",
      ),
    },
  },
  bodyField(bilingual("Nội dung", "Body")),
  {
    type: "row",
    fields: [
      {
        name: "place",
        type: "text",
        label: bilingual("Nơi xảy ra", "Place"),
        admin: { width: "33%" },
      },
      {
        name: "byline",
        type: "text",
        label: bilingual("Tác giả", "Byline"),
        admin: { width: "33%" },
      },
    ],
  },
  {
    name: "source",
    type: "group",
    label: bilingual("Nguồn (Theo …)", "Source"),
    fields: [
      {
        type: "row",
        fields: [
          {
            name: "name",
            type: "text",
            label: bilingual("Tên nguồn, ví dụ Báo Quảng Ninh", "Name of the source"),
            admin: { width: "50%" },
          },
          webAddressField("url", bilingual("Địa chỉ bài gốc", "Address of the original"), "50%"),
        ],
      },
    ],
  },
];

const pictureTab: Field[] = [
  {
    name: "hero",
    type: "group",
    label: bilingual("Ảnh chính", "Main picture"),
    fields: [
      { name: "image", type: "upload", relationTo: "media", label: bilingual("Ảnh", "Picture") },
      { name: "caption", type: "text", label: bilingual("Chú thích", "Caption") },
      { name: "credit", type: "text", label: bilingual("Người chụp", "Credit") },
    ],
  },
];

const relationsTab: Field[] = [
  {
    name: "resolutions",
    type: "relationship",
    relationTo: "resolutions",
    hasMany: true,
    label: bilingual("Văn bản liên quan", "Related documents"),
  },
  {
    name: "campaigns",
    type: "relationship",
    relationTo: "campaigns",
    hasMany: true,
    label: bilingual("Chủ đề công tác", "Campaign themes"),
  },
];

const afterPublicationTab: Field[] = [
  {
    name: "changeNotes",
    type: "array",
    label: bilingual("Ghi chú chỉnh sửa (bạn đọc thấy)", "Change notes (readers see them)"),
    labels: {
      singular: bilingual("Ghi chú", "Note"),
      plural: bilingual("Ghi chú", "Notes"),
    },
    fields: [
      dayField("date", bilingual("Ngày", "Date"), { required: true }),
      {
        name: "note",
        type: "text",
        required: true,
        label: bilingual("Đã sửa điều gì", "What was changed"),
      },
    ],
  },
  withdrawalField,
];

/** Fields of an article, in the order in which one is written. */
export const articleFields: Field[] = [
  siteNoticeField,
  {
    name: "title",
    type: "text",
    required: true,
    maxLength: 300,
    label: bilingual("Tiêu đề", "Title"),
    index: true,
  },
  {
    type: "tabs",
    tabs: [
      { label: bilingual("Bài", "Text"), fields: textTab },
      { label: bilingual("Ảnh", "Picture"), fields: pictureTab },
      { label: bilingual("Liên quan", "Related"), fields: relationsTab },
      { label: bilingual("Sau khi đăng", "After publication"), fields: afterPublicationTab },
    ],
  },
  citationPanelField,
  citationLineField,
  stageField,
  publishedAtField,
  {
    name: "category",
    type: "relationship",
    relationTo: "categories",
    label: bilingual("Chuyên mục", "Category"),
    index: true,
    admin: { position: "sidebar" },
  },
  {
    name: "isFeatured",
    type: "checkbox",
    defaultValue: false,
    label: bilingual("Đặt lên đầu trang chủ", "Lead the home page"),
    admin: { position: "sidebar" },
  },
  slugField,
  createdByField,
  citationOverridesField,
  ...importFields,
];
