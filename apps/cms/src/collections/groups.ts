import { bilingual } from "../text/bilingual.ts";

/** Groups of the admin's menu, in the order a desk works. */
export const GROUPS = {
  content: bilingual("Nội dung", "Content"),
  material: bilingual("Tư liệu", "Material"),
  order: bilingual("Phân loại", "Classification"),
  site: bilingual("Trang thông tin", "Site"),
  administration: bilingual("Quản trị", "Administration"),
} as const;
