import type { CollectionBeforeValidateHook, DateField, FieldHook } from "payload";
import { bilingual } from "../text/bilingual.ts";
import { fieldProblem } from "./field-problem.ts";
import { isInstant } from "./read-day.ts";

const NO_TIME = bilingual(
  "Thời điểm không đúng; hãy chọn lại ngày và giờ.",
  "Not a time; choose day and hour again.",
);

/** Refused in drafts, too: no database can keep what is no time. */
const instantOnly: FieldHook = ({ value, path, req }) => {
  if (value && !isInstant(value)) throw fieldProblem(path, NO_TIME, req);
  return value;
};

/** Time of publication; its month is part of the address. */
export const publishedAtField: DateField = {
  name: "publishedAt",
  type: "date",
  label: bilingual("Thời điểm đăng", "Published at"),
  index: true,
  hooks: { beforeValidate: [instantOnly] },
  admin: {
    position: "sidebar",
    date: { pickerAppearance: "dayAndTime", displayFormat: "HH:mm d/M/yyyy", timeFormat: "HH:mm" },
    description: bilingual(
      "Để trống thì lấy lúc bấm Đăng. Tháng của ngày này nằm trong địa chỉ bài viết. Ngày sau này không hoãn việc đăng: muốn vậy, dùng “Hẹn giờ đăng”.",
      "Left empty, it is the moment of publishing. Its month is part of the address. A later day does not put off publishing: schedule it instead.",
    ),
  },
};

/** The first publication fixes the time, unless somebody has set it. */
export const stampFirstPublication: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  const doc = { ...originalDoc, ...data };
  if (!data || doc._status !== "published" || doc.publishedAt) return data;
  return { ...data, publishedAt: new Date().toISOString() };
};
