"use client";
import type { Verdict } from "@bantin/citations";
import { documentOf } from "../../citations/citing-articles.ts";
import type { HeldDocument } from "../../citations/held-document.ts";
import type { MentionRow } from "../../citations/mention-rows.ts";
import { verdictWords } from "../../citations/verdict-words.ts";
import type { Quotation } from "../../citations/words-around.ts";
import { useSay } from "../shared/use-say.ts";
import { DocumentLink } from "./document-link.tsx";
import { MentionActions } from "./mention-actions.tsx";
import { WORDS } from "./panel-words.ts";
import type { Mentions } from "./use-mentions.ts";
import type { PanelActions } from "./use-panel-actions.ts";

interface ItemProps {
  row: MentionRow;
  mentions: Mentions;
  /** Null where the article may not be changed. */
  actions: PanelActions | null;
}

/** One row: the words, what they come to, what can be done. */
export function MentionItem({ row, mentions, actions }: ItemProps) {
  const say = useSay();
  const { verdict } = row;
  const document = documentIn(verdict, mentions);
  const { text, tone: usual } = verdictWords(verdict);
  // Readers do not have the link yet.
  const tone = usual === "done" && document?.isPublished === false ? "warn" : usual;
  const indexes = row.mentions.map(({ index }) => index);
  const [first] = row.mentions;
  const surface = first?.quotation.surface ?? "";
  const isRepeated = row.mentions.length > 1;
  return (
    <li className={`citations__row citations__row--${tone}`} data-mentions={indexes.join(" ")}>
      {first && <Words quotation={first.quotation} />}
      <div className="citations__outcome">
        <p className="citations__verdict">
          <span className="citations__badge">{say(text)}</span>
          {isRepeated && (
            <span className="panel__quiet">
              {row.mentions.length} {say(WORDS.times)}
            </span>
          )}
          {document && <DocumentLink document={document} />}
        </p>
        {actions && (
          <MentionActions
            verdict={verdict}
            indexes={indexes}
            mentions={mentions}
            actions={actions}
            surface={surface}
          />
        )}
      </div>
      {actions && isRepeated && <Each row={row} mentions={mentions} actions={actions} />}
    </li>
  );
}

function Words({ quotation }: { quotation: Quotation }) {
  return (
    <p className="citations__words">
      <span className="panel__quiet">{quotation.before}</span>
      <strong>{quotation.surface}</strong>
      <span className="panel__quiet">{quotation.after}</span>
    </p>
  );
}

function documentIn(verdict: Verdict, { held }: Mentions): HeldDocument | null {
  const id = documentOf(verdict);
  return id === null ? null : held.holdings.byId(id);
}

/** Mentions with the same words are decided about together, or each for itself. */
function Each({ row, mentions, actions }: ItemProps & { actions: PanelActions }) {
  const say = useSay();
  return (
    <details className="citations__each">
      <summary>{say(WORDS.eachTime)}</summary>
      <ol>
        {row.mentions.map(({ index, quotation }) => (
          <li key={index}>
            <Words quotation={quotation} />
            <MentionActions
              verdict={row.verdict}
              indexes={[index]}
              mentions={mentions}
              actions={actions}
              surface={quotation.surface}
            />
          </li>
        ))}
      </ol>
    </details>
  );
}
