import type { CollectionBeforeValidateHook, DateField } from "payload";
import { bilingual } from "../text/bilingual.ts";

/** Time of publication; its month is part of the address. */
export const publishedAtField: DateField = {
  name: "publishedAt",
  type: "date",
  label: bilingual("Thời điểm đăng", "Published at"),
  index: true,
  admin: {
    position: "sidebar",
    date: { pickerAppearance: "dayAndTime", displayFormat: "HH:mm d/M/yyyy", timeFormat: "HH:mm" },
    description: bilingual(
      "Để trống thì lấy lúc bấm Đăng. Tháng của ngày này nằm trong địa chỉ bài viết.",
      "Left empty, it is the moment of publishing. Its month is part of the address.",
    ),
  },
};

/** The first publication fixes the time, unless somebody has set it. */
export const stampFirstPublication: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  const doc = { ...originalDoc, ...data };
  if (!data || doc._status !== "published" || doc.publishedAt) return data;
  return { ...data, publishedAt: new Date().toISOString() };
};
