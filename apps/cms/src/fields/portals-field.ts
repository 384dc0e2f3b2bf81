import { SEARCH_WORDS, USUAL_PORTALS } from "@bantin/contract";
import type { ArrayField, TextFieldSingleValidation } from "payload";
import { bilingual, inLanguageOf } from "../text/bilingual.ts";

const isTemplate: TextFieldSingleValidation = (value, { req }) =>
  (value?.startsWith("https://") && URL.canParse(value) && value.includes(SEARCH_WORDS)) ||
  inLanguageOf(
    req,
    bilingual(
      `Hãy ghi địa chỉ https://… có ${SEARCH_WORDS} ở chỗ của số, ký hiệu.`,
      `Give an address https://… with ${SEARCH_WORDS} in it.`,
    ),
  );

/** Official portals where readers and editors look for a document that is cited and not held. */
export const portalsField: ArrayField = {
  name: "portals",
  type: "array",
  label: bilingual("Nơi tra cứu văn bản chưa có", "Where to look for documents not held"),
  labels: { singular: bilingual("Cổng", "Portal"), plural: bilingual("Cổng", "Portals") },
  defaultValue: () => USUAL_PORTALS.map((portal) => ({ ...portal })),
  admin: {
    description: bilingual(
      "Trang của văn bản chưa có toàn văn và danh sách văn bản còn thiếu có liên kết tìm ở các cổng này. Trang không tự lấy gì từ đó.",
      "Stub pages and the list of missing documents link to the search of these portals. Nothing is fetched from them.",
    ),
  },
  fields: [
    { name: "name", type: "text", required: true, label: bilingual("Tên cổng", "Name") },
    {
      name: "family",
      type: "select",
      label: bilingual("Có văn bản của", "Has documents of"),
      options: [
        { value: "party", label: bilingual("Đảng", "The Party") },
        { value: "state", label: bilingual("Nhà nước", "The State") },
      ],
      admin: { description: bilingual("Để trống nếu có cả hai.", "Empty for both.") },
    },
    {
      name: "template",
      type: "text",
      required: true,
      label: bilingual("Địa chỉ tìm kiếm", "Address of the search"),
      admin: {
        description: bilingual(
          `Ghi ${SEARCH_WORDS} ở chỗ của số, ký hiệu cần tìm.`,
          `Put ${SEARCH_WORDS} where the symbol goes.`,
        ),
      },
      validate: isTemplate,
    },
  ],
};
