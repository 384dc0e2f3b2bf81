import { NAVIGATION_TARGETS } from "@bantin/contract";
import type {
  ArrayField,
  GlobalConfig,
  RelationshipFieldSingleValidation,
  TextFieldSingleValidation,
} from "payload";
import { relationship } from "payload/shared";
import { editorsOnly, staffAndApiClients } from "../access/rules.ts";
import { GROUPS } from "../collections/groups.ts";
import { trackGlobal } from "../features/outbox/outbox.ts";
import { redirectTargetIsUsable } from "../fields/address-fields.ts";
import { type Bilingual, bilingual, inLanguageOf } from "../text/bilingual.ts";

const TARGET_LABELS: Record<(typeof NAVIGATION_TARGETS)[number], Bilingual> = {
  home: bilingual("Trang chủ", "Home"),
  news: bilingual("Tin tức", "News"),
  documents: bilingual("Văn bản", "Documents"),
  campaigns: bilingual("Chủ đề công tác", "Campaign themes"),
  currentCalendar: bilingual("Lịch công tác", "Work calendar"),
  category: bilingual("Một chuyên mục", "A category"),
  link: bilingual("Địa chỉ khác", "Another address"),
};

const linkValidation: TextFieldSingleValidation = (value, { req, siblingData }) => {
  const isLink =
    typeof siblingData === "object" && "target" in siblingData && siblingData.target === "link";
  if (!isLink || (typeof value === "string" && redirectTargetIsUsable(value))) return true;
  return inLanguageOf(
    req,
    bilingual(
      "Đây không phải địa chỉ. Hãy ghi địa chỉ một trang ở đây, ví dụ /tin-tuc/, hoặc địa chỉ https://… của trang khác.",
      "This is no address. Give one of this site, as /tin-tuc/, or https://… of another.",
    ),
  );
};

const categoryValidation: RelationshipFieldSingleValidation = (value, options) => {
  const { req, siblingData } = options;
  const isCategory =
    typeof siblingData === "object" && "target" in siblingData && siblingData.target === "category";
  if (!isCategory || value) return relationship(value, options);
  return inLanguageOf(
    req,
    bilingual(
      "Mục này chưa có chuyên mục nên không dẫn đi đâu. Hãy chọn một chuyên mục, hoặc chọn lại ô “Dẫn đến”.",
      "There is no category to lead to. Choose one, or change “Leads to”.",
    ),
  );
};

function menu(name: string, label: Bilingual): ArrayField {
  return {
    name,
    type: "array",
    label,
    labels: { singular: bilingual("Mục", "Item"), plural: bilingual("Mục", "Items") },
    admin: {
      components: { RowLabel: "/features/navigation/components/entry-label.tsx#EntryLabel" },
    },
    fields: [
      {
        type: "row",
        fields: [
          { name: "label", type: "text", required: true, label: bilingual("Chữ hiện", "Label") },
          {
            name: "target",
            type: "select",
            required: true,
            defaultValue: "category",
            label: bilingual("Dẫn đến", "Leads to"),
            options: NAVIGATION_TARGETS.map((value) => ({ value, label: TARGET_LABELS[value] })),
          },
        ],
      },
      {
        name: "category",
        type: "relationship",
        relationTo: "categories",
        label: bilingual("Chuyên mục", "Category"),
        validate: categoryValidation,
        admin: { condition: (_, sibling) => sibling?.target === "category" },
      },
      {
        name: "url",
        type: "text",
        label: bilingual("Địa chỉ", "Address"),
        validate: linkValidation,
        admin: { condition: (_, sibling) => sibling?.target === "link" },
      },
    ],
  };
}

/** The menus of every page. */
export const Navigation: GlobalConfig = {
  slug: "navigation",
  label: bilingual("Trình đơn", "Navigation"),
  admin: { group: GROUPS.site },
  access: { read: staffAndApiClients, update: editorsOnly },
  fields: [
    menu("header", bilingual("Đầu trang", "Header")),
    menu("footer", bilingual("Chân trang", "Footer")),
  ],
  hooks: { afterChange: [trackGlobal("navigation")] },
};
