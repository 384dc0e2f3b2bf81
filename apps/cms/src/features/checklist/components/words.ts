import { bilingual } from "../../../text/bilingual.ts";

/** What the checklist of a form says besides its findings. */
export const WORDS = {
  title: bilingual("Trước khi đăng", "Before publishing"),
  toSee: bilingual("điều nên xem", "to look at"),
  nothing: bilingual("không thấy điều gì cần xem.", "nothing to look at."),
  looking: bilingual("đang xem…", "looking…"),
  notLooked: bilingual("chưa xem được.", "not looked through."),
  hint: bilingual(
    "Đây là lời nhắc, không chặn việc đăng. Liên kết ra trang khác chỉ được xem cách viết địa chỉ, không được mở thử.",
    "These are reminders: none keeps you from publishing. Of other sites the form of the address is looked at; they are not opened.",
  ),
  failed: bilingual(
    "Không hỏi được máy chủ nên chưa xem được những chữ vừa sửa.",
    "The server cannot be asked, so what was changed last has not been looked through.",
  ),
  again: bilingual("Xem lại", "Look again"),
  goThere: bilingual("Tới chỗ đó", "Go there"),
  place: bilingual("Chỗ", "Place"),
  gone: bilingual(
    "Không thấy chỗ đó nữa. Hãy bấm “Xem lại”.",
    "That place is not there any more. Press “Look again”.",
  ),
} as const;
