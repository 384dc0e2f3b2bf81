import { bilingual } from "../../text/bilingual.ts";

/** What the panel of an article says. */
export const WORDS = {
  title: bilingual("Văn bản được nhắc đến", "Documents mentioned"),
  hint: bilingual(
    "Hệ thống tự nhận ra văn bản trong bài và tự đặt liên kết khi đăng. Chỉ cần xem những chỗ chưa rõ.",
    "Documents are recognised in the text and linked on publication. Look at what is undecided.",
  ),
  loading: bilingual("Đang xem văn bản…", "Looking up documents…"),
  failed: bilingual(
    "Không hỏi được máy chủ nên chưa biết bài nhắc đến văn bản nào.",
    "The server cannot be asked, so it is not known which documents are meant.",
  ),
  retry: bilingual("Thử lại", "Try again"),
  times: bilingual("lần", "times"),
  eachTime: bilingual("Xem và chọn riêng từng chỗ", "Each of them"),
  notPublished: bilingual("chưa đăng", "not published"),
  newTab: bilingual("mở trong thẻ mới", "opens in a new tab"),
  choose: bilingual("Chọn", "Choose"),
  search: bilingual("Tìm văn bản", "Find a document"),
  searchOther: bilingual("Chọn văn bản khác", "Choose another document"),
  searchHeld: bilingual("Chọn văn bản đã có", "Choose a document held"),
  create: bilingual("Tạo văn bản này", "Create this document"),
  ignore: bilingual("Bỏ qua", "Ignore"),
  undo: bilingual("Hoàn tác", "Undo"),
  undone: bilingual("Đã hoàn tác", "Undone"),
  chosen: bilingual("Đã chọn văn bản cho", "A document is chosen for"),
  ignored: bilingual("Đã bỏ qua", "Ignored"),
  unsaved: bilingual("Lựa chọn được lưu cùng bài viết.", "Decisions are saved with the article."),
  orphans: bilingual(
    "Lựa chọn cho những chỗ không còn trong bài",
    "Decisions about mentions that are gone",
  ),
  remove: bilingual("Xóa", "Remove"),
  removed: bilingual("Đã xóa lựa chọn cho", "Removed the decision about"),
  toSee: bilingual("cần xem", "to look at"),
  mentionCount: bilingual("lần nhắc đến", "mentions"),
} as const;
