"use client";
import { useDocumentDrawer, useDocumentInfo, useListDrawer } from "@payloadcms/ui";
import { useEffect } from "react";
import { verdictSummary } from "../../citations/verdict-words.ts";
import { AnswerFailure } from "../shared/answer-failure.tsx";
import { useSay } from "../shared/use-say.ts";
import { MentionItem } from "./mention-item.tsx";
import { Orphans } from "./orphans.tsx";
import { panelId, tellPanelState } from "./panel-state.ts";
import { WORDS } from "./panel-words.ts";
import { type Mentions, useMentions } from "./use-mentions.ts";
import { type PanelActions, usePanelActions } from "./use-panel-actions.ts";
import { useReloadOnReturn } from "./use-reload-on-return.ts";
import "../shared/panel.css";
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
  useEffect(() => tellPanelState(id, verdicts), [id, verdicts]);
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
  mentions: Mentions;
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
