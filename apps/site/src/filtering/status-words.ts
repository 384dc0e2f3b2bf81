export const LOADING = "Đang tải danh mục văn bản…";

export const UNREACHABLE =
  "Chưa tải được danh mục văn bản. Bạn kiểm tra kết nối mạng rồi bấm “Thử lại”.";

/** What is said of the documents, on the screen and by screen readers. */
export function countWords(count: number, listed: number): string {
  if (count === 0) return "Không có văn bản nào như vậy. Mời bạn bỏ bớt tiêu chí.";
  return count > listed
    ? `${count} văn bản, hiện ${listed} văn bản mới nhất.`
    : `${count} văn bản.`;
}
