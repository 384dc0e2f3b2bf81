import { REDIRECT_KINDS } from "@bantin/contract";
import type { CollectionConfig } from "payload";
import { deskAccess, editorsOnly, staffOnly } from "../access/rules.ts";
import { trackSharedContent } from "../features/outbox/outbox.ts";
import { assertRedirectIsUsable, readRedirectAddresses } from "../features/publishing/redirects.ts";
import { bilingual } from "../text/bilingual.ts";
import { GROUPS } from "./groups.ts";

const KIND_LABELS = {
  moved: bilingual("Chuyển sang địa chỉ khác", "Moved"),
  gone: bilingual("Đã gỡ", "Gone"),
} as const;

/** What addresses say that once were public. Most rows are made by publishing, moving, unpublishing. */
export const Redirects: CollectionConfig = {
  slug: "redirects",
  labels: {
    singular: bilingual("Chuyển hướng", "Redirect"),
    plural: bilingual("Chuyển hướng", "Redirects"),
  },
  admin: {
    group: GROUPS.site,
    useAsTitle: "from",
    defaultColumns: ["from", "kind", "to", "updatedAt"],
    listSearchableFields: ["from", "to", "title"],
    description: bilingual(
      "Địa chỉ cũ nói gì với bạn đọc. Phần lớn do hệ thống tự ghi khi đổi đường dẫn hoặc hủy đăng.",
      "What old addresses say. Most rows are written when something moves or is unpublished.",
    ),
  },
  access: { ...deskAccess, delete: editorsOnly },
  fields: [
    {
      name: "from",
      type: "text",
      required: true,
      unique: true,
      index: true,
      label: bilingual("Địa chỉ cũ", "Old address"),
      admin: {
        description: bilingual(
          "Dán cả địa chỉ chép từ trình duyệt cũng được, ví dụ /tin-tuc/2022/10/ten-bai/ hoặc /tin/bai-12.aspx",
          "An address pasted from a browser will do: /tin-tuc/2022/10/name/ or /news/item-12.aspx",
        ),
      },
    },
    {
      name: "kind",
      type: "select",
      required: true,
      defaultValue: "moved",
      label: bilingual("Loại", "Kind"),
      options: REDIRECT_KINDS.map((value) => ({ value, label: KIND_LABELS[value] })),
    },
    {
      name: "to",
      type: "text",
      index: true,
      label: bilingual("Địa chỉ mới", "New address"),
      admin: {
        condition: (_, sibling) => sibling?.kind === "moved",
        description: bilingual(
          "Địa chỉ một trang đang có trên trang này, hoặc địa chỉ https://… của trang khác",
          "The address of a page of this site, or https://… of another",
        ),
      },
    },
    {
      name: "title",
      type: "text",
      label: bilingual("Tên nội dung từng ở đó", "Title of what stood there"),
    },
    {
      name: "explanation",
      type: "textarea",
      label: bilingual("Lý do gỡ (bạn đọc thấy)", "Why it is gone (readers see it)"),
      admin: { condition: (_, sibling) => sibling?.kind === "gone" },
    },
    {
      name: "owner",
      type: "text",
      index: true,
      label: bilingual("Nội dung từng ở đó", "Document that stood there"),
      access: { read: staffOnly },
      admin: { position: "sidebar", readOnly: true },
    },
  ],
  hooks: {
    beforeValidate: [readRedirectAddresses],
    beforeChange: [assertRedirectIsUsable],
    ...trackSharedContent("redirects"),
  },
};
