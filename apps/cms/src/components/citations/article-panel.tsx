"use client";
import { useDocumentDrawer, useDocumentInfo, useListDrawer } from "@payloadcms/ui";
import { useEffect, useEffectEvent } from "react";
import { verdictSummary } from "../../citations/verdict-words.ts";
import { AnswerFailure } from "./answer-failure.tsx";
import { MentionItem } from "./mention-item.tsx";
import { Orphans } from "./orphans.tsx";
import { panelId, tellPanelState } from "./panel-state.ts";
import { WORDS } from "./panel-words.ts";
import { useMentions } from "./use-mentions.ts";
import { usePanelActions } from "./use-panel-actions.ts";
import { useSay } from "./use-say.ts";
import "./citations.css";

/** On an article: every mention of a document in its text, with what it comes to and what can be done. */
export function ArticlePanel({ readOnly = false }: { readOnly?: boolean }) {
  const say = useSay();
  const { id, hasSavePermission } = useDocumentInfo();
  const mayDecide = hasSavePermission === true && !readOnly;
  const { mentions, isLoading, hasFailed, decisions, reload } = useMentions();
  const [CreateDrawer, , createDrawer] = useDocumentDrawer({ collectionSlug: "resolutions" });
  const [SearchDrawer, , searchDrawer] = useListDrawer({ collectionSlugs: ["resolutions"] });
  const { panelRef, said, asked, actions } = usePanelActions({
    mentions,
    decisions,
    reload,
    say,
    createDrawer,
    searchDrawer,
  });
  useReloadOnReturn(reload);

  const verdicts = mentions?.verdicts;
  useEffect(() => tellPanelState(id, verdicts ?? null), [id, verdicts]);

  return (
    <section className="citations" ref={panelRef} id={panelId(id)} tabIndex={-1}>
      <h3 className="citations__title">{say(WORDS.title)}</h3>
      <p className="citations__summary">
        {mentions ? say(verdictSummary(mentions.verdicts)) : say(WORDS.loading)}
      </p>
      <p className="citations__said" role="status">
        {said}
      </p>
      {hasFailed && <AnswerFailure text={WORDS.failed} onRetry={() => actions.retry()} />}
      {mentions && mentions.rows.length > 0 && (
        <>
          <ul className="citations__rows" aria-busy={isLoading}>
            {mentions.rows.map((row) => (
              <MentionItem
                key={row.key}
                row={row}
                mentions={mentions}
                actions={mayDecide ? actions : null}
              />
            ))}
          </ul>
          <p className="citations__quiet">{say(WORDS.hint)}</p>
        </>
      )}
      {mentions && mayDecide && (
        <Orphans orphans={mentions.orphans} onRemove={actions.removeOrphan} />
      )}
      <CreateDrawer
        initialData={asked.prefill ?? {}}
        onSave={({ doc }) => actions.created(String(doc.id))}
      />
      <SearchDrawer
        allowCreate={false}
        enableRowSelections={false}
        onSelect={({ doc }) => actions.found(String(doc.id))}
      />
    </section>
  );
}

/** Documents may have been added in another tab: on coming back, the server is asked again. */
function useReloadOnReturn(reload: () => Promise<unknown>): void {
  const onReturn = useEffectEvent(() => {
    reload().catch(() => undefined);
  });
  useEffect(() => {
    const listener = () => onReturn();
    window.addEventListener("focus", listener);
    return () => window.removeEventListener("focus", listener);
  }, []);
}
