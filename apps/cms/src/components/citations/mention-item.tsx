"use client";
import type { Verdict } from "@bantin/citations";
import type { MentionRow } from "../../citations/mention-rows.ts";
import type { Quotation } from "../../citations/sentence.ts";
import { verdictWords } from "../../citations/verdict-words.ts";
import { DocumentLink } from "./document-link.tsx";
import { MentionActions } from "./mention-actions.tsx";
import { WORDS } from "./panel-words.ts";
import type { Mentions } from "./use-mentions.ts";
import type { PanelActions } from "./use-panel-actions.ts";
import { useSay } from "./use-say.ts";

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
  const { text, tone } = verdictWords(verdict);
  const indexes = row.mentions.map(({ index }) => index);
  const [first] = row.mentions;
  const isRepeated = row.mentions.length > 1;
  return (
    <li className={`citations__row citations__row--${tone}`} data-mentions={indexes.join(" ")}>
      {first && <Words quotation={first.quotation} />}
      <p className="citations__verdict">
        <span className="citations__badge">{say(text)}</span>
        {isRepeated && (
          <span className="citations__quiet">
            {row.mentions.length} {say(WORDS.times)}
          </span>
        )}
        <VerdictDocument verdict={verdict} mentions={mentions} />
      </p>
      {actions && (
        <MentionActions
          verdict={verdict}
          indexes={indexes}
          mentions={mentions}
          actions={actions}
          surface={first?.quotation.surface ?? ""}
        />
      )}
      {actions && isRepeated && <Each row={row} mentions={mentions} actions={actions} />}
    </li>
  );
}

function Words({ quotation }: { quotation: Quotation }) {
  return (
    <p className="citations__words">
      <span className="citations__quiet">{quotation.before}</span>
      <strong>{quotation.surface}</strong>
      <span className="citations__quiet">{quotation.after}</span>
    </p>
  );
}

function VerdictDocument({ verdict, mentions }: { verdict: Verdict; mentions: Mentions }) {
  if (!("document" in verdict) || verdict.kind === "missing") return null;
  const document = mentions.held.holdings.byId(verdict.document.id);
  return document && <DocumentLink document={document} />;
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
