import { bilingual } from "../../text/bilingual.ts";

export const WRONG_CODE = bilingual(
  "Mã không đúng, hoặc đã dùng rồi. Hãy chờ ứng dụng hiện mã mới rồi nhập lại, còn mã dự phòng thì dùng mã khác; nếu vẫn sai, xem giờ trên điện thoại có đúng không.",
  "The code is wrong, or was used already. Wait for the next one, or use another recovery code; if it is wrong again, look whether the clock of the phone is right.",
);
export const TOO_LATE = bilingual(
  "Mã QR này đã để quá lâu. Hãy tải lại trang, quét mã QR mới rồi nhập mã.",
  "This QR code is too old. Reload the page, scan the new one and enter its code.",
);
export const LOGIN_AGAIN = bilingual(
  "Bước đăng nhập này đã để quá lâu. Hãy bấm “Đăng nhập lại từ đầu”.",
  "This login has waited for too long. Log in again.",
);
export const ROLE_NEEDS_IT = bilingual(
  "Vai trò của tài khoản này bắt buộc phải có xác thực hai bước nên không tắt được. Muốn đổi sang điện thoại khác, bấm “Đổi ứng dụng”.",
  "Accounts of this role must have a second factor. To use another phone, choose “Change the app”.",
);
export const NOT_UNDERSTOOD = bilingual(
  "Yêu cầu không đúng. Hãy tải lại trang.",
  "Not understood. Reload the page.",
);
export const NONE_YET = bilingual(
  "Tài khoản này chưa bật xác thực hai bước.",
  "This account has no second factor.",
);
/** As a mail says what has changed. */
export const CHANGED = "cách xác thực hai bước";
