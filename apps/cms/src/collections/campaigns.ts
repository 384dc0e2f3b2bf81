import type { CollectionBeforeValidateHook, CollectionConfig, Field, UIField } from "payload";
import { checklistField, checklistLineField } from "../features/checklist/fields.ts";
import { deskComponents, noticeFields } from "../features/desk/form-parts.ts";
import { campaignPage } from "../features/publishing/public-page.ts";
import { publication } from "../features/publishing/publication.ts";
import { reviewFields } from "../features/reviewing/fields.ts";
import { siteLink } from "../features/site-status/form-parts.ts";
import { bodyField, goneDocumentsField } from "../fields/body-field.ts";
import { dayField } from "../fields/day-field.ts";
import { withdrawalField } from "../fields/editorial-fields.ts";
import { deriveSlug, slugField } from "../fields/slug.ts";
import { startAnew } from "../fields/start-anew.ts";
import { bilingual } from "../text/bilingual.ts";
import { fieldProblem } from "../text/refusal.ts";
import { GROUPS } from "./groups.ts";

const ENDS_TOO_EARLY = bilingual(
  "Ngày này phải sau ngày ở ô “Hiện trên trang từ ngày”. Hãy chọn lại một trong hai ngày.",
  "This day must not come before “Shown from”. Choose one of the two again.",
);

/** Refuses a theme that is shown to a day before the one that it is shown from. */
const assertDayOrder: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const { activeFrom, activeTo } = { ...originalDoc, ...data };
  if (activeFrom && activeTo && new Date(activeFrom) > new Date(activeTo)) {
    throw fieldProblem(["activeTo"], ENDS_TOO_EARLY, req);
  }
  return data;
};

const sameDaysField: UIField = {
  name: "sameDays",
  type: "ui",
  admin: {
    disableListColumn: true,
    components: { Field: "/features/campaigns/components/same-days.tsx#SameDays" },
  },
};

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
      dayField("activeTo", bilingual("Đến hết ngày", "Shown to"), {
        required: true,
        index: true,
        width: "50%",
      }),
    ],
  },
  sameDaysField,
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
const campaignFields: Field[] = [
  ...noticeFields,
  checklistLineField,
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
          goneDocumentsField("body"),
          withdrawalField,
        ],
      },
    ],
  },
  checklistField,
  ...reviewFields,
  slugField,
];

export const Campaigns: CollectionConfig = {
  slug: "campaigns",
  labels: {
    singular: bilingual("Chủ đề công tác", "Campaign theme"),
    plural: bilingual("Chủ đề công tác", "Campaign themes"),
  },
  admin: {
    group: GROUPS.content,
    useAsTitle: "slogan",
    defaultColumns: ["slogan", "year", "activeFrom", "activeTo", "_status", "schedule"],
    preview: siteLink(campaignPage),
    components: deskComponents,
  },
  defaultSort: "-year",
  fields: startAnew(campaignFields),
  ...publication({
    slug: "campaigns",
    pageOf: campaignPage,
    derive: [deriveSlug("campaigns", "slogan"), assertDayOrder],
    required: [],
  }),
};
