"use client";
import type { Anchor, Override } from "@bantin/citations";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { documentOf } from "../../citations/citing-articles.ts";
import { type Prefill, prefillOf } from "../../citations/prefill.ts";
import type { Bilingual } from "../../text/bilingual.ts";
import { WORDS } from "./panel-words.ts";
import type { Decisions } from "./use-decisions.ts";
import type { Mentions } from "./use-mentions.ts";
import type { Say } from "./use-say.ts";

interface Drawer {
  isDrawerOpen: boolean;
  openDrawer: () => void;
  closeDrawer: () => void;
}

interface Panel {
  mentions: Mentions | null;
  decisions: Decisions;
  reload: () => Promise<Mentions>;
  say: Say;
  createDrawer: Drawer;
  searchDrawer: Drawer;
}

/** Mentions by their indexes; what is done is done for each of them. */
type Indexes = readonly number[];

/** What a drawer was opened for. */
interface Asked {
  indexes: Indexes;
  prefill: Prefill | null;
}

/** What can be done about mentions. */
export interface PanelActions {
  ignore(indexes: Indexes): void;
  choose(indexes: Indexes, documentId: string): void;
  undo(indexes: Indexes): void;
  /** Opens the list of documents. */
  search(indexes: Indexes): void;
  found(documentId: string): void;
  /** Opens the form of a new document. */
  create(indexes: Indexes): void;
  created(documentId: string): Promise<void>;
  removeOrphan(orphan: Mentions["orphans"][number]): void;
  retry(): void;
}

export function usePanelActions({
  mentions,
  decisions,
  reload,
  say,
  createDrawer,
  searchDrawer,
}: Panel) {
  const [said, setSaid] = useState("");
  const [asked, setAsked] = useState<Asked>({ indexes: [], prefill: null });
  const { panelRef, focusAfterChange } = useRowFocus(mentions, asked.indexes, [
    createDrawer.isDrawerOpen,
    searchDrawer.isDrawerOpen,
  ]);

  const tell = (what: Bilingual, indexes: Indexes) => {
    const surface = mentions?.citations[indexes[0] ?? -1]?.surface ?? "";
    setSaid(`${say(what)} “${surface}”. ${say(WORDS.unsaved)}`);
  };
  const decide = (state: Mentions, indexes: Indexes, make: (anchor: Anchor) => Override) => {
    const places = indexes.flatMap((index) => state.decided.get(index) ?? []);
    const anchors = indexes.flatMap((index) => state.anchors[index] ?? []);
    decisions.replace(places, anchors.map(make));
    tell(make === ignoring ? WORDS.ignored : WORDS.chosen, indexes);
  };

  const actions: PanelActions = {
    ignore(indexes) {
      focusAfterChange(indexes);
      if (mentions) decide(mentions, indexes, ignoring);
    },
    choose(indexes, documentId) {
      focusAfterChange(indexes);
      if (mentions) decide(mentions, indexes, choiceOf(documentId));
    },
    undo(indexes) {
      focusAfterChange(indexes);
      decisions.replace(
        indexes.flatMap((index) => mentions?.decided.get(index) ?? []),
        [],
      );
      tell(WORDS.undone, indexes);
    },
    search(indexes) {
      setAsked({ indexes, prefill: null });
      searchDrawer.openDrawer();
    },
    found(documentId) {
      searchDrawer.closeDrawer();
      actions.choose(asked.indexes, documentId);
    },
    create(indexes) {
      setAsked({ indexes, prefill: mentions ? prefillFor(mentions, indexes) : null });
      createDrawer.openDrawer();
    },
    async created(documentId) {
      const now = await reload();
      // An unfinished draft is no document that a mention can mean.
      if (!now.held.holdings.byId(documentId)) return;
      const others = asked.indexes.filter((index) => {
        const verdict = now.verdicts[index];
        return verdict && documentOf(verdict) !== documentId;
      });
      // The focus stays in the form, which is open still.
      if (others.length > 0) decide(now, others, choiceOf(documentId));
    },
    removeOrphan({ place, surface }) {
      decisions.replace([place], []);
      setSaid(`${say(WORDS.removed)} “${surface}”.`);
      panelRef.current?.focus();
    },
    retry() {
      reload().catch(() => undefined);
    },
  };
  return { panelRef, said, asked, actions };
}

const ignoring = (anchor: Anchor): Override => ({ anchor, action: "ignore" });

function choiceOf(documentId: string): (anchor: Anchor) => Override {
  return (anchor) => ({ anchor, action: "choose", documentId });
}

function prefillFor({ citations, verdicts, held }: Mentions, [index = -1]: Indexes): Prefill {
  const [citation, verdict] = [citations[index], verdicts[index]];
  if (!citation || !verdict) return {};
  const document = verdict.kind === "missing" ? verdict.document : { ...citation, issuerId: null };
  return prefillOf(document, citation.surface, held.issuers);
}

/**
 * Keeps the keyboard where the hand was: the button that was pressed goes away with what it did, so the row
 * of its mention gets the focus, and so it does when a drawer is closed that was opened from it.
 */
function useRowFocus(
  mentions: Mentions | null,
  askedFor: Indexes,
  drawersOpen: readonly boolean[],
) {
  const panelRef = useRef<HTMLElement>(null);
  const waiting = useRef<{ index: number; before: Mentions | null } | null>(null);
  const focusRow = (index: number) => {
    const row = panelRef.current?.querySelector(`[data-mentions~="${index}"]`);
    row?.querySelector<HTMLElement>(".citations__outcome button")?.focus();
  };
  useEffect(() => {
    if (waiting.current === null || waiting.current.before === mentions) return;
    focusRow(waiting.current.index);
    waiting.current = null;
  });
  const isOpen = drawersOpen.some(Boolean);
  const wasOpen = useRef(false);
  const onClosed = useEffectEvent(() => focusRow(askedFor[0] ?? -1));
  useEffect(() => {
    if (wasOpen.current && !isOpen) onClosed();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return {
    panelRef,
    focusAfterChange: ([index]: Indexes) => {
      waiting.current = index === undefined ? null : { index, before: mentions };
    },
  };
}
