"use client";
import { useEffect, useState } from "react";
import { askWith } from "../../../components/ask.ts";
import { useSay } from "../../../components/use-say.ts";
import { bilingual } from "../../../text/bilingual.ts";
import { type Proposal, proposal, recoveryCodes } from "../api.ts";
import { Enrolment } from "./enrolment.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";

const WORDS = {
  title: bilingual("Bật xác thực hai bước", "Set up the second factor"),
  why: bilingual(
    "Tài khoản của bạn phải có thêm một bước xác thực bằng điện thoại. Bật xong là vào được.",
    "Your account must have a second factor. You are in as soon as it is set up.",
  ),
  again: bilingual(
    "Đăng nhập lại từ đầu, hoặc bằng tài khoản khác",
    "Log in again, or with another account",
  ),
  goOn: bilingual("Tôi đã cất các mã này, vào trang quản trị", "I have kept them; go on"),
};

/** Leads whoever must have a second factor and has none to it, after the password. */
export function EnrolmentStep({ target }: { target: string }) {
  const say = useSay();
  const [offer, setOffer] = useState<Proposal | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  useEffect(() => {
    askWith(proposal, "/users/second-step/proposal", {}).then(setOffer, (error: unknown) =>
      setFailure(error instanceof Error ? error.message : String(error)),
    );
  }, []);
  const enrol = async (code: string) => {
    const body = { code, proposal: offer?.proposal ?? "" };
    const answer = await askWith(recoveryCodes, "/users/second-step/enrolment", body);
    setCodes(answer.recoveryCodes);
  };
  return (
    <section className="second-factor second-factor--page">
      <h1>{say(WORDS.title)}</h1>
      {codes ? (
        <RecoveryCodes
          codes={codes}
          goOn={WORDS.goOn}
          onGoOn={() => window.location.assign(target)}
        />
      ) : (
        <>
          <p>{say(WORDS.why)}</p>
          {failure !== null && (
            <p className="panel__failure" role="alert">
              {failure}
            </p>
          )}
          {offer && <Enrolment offer={offer} onCode={enrol} />}
          <p>
            <a href="/admin/login?again">{say(WORDS.again)}</a>
          </p>
        </>
      )}
    </section>
  );
}
