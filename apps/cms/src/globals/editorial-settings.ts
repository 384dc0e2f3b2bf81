import type { GlobalConfig } from "payload";
import { adminsOnly, staffOnly } from "../access/rules.ts";
import { GROUPS } from "../collections/groups.ts";
import { dayField } from "../fields/day-field.ts";
import { bilingual } from "../text/bilingual.ts";

/** How the newsroom works together. */
export const EditorialSettings: GlobalConfig = {
  slug: "editorial-settings",
  label: bilingual("Quy trình biên tập", "Editorial rules"),
  admin: { group: GROUPS.administration },
  access: { read: staffOnly, update: adminsOnly },
  fields: [
    {
      name: "needsSecondPerson",
      type: "checkbox",
      defaultValue: false,
      label: bilingual(
        "Cần hai người: không ai duyệt hoặc đăng nội dung mà chính mình sửa lần cuối",
        "Two people: nobody approves or publishes what they wrote last themselves",
      ),
      admin: {
        description: bilingual(
          "Áp dụng cho mọi người, kể cả người quản trị, và cho cả đăng theo giờ hẹn.",
          "For everybody, administrators too, and also for what is scheduled.",
        ),
      },
    },
    {
      name: "officials",
      type: "array",
      label: bilingual("Danh sách cán bộ", "Officials"),
      labels: {
        singular: bilingual("Cán bộ", "Official"),
        plural: bilingual("Cán bộ", "Officials"),
      },
      admin: {
        components: { RowLabel: "/features/checklist/components/official-label.tsx#OfficialLabel" },
        description: bilingual(
          "Họ tên và chức danh trong bài được đối chiếu với danh sách này trước khi đăng. Một người giữ nhiều chức thì ghi cách nhau bằng dấu phẩy; chức thay đổi thì thêm dòng mới và ghi ngày thôi giữ chức ở dòng cũ.",
          "Names and titles in texts are compared with this list before publishing. Several titles stand with commas between; a new title gets a row of its own, and the old row the last day.",
        ),
      },
      fields: [
        {
          type: "row",
          fields: [
            {
              name: "name",
              type: "text",
              required: true,
              maxLength: 100,
              label: bilingual("Họ tên", "Name"),
              admin: { width: "40%" },
            },
            {
              name: "title",
              type: "text",
              required: true,
              maxLength: 500,
              label: bilingual("Chức danh", "Title"),
              admin: { width: "60%", placeholder: "Bí thư Đảng ủy, Chủ tịch HĐND xã" },
            },
          ],
        },
        {
          type: "row",
          fields: [
            dayField("from", bilingual("Giữ chức từ ngày", "In office from"), { width: "50%" }),
            dayField("to", bilingual("Đến hết ngày", "To"), { width: "50%" }),
          ],
        },
      ],
    },
  ],
};
