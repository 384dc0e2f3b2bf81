"use client";
import { Button, toast, useAuth, useDocumentInfo } from "@payloadcms/ui";
import { useState } from "react";
import { z } from "zod";
import { AnswerFailure } from "../../../components/answer-failure.tsx";
import { askWith, useAnswer } from "../../../components/ask.ts";
import { useSay } from "../../../components/use-say.ts";
import { type Bilingual, bilingual } from "../../../text/bilingual.ts";
import { type FactorState, factorState, type Proposal, proposal, recoveryCodes } from "../api.ts";
import { CodeForm } from "./code-form.tsx";
import { Enrolment } from "./enrolment.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";

const WORDS = {
  title: bilingual("Xác thực hai bước", "Second factor"),
  off: bilingual(
    "Chưa bật: chỉ cần mật khẩu là vào được tài khoản này.",
    "Off: the password alone opens this account.",
  ),
  mustHave: bilingual("Vai trò này bắt buộc phải có.", "This role must have one."),
  since: bilingual("Đã bật từ", "On since"),
  left: bilingual("mã dự phòng chưa dùng", "recovery codes left"),
  begin: bilingual("Bật xác thực hai bước", "Set it up"),
  change: bilingual("Đổi ứng dụng", "Change the app"),
  renew: bilingual("Làm lại mã dự phòng", "New recovery codes"),
  remove: bilingual("Tắt xác thực hai bước", "Remove it"),
  password: bilingual("Mật khẩu đang dùng của bạn", "Your present password"),
  goOn: bilingual("Tiếp tục", "Go on"),
  cancel: bilingual("Thôi", "Cancel"),
  kept: bilingual("Tôi đã cất các mã này", "I have kept them"),
  removed: bilingual("Đã tắt xác thực hai bước.", "The second factor is removed."),
};

const shown = new Intl.DateTimeFormat("vi-VN", {
  dateStyle: "short",
  timeZone: "Asia/Ho_Chi_Minh",
});

/** What the panel is about to do; each begins with the password. */
type Wish = "begin" | "renew" | "remove";

/** On an account's page: whether a second factor is asked for, and how that is changed. */
export function AccountPanel() {
  const say = useSay();
  const { id } = useDocumentInfo();
  const { user } = useAuth();
  const mayAsk = id !== undefined && user !== null && (user?.id === id || user?.role === "admin");
  const path = mayAsk ? `/users/${id}/second-factor` : null;
  const { value, hasFailed, reload } = useAnswer(factorState, path);
  const [wish, setWish] = useState<Wish | null>(null);
  const [offer, setOffer] = useState<Proposal | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (path === null) return null;
  const rest = () => {
    setWish(null);
    setOffer(null);
    setCodes(null);
    reload();
  };
  const withPassword = async (password: string) => {
    if (wish === "begin") setOffer(await askWith(proposal, `${path}/proposal`, { password }));
    if (wish === "renew") {
      const answer = await askWith(recoveryCodes, `${path}/recovery-codes`, { password });
      setCodes(answer.recoveryCodes);
    }
    if (wish === "remove") {
      await askWith(z.object({}), `${path}/removal`, { password });
      toast.success(say(WORDS.removed));
      rest();
    }
  };
  const enrol = async (code: string) => {
    const body = { code, proposal: offer?.proposal ?? "" };
    setCodes((await askWith(recoveryCodes, `${path}/enrolment`, body)).recoveryCodes);
  };
  const cancel = (
    <Button buttonStyle="secondary" size="medium" onClick={rest}>
      {say(WORDS.cancel)}
    </Button>
  );
  const open = () => {
    if (codes) return <RecoveryCodes codes={codes} goOn={WORDS.kept} onGoOn={rest} />;
    if (offer) {
      return (
        <Enrolment offer={offer} onCode={enrol}>
          {cancel}
        </Enrolment>
      );
    }
    return (
      <CodeForm
        key={wish}
        kind="password"
        label={WORDS.password}
        submit={wish === "remove" ? WORDS.remove : WORDS.goOn}
        onSubmit={withPassword}
      >
        {cancel}
      </CodeForm>
    );
  };
  return (
    <section className="second-factor">
      <h3 className="panel__title">{say(WORDS.title)}</h3>
      {hasFailed && <AnswerFailure onRetry={reload} />}
      {value && <StateLine state={value} />}
      {wish ? open() : value && <Wishes state={value} onWish={setWish} />}
    </section>
  );
}

function StateLine({ state: { since, recoveryCodesLeft, isRequired } }: { state: FactorState }) {
  const say = useSay();
  const isOn = since !== null;
  return (
    <p>
      {isOn
        ? `${say(WORDS.since)} ${shown.format(new Date(since))}. ${recoveryCodesLeft} ${say(WORDS.left)}.`
        : say(WORDS.off)}{" "}
      {isRequired && say(WORDS.mustHave)}
    </p>
  );
}

/** Owners change their own; administrators remove that of somebody who has lost the phone. */
function Wishes({ state, onWish }: { state: FactorState; onWish(wish: Wish): void }) {
  const say = useSay();
  const isOn = state.since !== null;
  const wishes: [Wish, Bilingual][] = [
    ...(state.isOwn
      ? [["begin", isOn ? WORDS.change : WORDS.begin] satisfies [Wish, Bilingual]]
      : []),
    ...(state.isOwn && isOn ? [["renew", WORDS.renew] satisfies [Wish, Bilingual]] : []),
    ...(isOn && !(state.isOwn && state.isRequired)
      ? [["remove", WORDS.remove] satisfies [Wish, Bilingual]]
      : []),
  ];
  return (
    <div className="second-factor__buttons">
      {wishes.map(([wish, label]) => (
        <Button key={wish} buttonStyle="secondary" size="medium" onClick={() => onWish(wish)}>
          {say(label)}
        </Button>
      ))}
    </div>
  );
}
