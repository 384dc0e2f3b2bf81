import { RELEASE_STATES, type ReleaseState } from "@bantin/contract";
import type { Field } from "payload";
import { nobody } from "../access/nobody.ts";
import { releaseSummary, releaseTitle } from "../site-state/release-summary.ts";
import { STATE_LABELS } from "../site-state/release-words.ts";
import { bilingual, inLanguageOf } from "../text/bilingual.ts";

const options = RELEASE_STATES.map((value: ReleaseState) => ({
  value,
  label: STATE_LABELS[value],
}));

const instantFormat = {
  pickerAppearance: "dayAndTime",
  displayFormat: "HH:mm:ss d/M/yyyy",
} as const;

/** Fields that the CMS fills in from what the publisher tells, and no program sets. */
function told<Own extends Field>(field: Own): Own {
  return { ...field, access: { create: nobody } };
}

const isFailure = (_: unknown, sibling: { state?: string }) => sibling?.state === "failed";
const isSwitch = (_: unknown, { state }: { state?: string }) =>
  state === "rolledBack" || state === "resumed";
const isLive = (_: unknown, sibling: { state?: string }) => sibling?.state === "live";

const COUNT_LABELS = {
  added: bilingual("Trang thêm", "Pages added"),
  changed: bilingual("Trang sửa", "Pages changed"),
  removed: bilingual("Trang gỡ", "Pages removed"),
} as const;

const counts: Field[] = [
  {
    name: "pages",
    type: "number",
    required: true,
    label: bilingual("Số trang", "Pages"),
    admin: { width: "25%" },
  },
  ...Object.entries(COUNT_LABELS).map(([name, label]) =>
    told({ name, type: "number" as const, label, admin: { width: "25%", condition: isLive } }),
  ),
];

const STAGE_LABELS = {
  sync: bilingual("Lấy nội dung (ms)", "Sync (ms)"),
  invalidate: bilingual("Tìm trang cần dựng (ms)", "Invalidate (ms)"),
  render: bilingual("Dựng trang (ms)", "Render (ms)"),
  index: bilingual("Lập chỉ mục tìm kiếm (ms)", "Index (ms)"),
  check: bilingual("Kiểm tra (ms)", "Check (ms)"),
  release: bilingual("Đưa lên (ms)", "Release (ms)"),
  remember: bilingual("Ghi nhớ (ms)", "Remember (ms)"),
} as const;

/** Fields of a row of the site's history. */
export const releaseFields: Field[] = [
  {
    name: "title",
    type: "text",
    admin: { hidden: true },
    access: { create: nobody },
    hooks: { afterRead: [({ siblingData, req }) => inLanguageOf(req, releaseTitle(siblingData))] },
  },
  {
    name: "summary",
    type: "text",
    virtual: true,
    label: bilingual("Tóm tắt", "Summary"),
    admin: { readOnly: true },
    hooks: {
      afterRead: [({ siblingData, req }) => inLanguageOf(req, releaseSummary(siblingData))],
    },
  },
  {
    name: "state",
    type: "select",
    required: true,
    index: true,
    label: bilingual("Kết quả", "Result"),
    admin: {
      components: { Cell: "/components/site-state/release-state-cell.tsx#ReleaseStateCell" },
    },
    options,
  },
  {
    type: "row",
    fields: [
      {
        name: "startedAt",
        type: "date",
        required: true,
        label: bilingual("Bắt đầu", "Started"),
        admin: { date: instantFormat, width: "50%" },
      },
      {
        name: "finishedAt",
        type: "date",
        required: true,
        index: true,
        label: bilingual("Xong lúc", "Finished"),
        admin: { date: instantFormat, width: "50%" },
      },
    ],
  },
  {
    name: "error",
    type: "textarea",
    label: bilingual("Lý do", "Error"),
    admin: { condition: isFailure },
  },
  told({
    name: "documents",
    type: "array",
    label: bilingual("Nội dung cần sửa", "Documents to mend"),
    admin: {
      condition: isFailure,
      components: { Field: "/components/site-state/release-documents.tsx#ReleaseDocuments" },
    },
    fields: [
      { name: "collectionSlug", type: "text", required: true },
      { name: "documentId", type: "text", required: true },
      { name: "title", type: "text" },
    ],
  }),
  {
    type: "row",
    admin: { condition: isSwitch },
    fields: [
      told({
        name: "by",
        type: "text",
        label: bilingual("Người làm", "By"),
        admin: { width: "50%" },
      }),
      told({
        name: "source",
        type: "select",
        label: bilingual("Từ đâu", "From where"),
        admin: { width: "50%" },
        options: [
          { value: "admin", label: bilingual("Trang quản trị", "The admin") },
          { value: "commandLine", label: bilingual("Dòng lệnh", "The command line") },
        ],
      }),
    ],
  },
  told({
    name: "why",
    type: "textarea",
    label: bilingual("Vì sao", "Why"),
    admin: { condition: (_, { state }) => state === "rolledBack" },
  }),
  { type: "row", fields: counts },
  told({
    name: "durations",
    type: "group",
    label: bilingual("Thời gian từng bước", "Durations"),
    admin: { condition: isLive },
    fields: [
      {
        type: "row",
        fields: Object.entries(STAGE_LABELS).map(([name, label]) => ({
          name,
          type: "number" as const,
          label,
          admin: { width: "33%" },
        })),
      },
    ],
  }),
  told({
    name: "releaseId",
    type: "text",
    index: true,
    label: bilingual("Mã bản", "Release"),
    admin: { position: "sidebar" },
  }),
  told({
    name: "revisionAt",
    type: "date",
    index: true,
    label: bilingual("Gồm thay đổi đến lúc", "Covers changes up to"),
    admin: { position: "sidebar", date: instantFormat },
  }),
  told({ name: "coveredFrom", type: "date", admin: { hidden: true } }),
  told({ name: "revision", type: "text", admin: { hidden: true } }),
];
