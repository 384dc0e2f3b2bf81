import { bilingual } from "../../../text/bilingual.ts";

/** What the panel of an article says. */
export const WORDS = {
  title: bilingual("Văn bản được nhắc đến", "Documents mentioned"),
  hint: bilingual(
    "Liên kết được tự đặt khi đăng bài; chỉ cần xem những chỗ chưa rõ. “Bỏ qua” là chỗ ấy không nói về văn bản hoặc không cần liên kết.",
    "Links are set by themselves on publication; look at what is undecided. “Ignore” means no document, or no link.",
  ),
  loading: bilingual("Đang xem văn bản…", "Looking up documents…"),
  failed: bilingual(
    "Không hỏi được máy chủ nên chưa biết bài nhắc đến văn bản nào.",
    "The server cannot be asked, so it is not known which documents are meant.",
  ),
  why: bilingual("Vì sao cần xem:", "Why you are asked:"),
  times: bilingual("lần", "times"),
  eachTime: bilingual("Xem và chọn riêng từng chỗ", "Each of them"),
  notPublished: bilingual("chưa đăng", "not published"),
  newTab: bilingual("mở trong thẻ mới", "opens in a new tab"),
  choose: bilingual("Chọn", "Choose"),
  search: bilingual("Tìm văn bản", "Find a document"),
  searchOther: bilingual("Chọn văn bản khác", "Choose another document"),
  searchHeld: bilingual("Chọn văn bản đã có", "Choose a document held"),
  create: bilingual("Tạo văn bản này", "Create this document"),
  createNew: bilingual("Tạo văn bản mới", "Create a document"),
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
  mentionCount: bilingual("lần nhắc đến văn bản", "mentions of documents"),
} as const;
