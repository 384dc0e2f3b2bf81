import type { Results } from "@bantin/search/asking";

export const UNREACHABLE =
  "Chưa tải được dữ liệu tìm kiếm. Bạn kiểm tra kết nối mạng rồi bấm “Thử lại”.";

/** What is said of the results, on the screen and by screen readers. */
export function statusWords({ pages, isRelaxed }: Results, text: string): string {
  if (pages.length === 0) {
    return `Không tìm thấy trang nào có “${text}”. Thử ít từ hơn, hoặc bỏ bớt điều kiện lọc.`;
  }
  if (isRelaxed) {
    return `Không có trang nào có đủ các từ “${text}”. Dưới đây là ${pages.length} trang có một phần.`;
  }
  return `Tìm thấy ${pages.length} kết quả cho “${text}”.`;
}
