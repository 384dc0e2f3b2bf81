"use client";
import type { DocumentStatus, StatusAnswer } from "../../site-state/api.ts";
import { documentWords } from "../../site-state/status-words.ts";
import { useSay } from "../shared/use-say.ts";
import { StatusLine } from "./document-line.tsx";
import { DocumentLinks } from "./document-links.tsx";
import { FreezeNotice } from "./freeze-notice.tsx";
import { OpenOrders } from "./open-orders.tsx";
import { useDocumentStatus } from "./use-status.ts";
import "./site-state.css";

/** Above the form: why the document is not on the site and what to do; and that the site is held, if it is. */
export function DocumentNotice() {
  const answer = useDocumentStatus();
  return (
    <>
      <StatusLine answer={answer} place="form" />
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
