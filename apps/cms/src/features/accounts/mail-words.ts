import { environment } from "../../environment/index.ts";
import { bilingual } from "../../text/bilingual.ts";

/** For so long the link in the mail works, once. */
export const LINK_MINUTES = 30;

const contact = environment.helpContact;

/** Whom to ask where no mail is sent. */
export const NO_MAIL = bilingual(
  contact
    ? `Hệ thống này không gửi thư. Hãy liên hệ ${contact} để được cấp mật khẩu mới.`
    : "Hệ thống này không gửi thư. Hãy nhờ người quản trị của cơ quan cấp mật khẩu mới: người đó mở mục Tài khoản trong phần Quản trị, hoặc chạy lệnh “bantin account reset” trên máy chủ.",
  contact
    ? `This system sends no mail. Ask for a new password here: ${contact}.`
    : "This system sends no mail. Ask your administrator for a new password: in the admin under Accounts, or with “bantin account reset” on the server.",
);

export const FORGOT = bilingual("Quên mật khẩu", "Forgotten password");
export const TO_LOGIN = bilingual("Trở lại trang đăng nhập", "Back to the login page");

interface Mail {
  subject: string;
  text: string;
}

export function resetMail(link: string): Mail {
  return {
    subject: "Đặt lại mật khẩu Bản tin",
    text: `Có người, có lẽ là bạn, muốn đặt lại mật khẩu của tài khoản này.

Mở liên kết sau để đặt mật khẩu mới. Liên kết dùng được một lần, trong ${LINK_MINUTES} phút:
${link}

Nếu bạn không yêu cầu, hãy bỏ qua thư này: mật khẩu cũ vẫn dùng được.`,
  };
}

/** @param what has changed: “mật khẩu” or “địa chỉ thư” */
export function changedMail(what: string): Mail {
  const time = new Date().toLocaleString("vi-VN", { timeZone: "Asia/Ho_Chi_Minh" });
  return {
    subject: `Tài khoản Bản tin của bạn đã đổi ${what}`,
    text: `Lúc ${time}, ${what} của tài khoản này đã được đổi.

Nếu không phải bạn đổi, hãy báo ngay cho người quản trị của cơ quan${contact ? ` (${contact})` : ""}.`,
  };
}
