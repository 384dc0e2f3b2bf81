"use client";
import { formatDate } from "@bantin/vietnamese";
import type { HeldDocument } from "../../citations/held-document.ts";
import { useSay } from "../shared/use-say.ts";
import { WORDS } from "./panel-words.ts";

/** A document with what tells it from others; opens in a tab of its own, so that the text stays as it is. */
export function DocumentLink({ document }: { document: HeldDocument }) {
  const say = useSay();
  const { name, issuerName, issueDate, isPublished, title, url } = document;
  return (
    <span className="citations__document">
      <a
        href={url}
        target="_blank"
        rel="noreferrer"
        title={title}
        aria-label={`${name}, ${issuerName} (${say(WORDS.newTab)})`}
      >
        {name}
      </a>{" "}
      <span className="panel__quiet">
        {[issuerName, issueDate && formatDate(issueDate)].filter(Boolean).join(", ")}
      </span>
      {!isPublished && <span className="citations__mark">{say(WORDS.notPublished)}</span>}
    </span>
  );
}
