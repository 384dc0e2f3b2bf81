"use client";
import type { StatusAnswer } from "../../site-state/api.ts";
import { documentWords } from "../../site-state/status-words.ts";
import { bilingual } from "../../text/bilingual.ts";
import { useSay } from "../shared/use-say.ts";
import { useDocumentStatus } from "./use-status.ts";
import "./site-state.css";

const OPEN = bilingual("Mở trang", "Open the page");

/** Beside the button “Đăng”: what readers see of the document. On small screens it stands above the form. */
export function DocumentLine() {
  return <StatusLine answer={useDocumentStatus()} place="buttons" />;
}

export function StatusLine({
  answer,
  place,
}: {
  answer: StatusAnswer | null;
  place: "buttons" | "form";
}) {
  const say = useSay();
  const words = answer?.document && documentWords(answer.document, answer.site, new Date());
  const isThere = answer?.document?.kind === "live";
  return (
    <p className={`site-line site-line--${place}`}>
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
