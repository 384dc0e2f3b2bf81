"use client";
import { Button, useDocumentDrawer, useDocumentInfo, useListDrawer } from "@payloadcms/ui";
import { useEffect } from "react";
import { AnswerFailure } from "../../../components/answer-failure.tsx";
import { useSay } from "../../../components/use-say.ts";
import { verdictSummary } from "../verdict-words.ts";
import { MentionItem } from "./mention-row.tsx";
import { panelId, reportPanelState } from "./panel-state.ts";
import { WORDS } from "./panel-words.ts";
import { type ArticleMentions, useMentions } from "./use-mentions.ts";
import { type PanelActions, usePanelActions, useReloadOnReturn } from "./use-panel-actions.ts";
import "../../../components/panel.css";
import "./citations.css";

/** On an article: every mention of a document in its text, with what it comes to and what can be done. */
export function ArticlePanel({ readOnly = false }: { readOnly?: boolean }) {
  const say = useSay();
  const { id, hasSavePermission } = useDocumentInfo();
  const mayDecide = hasSavePermission === true && !readOnly;
  const { mentions, isLoading, hasFailed, decisions, reload } = useMentions();
  const [Create, , createDrawer] = useDocumentDrawer({ collectionSlug: "resolutions" });
  const [Search, , searchDrawer] = useListDrawer({ collectionSlugs: ["resolutions"] });
  const panel = { mentions, decisions, reload, say, createDrawer, searchDrawer };
  const { panelRef, said, asked, actions } = usePanelActions(panel);
  useReloadOnReturn(reload);
  const verdicts = mentions?.verdicts ?? null;
  useEffect(() => reportPanelState(id, verdicts), [id, verdicts]);
  return (
    <section className="citations" ref={panelRef} id={panelId(id)} tabIndex={-1}>
      <h3 className="panel__title">{say(WORDS.title)}</h3>
      {(verdicts || !hasFailed) && (
        <p className="citations__summary">
          {say(verdicts ? verdictSummary(verdicts) : WORDS.loading)}
        </p>
      )}
      <p className="panel__said" role="status">
        {said}
      </p>
      {hasFailed && <AnswerFailure text={WORDS.failed} onRetry={actions.retry} />}
      {mentions && (
        <Rows mentions={mentions} isLoading={isLoading} actions={mayDecide ? actions : null} />
      )}
      <Create
        initialData={asked.prefill ?? {}}
        onSave={({ doc }) => actions.created(String(doc.id))}
      />
      <Search
        allowCreate={false}
        enableRowSelections={false}
        onSelect={({ doc }) => actions.found(String(doc.id))}
      />
    </section>
  );
}

function Rows({
  mentions,
  isLoading,
  actions,
}: {
  mentions: ArticleMentions;
  isLoading: boolean;
  /** Null where nothing may be changed. */
  actions: PanelActions | null;
}) {
  const say = useSay();
  return (
    <>
      <ul className="citations__rows" aria-busy={isLoading}>
        {mentions.rows.map((row) => (
          <MentionItem key={row.key} row={row} mentions={mentions} actions={actions} />
        ))}
      </ul>
      {mentions.rows.length > 0 && <p className="panel__quiet">{say(WORDS.hint)}</p>}
      {actions && <Orphans orphans={mentions.orphans} onRemove={actions.removeOrphan} />}
    </>
  );
}

type Orphan = ArticleMentions["orphans"][number];

/** Decisions whose mention is gone. They stay, in case the words come back, until somebody clears them. */
function Orphans({
  orphans,
  onRemove,
}: {
  orphans: readonly Orphan[];
  onRemove: (orphan: Orphan) => void;
}) {
  const say = useSay();
  if (orphans.length === 0) return null;
  return (
    <div className="citations__orphans">
      <p>{say(WORDS.orphans)}:</p>
      <ul>
        {orphans.map((orphan) => (
          <li key={orphan.rowIndex}>
            <span>“{orphan.surface}”</span>
            <Button
              aria-label={`${say(WORDS.remove)}: ${orphan.surface}`}
              buttonStyle="subtle"
              size="small"
              margin={false}
              onClick={() => onRemove(orphan)}
            >
              {say(WORDS.remove)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
