import { bilingual } from "../../../text/bilingual.ts";

/** What the desk's list says. */
export const REPORT_WORDS = {
  title: bilingual("Văn bản thiếu hoặc sai ngày", "Missing and misdated documents"),
  hint: bilingual(
    "Theo các bài đang đăng. Văn bản được nhiều bài nhắc đến nhất đứng trước; thêm văn bản xong thì mọi bài tự có liên kết.",
    "Over all published articles, most cited first. Once a document is added, every article links to it.",
  ),
  loading: bilingual("Đang đọc các bài viết…", "Reading the articles…"),
  read: bilingual("Đã đọc", "Read:"),
  readCount: bilingual("bài đang đăng", "published articles"),
  missing: bilingual("Chưa có trong hệ thống", "Not held"),
  noneMissing: bilingual("Không thiếu văn bản nào.", "No document is missing."),
  misdated: bilingual("Ngày trong bài khác ngày của văn bản", "Dated otherwise in articles"),
  misdatedHint: bilingual(
    "Xem bản chính: bài ghi sai thì mở bài để sửa, văn bản ghi sai thì mở văn bản.",
    "See the original, then open and correct whichever is wrong: the article or the document.",
  ),
  noneMisdated: bilingual("Không có ngày nào khác.", "No date differs."),
  undecided: bilingual("Chưa rõ là văn bản nào", "Undecided"),
  undecidedHint: bilingual(
    "Mở bài, rồi chọn văn bản hoặc bỏ qua trong khung “Văn bản được nhắc đến”.",
    "Open the article and choose a document, or ignore the words, under “Documents mentioned”.",
  ),
  noneUndecided: bilingual("Không có chỗ nào chưa rõ.", "Nothing is undecided."),
  articles: bilingual("bài", "articles"),
  create: bilingual("Tạo văn bản này", "Create this document"),
  openDraft: bilingual("Mở bản nháp để đăng", "Open the draft to publish it"),
  open: bilingual("Mở văn bản", "Open the document"),
  saysArticle: bilingual("bài ghi", "articles say"),
  saysDocument: bilingual("văn bản ghi", "the document says"),
  candidates: bilingual("văn bản có thể đúng", "documents may fit"),
  others: bilingual("bài khác", "other articles"),
  showArticles: bilingual("Xem bài", "Show the articles"),
  more: bilingual("Xem thêm", "Show more"),
  shown: bilingual("đang hiện", "shown"),
} as const;
