import type { Field } from "payload";
import { staffOnly } from "../access/staff-only.ts";
import { bilingual } from "../text/bilingual.ts";
import { citingListField } from "./citation-panel-fields.ts";
import { createdByField } from "./created-by-field.ts";
import { identityFields } from "./resolution/identity-fields.ts";
import { relationFields } from "./resolution/relation-fields.ts";
import { textFields } from "./resolution/text-fields.ts";
import { validityFields } from "./resolution/validity-fields.ts";
import { siteNoticeField } from "./site-notice-field.ts";
import { stageField } from "./stage-field.ts";

/** Fields of an official document: first what identifies it. */
export const resolutionFields: Field[] = [
  siteNoticeField,
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
