import { RELEASE_STATES, type ReleaseState } from "@bantin/contract";
import type { CollectionConfig, Field } from "payload";
import { adminsOnly, nobody, staffOnly } from "../access/rules.ts";
import {
  releaseSummary,
  releaseTitle,
  STATE_LABELS,
} from "../features/site-status/release-summary.ts";
import { bilingual, inLanguageOf } from "../text/bilingual.ts";
import { GROUPS } from "./groups.ts";

const options = RELEASE_STATES.map((value: ReleaseState) => ({
  value,
  label: STATE_LABELS[value],
}));

const instantFormat = {
  pickerAppearance: "dayAndTime",
  displayFormat: "HH:mm:ss d/M/yyyy",
} as const;

const isFailure = (_: unknown, sibling: { state?: string }) => sibling?.state === "failed";
const isSwitch = (_: unknown, { state }: { state?: string }) =>
  state === "rolledBack" || state === "resumed";
const isLive = (_: unknown, sibling: { state?: string }) => sibling?.state === "live";

const COUNT_LABELS = {
  added: bilingual("Trang thêm", "Pages added"),
  changed: bilingual("Trang sửa", "Pages changed"),
  removed: bilingual("Trang gỡ", "Pages removed"),
  held: bilingual("Mục bị giữ lại", "Held back"),
} as const;

const counts: Field[] = [
  {
    name: "pages",
    type: "number",
    required: true,
    label: bilingual("Số trang", "Pages"),
    admin: { width: "25%" },
  },
  ...Object.entries(COUNT_LABELS).map(([name, label]) => ({
    name,
    type: "number" as const,
    label,
    admin: { width: "25%", condition: isLive },
  })),
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
const releaseFields: Field[] = [
  {
    name: "orders",
    type: "ui",
    label: bilingual("Yêu cầu đang chờ", "Orders"),
    admin: {
      components: { Field: "/features/site-status/components/releases.tsx#ReleaseOrders" },
      disableListColumn: true,
    },
  },
  {
    name: "title",
    type: "text",
    admin: { hidden: true },
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
      components: { Cell: "/features/site-status/components/releases.tsx#ReleaseStateCell" },
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
  {
    name: "documents",
    type: "array",
    label: bilingual("Nội dung cần sửa", "Documents to mend"),
    admin: {
      condition: isFailure,
      components: { Field: "/features/site-status/components/releases.tsx#ReleaseDocuments" },
    },
    fields: [
      { name: "collectionSlug", type: "text", required: true },
      { name: "documentId", type: "text", required: true },
      { name: "title", type: "text" },
    ],
  },
  {
    type: "row",
    admin: { condition: isSwitch },
    fields: [
      {
        name: "by",
        type: "text",
        label: bilingual("Người làm", "By"),
        admin: { width: "50%" },
      },
      {
        name: "source",
        type: "select",
        label: bilingual("Từ đâu", "From where"),
        admin: { width: "50%" },
        options: [
          { value: "admin", label: bilingual("Trang quản trị", "The admin") },
          { value: "commandLine", label: bilingual("Dòng lệnh", "The command line") },
        ],
      },
    ],
  },
  {
    name: "why",
    type: "textarea",
    label: bilingual("Vì sao", "Why"),
    admin: { condition: (_, { state }) => state === "rolledBack" },
  },
  { type: "row", fields: counts },
  {
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
  },
  {
    name: "releaseId",
    type: "text",
    index: true,
    label: bilingual("Mã bản", "Release"),
    admin: { position: "sidebar" },
  },
  {
    name: "revisionAt",
    type: "date",
    index: true,
    label: bilingual("Gồm thay đổi đến lúc", "Covers changes up to"),
    admin: { position: "sidebar", date: instantFormat },
  },
  { name: "coveredFrom", type: "date", admin: { hidden: true } },
  { name: "revision", type: "text", admin: { hidden: true } },
];

/**
 * The site's history: what went live, what failed, who rolled back. `features/site-status/` writes it from what the
 * publisher reports; staff read it.
 */
export const Releases: CollectionConfig = {
  slug: "releases",
  labels: {
    singular: bilingual("Lần dựng trang", "Release"),
    plural: bilingual("Lịch sử dựng trang", "Releases"),
  },
  admin: {
    group: GROUPS.site,
    useAsTitle: "title",
    defaultColumns: ["finishedAt", "state", "summary", "releaseId"],
    listSearchableFields: ["error", "releaseId"],
    description: bilingual(
      "Mỗi lần trang đổi, lỗi, hoặc có người quay lại bản cũ. Mở một bản để xem chi tiết.",
      "Each time the site changed, failed or was rolled back. Open a release to see more.",
    ),
    components: {
      beforeListTable: ["/features/site-status/components/site-banner.tsx#SiteBanner"],
      edit: {
        beforeDocumentControls: ["/features/site-status/components/releases.tsx#RollbackButton"],
      },
    },
  },
  defaultSort: "-finishedAt",
  access: {
    create: nobody,
    read: staffOnly,
    update: nobody,
    delete: adminsOnly,
  },
  fields: releaseFields,
};
