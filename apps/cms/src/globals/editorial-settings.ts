import type { GlobalConfig } from "payload";
import { adminsOnly, staffOnly } from "../access/rules.ts";
import { GROUPS } from "../collections/groups.ts";
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
  ],
};
