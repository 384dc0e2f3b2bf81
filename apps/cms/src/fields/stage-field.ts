import type { CollectionBeforeChangeHook, SelectField } from "payload";
import { staffOnly } from "../access/staff-only.ts";
import { bilingual } from "../text/bilingual.ts";

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
