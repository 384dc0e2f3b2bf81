import type { CollectionBeforeValidateHook, CollectionConfig, DateField, Field } from "payload";
import { staffOnly } from "../access/rules.ts";
import { checklistField, checklistLineField } from "../features/checklist/fields.ts";
import {
  citationLineField,
  citationOverridesField,
  citationPanelField,
} from "../features/citations/fields.ts";
import { deskComponents, noticeFields } from "../features/desk/form-parts.ts";
import { articlePage } from "../features/publishing/public-page.ts";
import { publication } from "../features/publishing/publication.ts";
import { reviewFields } from "../features/reviewing/fields.ts";
import { siteLink } from "../features/site-status/form-parts.ts";
import { webAddressField } from "../fields/address-fields.ts";
import { bodyField, goneDocumentsField } from "../fields/body-field.ts";
import { dayField, keptAsInstant } from "../fields/day-field.ts";
import { withdrawalField } from "../fields/editorial-fields.ts";
import { deriveSlug, slugField } from "../fields/slug.ts";
import { startAnew } from "../fields/start-anew.ts";
import { bilingual } from "../text/bilingual.ts";
import { GROUPS } from "./groups.ts";

/** Time of publication; its month is part of the address. */
const publishedAtField: DateField = {
  name: "publishedAt",
  type: "date",
  label: bilingual("Thời điểm đăng", "Published at"),
  index: true,
  hooks: { beforeValidate: [keptAsInstant] },
  admin: {
    position: "sidebar",
    date: { pickerAppearance: "dayAndTime", displayFormat: "HH:mm d/M/yyyy", timeFormat: "HH:mm" },
    description: bilingual(
      "Để trống thì lấy lúc bấm Đăng. Tháng của ngày này nằm trong địa chỉ bài viết. Ngày sau này không hoãn việc đăng: muốn vậy, dùng “Hẹn giờ đăng”.",
      "Left empty, it is the moment of publishing. Its month is part of the address. A later day does not put off publishing: schedule it instead.",
    ),
  },
};

/** The first publication fixes the time, unless somebody has set it. */
const stampFirstPublication: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  const doc = { ...originalDoc, ...data };
  if (!data || doc._status !== "published" || doc.publishedAt) return data;
  return { ...data, publishedAt: new Date().toISOString() };
};

const hidden = { hidden: true, disableListColumn: true, disableListFilter: true } as const;
const access = { read: staffOnly };

/** What ties an article to the file it was imported from, so that a second import changes nothing. */
const importFields: Field[] = [
  {
    name: "importKey",
    type: "text",
    index: true,
    label: bilingual("Khóa của tệp nhập", "Key of the imported file"),
    access,
    admin: hidden,
  },
  {
    name: "importDigest",
    type: "text",
    label: bilingual("Dấu của tệp nhập", "Digest of the imported file"),
    access,
    admin: hidden,
  },
];

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
  goneDocumentsField("body"),
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
      dayField("date", bilingual("Ngày", "Date"), { required: true, isToday: true }),
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
const articleFields: Field[] = [
  ...noticeFields,
  checklistLineField,
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
  checklistField,
  citationLineField,
  ...reviewFields,
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
  citationOverridesField,
  ...importFields,
];

export const Articles: CollectionConfig = {
  slug: "articles",
  labels: {
    singular: bilingual("Bài viết", "Article"),
    plural: bilingual("Bài viết", "Articles"),
  },
  admin: {
    group: GROUPS.content,
    useAsTitle: "title",
    defaultColumns: ["title", "_status", "stage", "schedule", "category", "publishedAt"],
    listSearchableFields: ["title", "summary", "byline"],
    preview: siteLink(articlePage),
    components: deskComponents,
  },
  defaultSort: "-updatedAt",
  fields: startAnew(articleFields),
  ...publication({
    slug: "articles",
    pageOf: articlePage,
    derive: [stampFirstPublication, deriveSlug("articles", "title")],
    required: ["body"],
  }),
};
