"use client";
import { Button } from "@payloadcms/ui";
import { useId, useRef, useState } from "react";
import { bilingual } from "../../text/bilingual.ts";
import { useSay } from "../shared/use-say.ts";
import { useOrder } from "./use-order.ts";
import { useSiteStatus } from "./use-status.ts";
import "./site-state.css";

const WORDS = {
  open: bilingual("Quay lại bản này", "Roll back to this release"),
  isLive: bilingual("Bạn đọc đang xem bản này", "Readers see this release"),
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

const titleFor = (release: string) =>
  bilingual(`Quay lại bản ${release}?`, `Roll back to release ${release}?`);

/**
 * What can be done with a release that was live: for admins, to make readers see it again; that they see it now
 * is said to all.
 */
export function RollbackAction({ release, size }: { release: string; size: "small" | "medium" }) {
  const say = useSay();
  const answer = useSiteStatus();
  const dialog = useRef<HTMLDialogElement>(null);
  if (!answer) return null;
  const { live, mayRollBack } = answer.site;
  if (live?.release === release) return <p className="site-line">{say(WORDS.isLive)}</p>;
  if (!mayRollBack) return null;
  return (
    <>
      <Button
        buttonStyle="secondary"
        size={size}
        margin={false}
        onClick={() => dialog.current?.showModal()}
      >
        {say(WORDS.open)}
      </Button>
      <dialog ref={dialog} className="site-dialog" aria-label={say(titleFor(release))}>
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
      <h2>{say(titleFor(release))}</h2>
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
