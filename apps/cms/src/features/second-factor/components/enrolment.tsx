"use client";
import type { ReactNode } from "react";
import { useSay } from "../../../components/use-say.ts";
import { bilingual } from "../../../text/bilingual.ts";
import type { Proposal } from "../api.ts";
import { CodeForm } from "./code-form.tsx";

const WORDS = {
  app: bilingual(
    "Cài một ứng dụng xác thực trên điện thoại, ví dụ Google Authenticator, Microsoft Authenticator hoặc FreeOTP.",
    "Install an authenticator on your phone: Google Authenticator, Microsoft Authenticator, FreeOTP.",
  ),
  scan: bilingual(
    "Trong ứng dụng, thêm tài khoản và quét mã này:",
    "Add an account and scan this:",
  ),
  picture: bilingual("Mã QR chứa khóa ghi bên dưới", "A QR code with the key below"),
  type: bilingual("Không quét được thì nhập khóa:", "If you cannot scan, enter the key:"),
  answer: bilingual("Nhập mã 6 chữ số mà ứng dụng hiện ra.", "Enter the six digits that it shows."),
  code: bilingual("Mã 6 chữ số", "Six digits"),
  submit: bilingual("Bật", "Set up"),
};

interface Props {
  offer: Proposal;
  onCode(code: string): Promise<void>;
  children?: ReactNode;
}

/** A key as picture and text, and the field for a code of it. */
export function Enrolment({ offer, onCode, children }: Props) {
  const say = useSay();
  return (
    <ol className="second-factor__steps">
      <li>{say(WORDS.app)}</li>
      <li>
        {say(WORDS.scan)}
        {/* biome-ignore lint/performance/noImgElement: a picture of this moment, in the page itself */}
        <img className="second-factor__picture" src={offer.picture} alt={say(WORDS.picture)} />
        {say(WORDS.type)} <code className="second-factor__key">{offer.key}</code>
      </li>
      <li>
        {say(WORDS.answer)}
        <CodeForm kind="digits" label={WORDS.code} submit={WORDS.submit} onSubmit={onCode}>
          {children}
        </CodeForm>
      </li>
    </ol>
  );
}
