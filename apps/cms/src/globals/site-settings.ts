import type { GlobalConfig } from "payload";
import { editorsOnly, staffAndApiClients } from "../access/rules.ts";
import { GROUPS } from "../collections/groups.ts";
import { trackGlobal } from "../features/outbox/outbox.ts";
import { webAddressField } from "../fields/address-fields.ts";
import { appearanceFields } from "../fields/appearance-fields.ts";
import {
  bodyDescription,
  bodyField,
  goneDocumentsField,
  settingsEditor,
} from "../fields/body-field.ts";
import { dayField } from "../fields/day-field.ts";
import { portalsField } from "../fields/portals-field.ts";
import { bilingual } from "../text/bilingual.ts";

/** Who publishes this site. The organisation is a setting, never code. */
export const SiteSettings: GlobalConfig = {
  slug: "site-settings",
  label: bilingual("Cài đặt trang", "Site settings"),
  admin: { group: GROUPS.site },
  access: { read: staffAndApiClients, update: editorsOnly },
  fields: [
    {
      name: "siteName",
      type: "text",
      required: true,
      label: bilingual("Tên trang", "Name of the site"),
    },
    ...appearanceFields,
    {
      name: "description",
      type: "textarea",
      label: bilingual("Giới thiệu ngắn", "Short description"),
    },
    {
      name: "organisation",
      type: "group",
      label: bilingual("Cơ quan", "Organisation"),
      fields: [
        { name: "name", type: "text", required: true, label: bilingual("Tên cơ quan", "Name") },
        { name: "parent", type: "text", label: bilingual("Cơ quan cấp trên", "Parent body") },
        { name: "address", type: "text", label: bilingual("Địa chỉ", "Address") },
        {
          type: "row",
          fields: [
            { name: "phone", type: "text", label: bilingual("Điện thoại", "Telephone") },
            { name: "email", type: "email", label: bilingual("Thư điện tử", "E-mail") },
          ],
        },
        {
          name: "workingHours",
          type: "text",
          label: bilingual("Giờ làm việc", "Working hours"),
        },
      ],
    },
    {
      name: "responsible",
      type: "text",
      label: bilingual("Chịu trách nhiệm nội dung", "Responsible for the content"),
    },
    {
      name: "editor",
      type: "text",
      label: bilingual("Người phụ trách", "Editor in charge"),
      admin: {
        description: bilingual(
          "Chức danh và họ tên, ví dụ: Trưởng Ban Biên tập Nguyễn Văn A.",
          "Title and name.",
        ),
      },
    },
    { name: "licence", type: "text", label: bilingual("Giấy phép, quyền sử dụng", "Licence") },
    portalsField,
    {
      ...bodyField(bilingual("Bài giới thiệu", "About this site")),
      name: "about",
      editor: settingsEditor,
      admin: {
        components: { Description: bodyDescription({ pictures: false }) },
        description: bilingual(
          "Hiện ở trang Giới thiệu, cùng địa chỉ và giờ làm việc ở trên.",
          "Shown on the page about this site, with the address and working hours above.",
        ),
      },
    },
    goneDocumentsField("about"),
    {
      name: "ended",
      type: "group",
      label: bilingual("Khi cơ quan kết thúc hoạt động", "When the organisation has ended"),
      fields: [
        {
          name: "isEnded",
          type: "checkbox",
          defaultValue: false,
          label: bilingual("Cơ quan đã kết thúc hoạt động", "The organisation has ended"),
        },
        dayField("date", bilingual("Từ ngày", "Since")),
        {
          name: "message",
          type: "textarea",
          label: bilingual("Lời nói với bạn đọc", "Message to readers"),
        },
        webAddressField("url", bilingual("Trang của cơ quan kế thừa", "Site of the successor")),
      ],
    },
  ],
  hooks: { afterChange: [trackGlobal("site-settings")] },
};
