import type { GroupField } from "payload";
import { bilingual } from "../text/bilingual.ts";
import { dayField } from "./day-field.ts";

/** The page stays and says that it no longer holds; to take it down altogether, unpublish it. */
export const withdrawalField: GroupField = {
  name: "withdrawal",
  type: "group",
  label: bilingual("Thu hồi", "Withdrawal"),
  admin: {
    description: bilingual(
      "Trang vẫn ở địa chỉ cũ, có lời giải thích ở trên. Muốn gỡ hẳn thì chọn “Hủy đăng”.",
      "The page stays at its address with the explanation on top. To take it down, unpublish it.",
    ),
  },
  fields: [
    {
      type: "row",
      fields: [
        dayField("date", bilingual("Ngày thu hồi", "Withdrawn on"), { width: "30%" }),
        {
          name: "explanation",
          type: "textarea",
          label: bilingual("Lý do", "Explanation"),
          admin: { width: "70%" },
        },
      ],
    },
  ],
};
