"use client";
import { Button, useDocumentInfo } from "@payloadcms/ui";
import { useId, useRef, useState } from "react";
import { bilingual } from "../../text/bilingual.ts";
import { useSay } from "../shared/use-say.ts";
import { useOrder } from "./use-order.ts";
import { useSiteStatus } from "./use-status.ts";
import "./site-state.css";

const WORDS = {
  open: bilingual("Quay lại bản này", "Roll back to this release"),
  isLive: bilingual("Bạn đọc đang xem bản này", "Readers see this release"),
  title: bilingual("Quay lại bản này?", "Roll back to this release?"),
  effect: bilingual(
    "Bạn đọc thấy bản cũ ngay. Sau đó không bài nào lên trang, cho đến khi có người bấm “Tiếp tục đăng bài”.",
    "Readers see the earlier release at once. Nothing goes live then until somebody resumes publishing.",
  ),
  why: bilingual(
    "Lý do (mọi người trong tòa soạn sẽ thấy)",
    "Why (the whole newsroom will see it)",
  ),
  confirm: bilingual("Quay lại bản này", "Roll back"),
  cancel: bilingual("Thôi", "Cancel"),
} as const;

/** On a past release, for admins: makes readers see it again. */
export function RollbackButton() {
  const say = useSay();
  const { data } = useDocumentInfo();
  const answer = useSiteStatus();
  const dialog = useRef<HTMLDialogElement>(null);
  const release = typeof data?.releaseId === "string" ? data.releaseId : null;
  if (!answer || release === null || data?.state !== "live") return null;
  const { live, mayRollBack } = answer.site;
  if (live?.release === release) return <p className="site-line">{say(WORDS.isLive)}</p>;
  if (!mayRollBack) return null;
  return (
    <>
      <Button
        buttonStyle="secondary"
        size="medium"
        margin={false}
        onClick={() => dialog.current?.showModal()}
      >
        {say(WORDS.open)}
      </Button>
      <dialog ref={dialog} className="site-dialog" aria-label={say(WORDS.title)}>
        <RollbackForm release={release} onClose={() => dialog.current?.close()} />
      </dialog>
    </>
  );
}

function RollbackForm({ release, onClose }: { release: string; onClose: () => void }) {
  const say = useSay();
  const field = useId();
  const [why, setWhy] = useState("");
  const { order, isSending, problem } = useOrder();
  const confirm = async () => {
    if (await order("/site/rollback", { release, why })) onClose();
  };
  return (
    <div className="site-dialog__form">
      <h2>{say(WORDS.title)}</h2>
      <p>{say(WORDS.effect)}</p>
      <label htmlFor={field}>{say(WORDS.why)}</label>
      <textarea
        id={field}
        rows={3}
        maxLength={500}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
      {problem && (
        <p role="alert" className="site-dialog__problem">
          {problem}
        </p>
      )}
      <div className="site-dialog__actions">
        <Button buttonStyle="secondary" margin={false} onClick={onClose}>
          {say(WORDS.cancel)}
        </Button>
        <Button buttonStyle="primary" margin={false} disabled={isSending} onClick={confirm}>
          {say(WORDS.confirm)}
        </Button>
      </div>
    </div>
  );
}
