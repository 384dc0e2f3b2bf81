import { phraseSet } from "./phrases.ts";

/** What may stand between a type's word and `số` without being its title: `Nghị quyết chuyên đề số 05`. */
export const modifiers = phraseSet(
  "chuyên đề|liên tịch|liên ngành|liên bộ|phối hợp|hành động|kết luận|tổng kết|sơ kết|công tác|thanh tra|kiểm tra|",
  "giám sát|chính trị|khẩn|hỏa tốc|thượng khẩn|cá biệt|riêng|chỉ đạo|tổng thể|chi tiết|triển khai|thực hiện|",
  "quy phạm pháp luật|mang|mang số|có số|ký hiệu|số hiệu|bổ sung|thẩm tra|thẩm định",
);
