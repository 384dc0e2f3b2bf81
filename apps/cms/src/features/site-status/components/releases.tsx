"use client";
import { namedDocument, RELEASE_STATES } from "@bantin/contract";
import { Button, useDocumentInfo } from "@payloadcms/ui";
import type { DefaultCellComponentProps } from "payload";
import { z } from "zod";
import { useSay } from "../../../components/use-say.ts";
import { bilingual } from "../../../text/bilingual.ts";
import { hrefOf } from "../api.ts";
import { STATE_LABELS } from "../release-summary.ts";
import { DocumentLinks, OpenOrders } from "./notices.tsx";
import "./site-status.css";
import { useId, useRef, useState } from "react";
import { useOrder, useSiteStatus } from "./use-status.ts";

const row = z.object({ state: z.enum(RELEASE_STATES), releaseId: z.string().nullish() });

/** In the list of the site's history: what happened, and the way back to a release that was live. */
export function ReleaseStateCell({ rowData }: DefaultCellComponentProps) {
  const say = useSay();
  const { success, data } = row.safeParse(rowData);
  if (!success) return null;
  return (
    <div className="site-release">
      <span>{say(STATE_LABELS[data.state])}</span>
      {data.state === "live" && data.releaseId && (
        <RollbackAction release={data.releaseId} size="small" />
      )}
    </div>
  );
}

const TITLE = bilingual("Nội dung cần sửa", "Documents to mend");
const documents = z.array(namedDocument).catch([]);

/** On a release that failed: the documents that caused it. */
export function ReleaseDocuments() {
  const say = useSay();
  const { data } = useDocumentInfo();
  const named = documents.parse(data?.documents ?? []);
  if (named.length === 0) return null;
  return (
    <section className="site-notice site-notice--bad">
      <h3>{say(TITLE)}</h3>
      <DocumentLinks
        documents={named.map((document) => ({ ...document, href: hrefOf(document) }))}
      />
    </section>
  );
}

/** On the page of a release: what becomes of the order that was given there. */
export function ReleaseOrders() {
  const answer = useSiteStatus();
  return <div role="status">{answer && <OpenOrders site={answer.site} />}</div>;
}

/** On the page of a past release. */
export function RollbackButton() {
  const { data } = useDocumentInfo();
  const release = typeof data?.releaseId === "string" ? data.releaseId : null;
  if (release === null || data?.state !== "live") return null;
  return <RollbackAction release={release} size="medium" />;
}

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
function RollbackAction({ release, size }: { release: string; size: "small" | "medium" }) {
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
