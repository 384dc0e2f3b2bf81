import type { AdminViewServerProps } from "payload";
import { inLanguageOf } from "../../../text/bilingual.ts";
import { FORGOT, NO_MAIL, TO_LOGIN } from "../mail-words.ts";

/** The page behind “Quên mật khẩu?” where no mail is sent: it says whom to ask. */
export function ForgotWithoutMail({ initPageResult }: AdminViewServerProps) {
  const { req } = initPageResult;
  return (
    <div className="form-header">
      <h1>{inLanguageOf(req, FORGOT)}</h1>
      <p>{inLanguageOf(req, NO_MAIL)}</p>
      <p>
        <a href="/admin/login">{inLanguageOf(req, TO_LOGIN)}</a>
      </p>
    </div>
  );
}
