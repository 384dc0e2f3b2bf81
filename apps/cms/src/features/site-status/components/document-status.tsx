"use client";
import { useSay } from "../../../components/use-say.ts";
import { bilingual } from "../../../text/bilingual.ts";
import type { DocumentStatus, StatusAnswer } from "../api.ts";
import { documentWords } from "../status-words.ts";
import { useDocumentStatus } from "./use-status.ts";
import "./site-status.css";
import { DocumentLinks, FreezeNotice, OpenOrders } from "./notices.tsx";

const OPEN = bilingual("Mở trang", "Open the page");

/** Beside the button “Đăng”: what readers see of the document. On small screens it stands above the form. */
export function DocumentLine() {
  return <StatusLine answer={useDocumentStatus()} position="buttons" />;
}

function StatusLine({
  answer,
  position,
}: {
  answer: StatusAnswer | null;
  position: "buttons" | "form";
}) {
  const say = useSay();
  const words = answer?.document && documentWords(answer.document, answer.site, new Date());
  const isThere = answer?.document?.kind === "live";
  return (
    <p className={`site-line site-line--${position}`}>
      <span role="status" className={`site-line__text site-line__text--${words?.tone ?? "quiet"}`}>
        {words && say(words.text)}
      </span>
      {isThere && answer.pageUrl && (
        <a className="site-line__link" href={answer.pageUrl} target="_blank" rel="noreferrer">
          {say(OPEN)}
        </a>
      )}
    </p>
  );
}

/** Above the form: why the document is not on the site and what to do; and that the site is held, if it is. */
export function DocumentNotice() {
  const answer = useDocumentStatus();
  return (
    <>
      <StatusLine answer={answer} position="form" />
      <div className="site-notices" role="status">
        {answer && <Notices answer={answer} />}
      </div>
    </>
  );
}

function Notices({ answer: { site, document } }: { answer: StatusAnswer }) {
  return (
    <>
      {site.freeze && <FreezeNotice freeze={site.freeze} site={site} />}
      <OpenOrders site={site} />
      {document && <Reason document={document} site={site} />}
    </>
  );
}

function Reason({ document, site }: { document: DocumentStatus; site: StatusAnswer["site"] }) {
  const say = useSay();
  const { text, more } = documentWords(document, site, new Date());
  if (!more) return null;
  return (
    <div className="site-notice site-notice--bad">
      <p>
        <strong>{say(text)}:</strong> {say(more)}
      </p>
      {document.kind === "blocked" && <DocumentLinks documents={document.failure.documents} />}
    </div>
  );
}
