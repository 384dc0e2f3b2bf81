import type { ServerProps } from "payload";
import { isPlainHttp } from "../../../access/page-rules.ts";
import { environment } from "../../../environment/index.ts";
import { bilingual } from "../../../text/bilingual.ts";
import "../../../components/panel.css";
import "./accounts.css";

const UNSAFE = bilingual(
  "Trang quản trị đang chạy không mã hóa (http): ai ở cùng mạng cũng đọc được mật khẩu và nội dung bạn gửi. Hãy nhờ người quản trị kỹ thuật bật https.",
  "The admin runs without encryption (http): everybody on this network can read passwords and what you send. Ask the technical administrator to turn on https.",
);

/** Said in red, before and after logging in, where what staff send can be read on its way. */
export function PlainHttp({ i18n }: ServerProps) {
  if (!isPlainHttp(new URL(environment.cmsUrl))) return null;
  return (
    <p className="panel__failure accounts__warning" role="alert">
      {i18n.language === "en" ? UNSAFE.en : UNSAFE.vi}
    </p>
  );
}
