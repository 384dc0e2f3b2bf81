"use client";
import type { LinkedDocument } from "../../site-state/api.ts";
import { linkWords } from "../../site-state/status-words.ts";
import { useSay } from "../shared/use-say.ts";

/** The documents to mend, each a link to its form. */
export function DocumentLinks({ documents }: { documents: readonly LinkedDocument[] }) {
  const say = useSay();
  if (documents.length === 0) return null;
  return (
    <ul className="site-notice__links">
      {documents.map((document) => (
        <li key={document.href}>
          <a href={document.href}>{say(linkWords(document))}</a>
        </li>
      ))}
    </ul>
  );
}
