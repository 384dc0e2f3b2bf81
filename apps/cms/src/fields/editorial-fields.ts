import type {
  CollectionBeforeChangeHook,
  GroupField,
  RelationshipField,
  SelectField,
} from "payload";
import { isStaff } from "../access/roles.ts";
import { staffOnly } from "../access/rules.ts";
import { bilingual } from "../text/bilingual.ts";
import { dayField } from "./day-field.ts";

/** Who began it: writers change drafts of their own only. Set once, by the system. */
export const createdByField: RelationshipField = {
  name: "createdBy",
  type: "relationship",
  relationTo: "users",
  label: bilingual("Người tạo", "Created by"),
  index: true,
  // Programs read what is for the public; who on the staff wrote it is not.
  access: { read: ({ req }) => isStaff(req.user), update: () => false },
  admin: { position: "sidebar", readOnly: true },
  hooks: {
    beforeChange: [
      ({ operation, req, value }) =>
        operation === "create" && req.user?.collection === "users" ? req.user.id : value,
    ],
  },
};

/** Where a draft stands on its way to publication. */
export const stageField: SelectField = {
  name: "stage",
  type: "select",
  label: bilingual("Khâu biên tập", "Editorial stage"),
  defaultValue: "writing",
  index: true,
  access: { read: staffOnly },
  options: [
    { value: "writing", label: bilingual("Đang viết", "Writing") },
    { value: "inReview", label: bilingual("Chờ duyệt", "In review") },
    { value: "done", label: bilingual("Đã duyệt", "Approved") },
  ],
  admin: {
    position: "sidebar",
    description: bilingual(
      "Viết xong thì chọn “Chờ duyệt” rồi lưu. Khi đăng, ô này tự chuyển thành “Đã duyệt”.",
      "Choose “In review” when the text is ready. Publishing sets “Approved”.",
    ),
  },
};

/** What is published has been approved. */
export const approveOnPublish: CollectionBeforeChangeHook = ({ data }) =>
  data._status === "published" ? { ...data, stage: "done" } : data;

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
