import type { Field } from "payload";
import { bilingual } from "../text/bilingual.ts";
import { bodyField } from "./body-field.ts";
import { createdByField } from "./created-by-field.ts";
import { dayField } from "./day-field.ts";
import { siteNoticeField } from "./site-notice-field.ts";
import { slugField } from "./slug.ts";
import { stageField } from "./stage-field.ts";
import { withdrawalField } from "./withdrawal-field.ts";

const themeFields: Field[] = [
  {
    type: "row",
    fields: [
      {
        name: "year",
        type: "number",
        required: true,
        min: 1930,
        max: 2200,
        index: true,
        label: bilingual("Năm", "Year"),
        admin: { width: "25%" },
      },
      {
        name: "kind",
        type: "text",
        required: true,
        defaultValue: "Chủ đề công tác năm",
        label: bilingual("Loại chủ đề", "Kind"),
        admin: { width: "75%" },
      },
    ],
  },
  {
    name: "slogan",
    type: "text",
    required: true,
    maxLength: 300,
    label: bilingual("Khẩu hiệu", "Slogan"),
  },
  {
    name: "occasion",
    type: "text",
    label: bilingual("Dịp (Chào mừng kỷ niệm …)", "Occasion"),
  },
  {
    type: "row",
    fields: [
      dayField("activeFrom", bilingual("Hiện trên trang từ ngày", "Shown from"), {
        required: true,
        index: true,
        width: "50%",
      }),
      dayField("activeTo", bilingual("đến hết ngày", "Shown to"), {
        required: true,
        index: true,
        width: "50%",
      }),
    ],
  },
  {
    name: "anniversary",
    type: "group",
    label: bilingual("Sự kiện kỷ niệm", "Anniversary"),
    fields: [
      { name: "event", type: "text", label: bilingual("Sự kiện", "Event") },
      {
        type: "row",
        fields: [
          dayField("from", bilingual("Ngày gốc", "Original day"), { width: "50%" }),
          dayField("to", bilingual("Ngày kỷ niệm", "Anniversary day"), { width: "50%" }),
        ],
      },
    ],
  },
];

/** Fields of a campaign theme. */
export const campaignFields: Field[] = [
  siteNoticeField,
  {
    type: "tabs",
    tabs: [
      { label: bilingual("Chủ đề", "Theme"), fields: themeFields },
      {
        label: bilingual("Trang chủ đề", "Page"),
        fields: [
          {
            name: "banner",
            type: "upload",
            relationTo: "media",
            label: bilingual("Ảnh băng chủ đề", "Banner picture"),
          },
          bodyField(bilingual("Nội dung trang", "Text of the page")),
          withdrawalField,
        ],
      },
    ],
  },
  stageField,
  slugField,
  createdByField,
];
