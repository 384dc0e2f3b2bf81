import type { CollectionConfig, Field, TextField } from "payload";
import { adminsOnly, nobody } from "../access/rules.ts";
import { SUBJECTS } from "../features/audit/audited.ts";
import { ACTOR_KINDS, ACTOR_LABELS, DEED_LABELS, DEEDS } from "../features/audit/deeds.ts";
import { exportEndpoint } from "../features/audit/export-endpoint.ts";
import { type Bilingual, bilingual } from "../text/bilingual.ts";
import { GROUPS } from "./groups.ts";

const instant = { pickerAppearance: "dayAndTime", displayFormat: "HH:mm:ss d/M/yyyy" } as const;

/** What only a program needs. */
const inPassing = {
  disableListColumn: true,
  disableListFilter: true,
  disableBulkEdit: true,
} as const;

const hashField = (name: string, label: Bilingual): TextField => ({
  name,
  type: "text",
  required: true,
  label,
  admin: inPassing,
});

/** Fields of an entry, in the order in which one reads them. */
const entryFields: Field[] = [
  {
    name: "at",
    type: "date",
    required: true,
    index: true,
    label: bilingual("Lúc", "When"),
    admin: { date: instant },
  },
  {
    name: "deed",
    type: "select",
    required: true,
    index: true,
    label: bilingual("Việc đã làm", "What was done"),
    options: DEEDS.map((value) => ({ value, label: DEED_LABELS[value] })),
  },
  {
    name: "actorName",
    type: "text",
    index: true,
    label: bilingual("Người làm", "Who"),
    admin: {
      components: { Cell: "/features/audit/components/cells.tsx#ActorCell" },
    },
  },
  {
    name: "actorKind",
    type: "select",
    required: true,
    label: bilingual("Là", "Kind of actor"),
    options: ACTOR_KINDS.map((value) => ({ value, label: ACTOR_LABELS[value] })),
  },
  {
    name: "title",
    type: "text",
    label: bilingual("Với nội dung", "To what"),
    admin: {
      components: { Cell: "/features/audit/components/cells.tsx#SubjectCell" },
    },
  },
  {
    name: "collectionSlug",
    type: "select",
    label: bilingual("Loại nội dung", "Kind"),
    options: [...SUBJECTS],
  },
  {
    name: "fields",
    type: "text",
    label: bilingual("Các ô đã sửa", "Fields that were changed"),
    admin: inPassing,
  },
  {
    name: "detail",
    type: "text",
    label: bilingual("Chi tiết", "Detail"),
    admin: { disableListFilter: true },
  },
  {
    name: "address",
    type: "text",
    index: true,
    label: bilingual("Từ địa chỉ mạng", "From where"),
    admin: {
      components: { Cell: "/features/audit/components/cells.tsx#WhenceCell" },
    },
  },
  {
    name: "account",
    type: "text",
    label: bilingual("Tài khoản đã gõ", "Account that was typed"),
  },
  {
    name: "times",
    type: "number",
    label: bilingual("Số lần", "Times"),
    admin: { disableListFilter: true },
  },
  {
    name: "number",
    type: "number",
    required: true,
    unique: true,
    index: true,
    label: bilingual("Số thứ tự", "Number"),
  },
  hashField("hash", bilingual("Dấu của mục này", "Hash of this entry")),
  hashField("previous", bilingual("Dấu của mục trước", "Hash of the entry before")),
  {
    name: "commitment",
    type: "text",
    required: true,
    admin: { ...inPassing, hidden: true },
  },
  { name: "salt", type: "text", admin: { ...inPassing, hidden: true } },
  { name: "stamp", type: "text", admin: { ...inPassing, hidden: true } },
  { name: "actorId", type: "text", admin: { ...inPassing, hidden: true } },
  { name: "documentId", type: "text", index: true, admin: { ...inPassing, hidden: true } },
];

/**
 * The log of who did what to what, when and from where. Written by `features/audit` alone, in the transaction of the
 * deed; nobody changes or deletes an entry, and `bantin audit verify` finds out where somebody did.
 */
export const AuditEntries: CollectionConfig = {
  slug: "audit-entries",
  labels: {
    singular: bilingual("Mục nhật ký", "Entry of the log"),
    plural: bilingual("Nhật ký hoạt động", "Audit log"),
  },
  timestamps: false,
  admin: {
    group: GROUPS.administration,
    useAsTitle: "number",
    defaultColumns: ["at", "actorName", "deed", "title", "address"],
    listSearchableFields: ["actorName", "title", "address", "account"],
    description: bilingual(
      "Ai đã làm gì, với nội dung nào, lúc nào và từ đâu. Không ai sửa hay xóa được mục nào ở đây.",
      "Who did what to what, when and from where. Nobody can change or delete an entry here.",
    ),
    hidden: ({ user }) => user?.role !== "admin",
    hideAPIURL: true,
    components: {
      beforeListTable: ["/features/audit/components/export-links.tsx#ExportLinks"],
      views: {
        edit: {
          default: {
            Component: "/features/audit/components/entry-view.tsx#EntryView",
            tab: { label: ({ t }) => t("version:entry") },
          },
        },
      },
    },
  },
  defaultSort: "-number",
  access: { create: nobody, read: adminsOnly, update: nobody, delete: nobody },
  endpoints: [exportEndpoint],
  fields: entryFields,
};
