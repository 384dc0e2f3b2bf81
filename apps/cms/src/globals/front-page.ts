import { MOST_ON_TOP, SERVICE_ICONS, type ServiceIcon } from "@bantin/contract";
import type { ArrayField, Field, GlobalConfig } from "payload";
import { editorsOnly, staffAndApiClients } from "../access/rules.ts";
import { GROUPS } from "../collections/groups.ts";
import { trackGlobal } from "../features/outbox/outbox.ts";
import { linkField } from "../fields/address-fields.ts";
import { dayField } from "../fields/day-field.ts";
import { type Bilingual, bilingual } from "../text/bilingual.ts";

const ICON_LABELS: Record<ServiceIcon, Bilingual> = {
  document: bilingual("Giấy tờ", "Papers"),
  people: bilingual("Người dân", "People"),
  land: bilingual("Nhà đất", "Land"),
  health: bilingual("Y tế", "Health"),
  school: bilingual("Trường học", "School"),
  money: bilingual("Thuế, phí", "Money"),
  question: bilingual("Hỏi đáp", "Questions"),
  telephone: bilingual("Điện thoại", "Telephone"),
};

const until = dayField("until", bilingual("Đến hết ngày", "Until the end of"), {
  description: bilingual(
    "Hết ngày này thì tự thôi. Để trống: cho đến khi bỏ ra.",
    "It goes by itself after this day. Empty: until it is taken out.",
  ),
  width: "40%",
});

/** A list of things that each may end by itself. */
function endingList(
  name: string,
  label: Bilingual,
  what: Bilingual,
  description: Bilingual,
  fields: Field[],
): Omit<ArrayField, "fields"> & Pick<ArrayField, "fields"> {
  return {
    name,
    type: "array",
    label,
    labels: { singular: what, plural: what },
    admin: {
      description,
      components: { RowLabel: "/features/front-page/components/row-label.tsx#RowLabel" },
    },
    fields,
  };
}

const top: ArrayField = {
  ...endingList(
    "top",
    bilingual("Tin đầu trang", "Top"),
    bilingual("Bài", "Article"),
    bilingual(
      "Bài thứ nhất đứng đầu, các bài sau đứng cạnh. Chỗ nào không chọn, hoặc bài đã chọn chưa đăng, đã gỡ hay hết hạn ghim, thì bài mới nhất tự thay.",
      "The first leads, the others stand beside it. What is not chosen, not public or past its day is filled with the newest.",
    ),
    [
      {
        type: "row",
        fields: [
          {
            name: "article",
            type: "relationship",
            relationTo: "articles",
            label: bilingual("Bài viết", "Article"),
            admin: { width: "60%" },
          },
          until,
        ],
      },
    ],
  ),
  maxRows: MOST_ON_TOP,
};

const documents = endingList(
  "documents",
  bilingual("Văn bản ghim", "Pinned documents"),
  bilingual("Văn bản", "Document"),
  bilingual(
    "Đứng trước các văn bản mới nhất ở khối Văn bản.",
    "They stand before the newest in the block of documents.",
  ),
  [
    {
      type: "row",
      fields: [
        {
          name: "document",
          type: "relationship",
          relationTo: "resolutions",
          label: bilingual("Văn bản", "Document"),
          admin: { width: "60%" },
        },
        until,
      ],
    },
  ],
);

const notices = endingList(
  "notices",
  bilingual("Thông báo", "Announcements"),
  bilingual("Thông báo", "Announcement"),
  bilingual(
    "Dòng ngắn ở khối Thông báo, ví dụ: Tiếp xúc cử tri ngày 18/11, 7:30, nhà văn hóa thôn Đông.",
    "Short lines in the block of announcements.",
  ),
  [
    { name: "text", type: "text", required: true, label: bilingual("Nội dung", "Text") },
    {
      type: "row",
      fields: [linkField("url", bilingual("Dẫn đến", "Leads to"), { width: "60%" }), until],
    },
  ],
);

const services: ArrayField = {
  name: "services",
  type: "array",
  label: bilingual("Dịch vụ cho người dân", "Public services"),
  labels: { singular: bilingual("Dịch vụ", "Service"), plural: bilingual("Dịch vụ", "Services") },
  admin: {
    description: bilingual(
      "Ô liên kết lớn trên trang chủ, ví dụ đến Cổng Dịch vụ công quốc gia.",
      "Large links on the front page.",
    ),
    components: { RowLabel: "/features/front-page/components/row-label.tsx#RowLabel" },
  },
  fields: [
    {
      type: "row",
      fields: [
        {
          name: "label",
          type: "text",
          required: true,
          label: bilingual("Tên", "Label"),
          admin: { width: "60%" },
        },
        {
          name: "icon",
          type: "select",
          label: bilingual("Hình", "Icon"),
          options: SERVICE_ICONS.map((value) => ({ value, label: ICON_LABELS[value] })),
          admin: { width: "40%" },
        },
      ],
    },
    linkField("url", bilingual("Dẫn đến", "Leads to"), { required: true }),
    {
      name: "description",
      type: "text",
      label: bilingual("Giải thích một dòng", "Explanation in one line"),
    },
  ],
};

/** What stands on the front page, as far as an editor chooses it. */
export const FrontPage: GlobalConfig = {
  slug: "front-page",
  label: bilingual("Trang chủ", "Front page"),
  admin: {
    group: GROUPS.site,
    description: bilingual(
      "Không chọn gì thì trang chủ tự xếp: tin mới nhất, các chuyên mục, văn bản mới, lịch công tác và chủ đề công tác của ngày.",
      "With nothing chosen the front page arranges itself: newest articles, categories, new documents, today's calendar and theme.",
    ),
  },
  access: { read: staffAndApiClients, update: editorsOnly },
  fields: [
    top,
    {
      name: "sections",
      type: "relationship",
      relationTo: "categories",
      hasMany: true,
      label: bilingual("Khối chuyên mục", "Blocks of categories"),
      admin: {
        description: bilingual(
          "Mỗi chuyên mục một khối, theo thứ tự này. Để trống: mọi chuyên mục, theo thứ tự của chuyên mục.",
          "A block for each category, in this order. Empty: all categories in their own order.",
        ),
        isSortable: true,
      },
    },
    notices,
    {
      name: "noticeCategory",
      type: "relationship",
      relationTo: "categories",
      label: bilingual("Chuyên mục của thông báo", "Category of announcements"),
      admin: {
        description: bilingual(
          "Bài mới nhất của chuyên mục này cũng hiện ở khối Thông báo.",
          "Its newest articles stand among the announcements, too.",
        ),
      },
    },
    documents,
    services,
  ],
  hooks: { afterChange: [trackGlobal("front-page")] },
};
