import type { CollectionConfig, Field } from "payload";
import { staffOnly } from "../access/rules.ts";
import { checklistField, checklistLineField } from "../features/checklist/fields.ts";
import { citingListField } from "../features/citations/fields.ts";
import { deskComponents, noticeFields } from "../features/desk/form-parts.ts";
import { assertUniqueIdentity, deriveIdentity } from "../features/documents/identity-hooks.ts";
import { documentPage } from "../features/publishing/public-page.ts";
import { publication } from "../features/publishing/publication.ts";
import { reviewFields } from "../features/reviewing/fields.ts";
import { siteLink } from "../features/site-status/form-parts.ts";
import { bilingual } from "../text/bilingual.ts";
import { identityFields, relationFields, textFields, validityFields } from "./document-fields.ts";
import { GROUPS } from "./groups.ts";

/** Fields of an official document: first what identifies it. */
const documentFields: Field[] = [
  ...noticeFields,
  checklistLineField,
  checklistField,
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
  ...reviewFields,
  {
    name: "documentKey",
    type: "text",
    unique: true,
    index: true,
    label: bilingual("Khóa nhận dạng", "Identity key"),
    admin: { hidden: true },
  },
];

/** Official documents of every type. The slug is older than that: it stays for the sake of data and addresses. */
export const Documents: CollectionConfig = {
  slug: "resolutions",
  typescript: { interface: "OfficialDocument" },
  labels: {
    singular: bilingual("Văn bản", "Official document"),
    plural: bilingual("Nghị quyết, văn bản", "Documents and documents"),
  },
  admin: {
    group: GROUPS.content,
    useAsTitle: "title",
    defaultColumns: ["title", "issuer", "issueDate", "effectStatus", "_status", "schedule"],
    listSearchableFields: ["title", "symbol", "summary"],
    preview: siteLink(documentPage),
    components: deskComponents,
  },
  defaultSort: "-issueDate",
  // A copy would have the identity of its original.
  disableDuplicate: true,
  fields: documentFields,
  ...publication({
    slug: "resolutions",
    pageOf: documentPage,
    derive: [deriveIdentity, assertUniqueIdentity],
    required: ["type", "number", "issuer", "summary"],
  }),
};
