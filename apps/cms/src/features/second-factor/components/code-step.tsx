"use client";
import { useState } from "react";
import { z } from "zod";
import { askWith } from "../../../components/ask.ts";
import { useSay } from "../../../components/use-say.ts";
import { bilingual } from "../../../text/bilingual.ts";
import { CodeForm } from "./code-form.tsx";

const WORDS = {
  title: bilingual("Xác thực bước hai", "Second step"),
  fromApp: bilingual(
    "Mở ứng dụng xác thực trên điện thoại và nhập mã 6 chữ số đang hiện.",
    "Open the authenticator on your phone and enter the six digits that it shows.",
  ),
  fromPaper: bilingual(
    "Nhập một mã dự phòng đã cất khi bật xác thực hai bước. Mỗi mã dùng được một lần.",
    "Enter one of the recovery codes that you have kept. Each works once.",
  ),
  code: bilingual("Mã 6 chữ số", "Six digits"),
  recovery: bilingual("Mã dự phòng", "Recovery code"),
  enter: bilingual("Đăng nhập", "Log in"),
  noPhone: bilingual("Không có điện thoại? Dùng mã dự phòng", "No phone? Use a recovery code"),
  phone: bilingual("Dùng mã trong ứng dụng", "Use the app"),
  again: bilingual(
    "Đăng nhập lại từ đầu, hoặc bằng tài khoản khác",
    "Log in again, or with another account",
  ),
};

/** Asks for a code, after the password. */
export function CodeStep({ target }: { target: string }) {
  const say = useSay();
  const [isRecovery, setIsRecovery] = useState(false);
  const enter = async (code: string) => {
    await askWith(z.object({}), "/users/second-step/code", { code });
    // A new page: what the admin knows of who is logged in begins anew with it.
    window.location.assign(target);
  };
  return (
    <section className="second-factor second-factor--page">
      <h1>{say(WORDS.title)}</h1>
      <p>{say(isRecovery ? WORDS.fromPaper : WORDS.fromApp)}</p>
      <CodeForm
        key={String(isRecovery)}
        kind={isRecovery ? "letters" : "digits"}
        label={isRecovery ? WORDS.recovery : WORDS.code}
        submit={WORDS.enter}
        onSubmit={enter}
      />
      <p>
        <button
          type="button"
          className="panel__link"
          onClick={() => setIsRecovery((before) => !before)}
        >
          {say(isRecovery ? WORDS.phone : WORDS.noPhone)}
        </button>
      </p>
      <p>
        <a href="/admin/login?again">{say(WORDS.again)}</a>
      </p>
    </section>
  );
}
