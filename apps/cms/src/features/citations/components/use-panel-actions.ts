"use client";
import type { Anchor, Override } from "@bantin/citations";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Say } from "../../../components/use-say.ts";
import type { Bilingual } from "../../../text/bilingual.ts";
import { documentOf } from "../citing-articles.ts";
import { type Prefill, prefillOf } from "../prefill.ts";
import { WORDS } from "./panel-words.ts";
import type { ArticleMentions, Decisions } from "./use-mentions.ts";

interface Panel {
  mentions: ArticleMentions | null;
  decisions: Decisions;
  reload: () => Promise<ArticleMentions>;
  say: Say;
  createDrawer: Drawer;
  searchDrawer: Drawer;
}

/** ArticleMentions by their indexes; what is done is done for each of them. */
type Indexes = readonly number[];

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
  removeOrphan(orphan: ArticleMentions["orphans"][number]): void;
  retry(): void;
}

export function usePanelActions(panel: Panel) {
  const { mentions, decisions, reload, say, createDrawer, searchDrawer } = panel;
  const [asked, setAsked] = useState<Asked>({ indexes: [], prefill: null });
  const isDrawerOpen = createDrawer.isDrawerOpen || searchDrawer.isDrawerOpen;
  const { panelRef, focusAfterChange } = useRowFocus(mentions, asked.indexes, isDrawerOpen);
  const { said, announce } = useSaid(mentions, say);
  const { decide, actions } = decideActions({ mentions, decisions, focusAfterChange, announce });
  const { choose } = actions;
  const inDrawers = drawerActions({ ...panel, asked, setAsked, decide, choose });
  const all: PanelActions = {
    ...actions,
    ...inDrawers,
    removeOrphan({ rowIndex, surface }) {
      decisions.replace([rowIndex], []);
      announce(WORDS.removed, surface);
      panelRef.current?.focus();
    },
    retry() {
      reload().catch(() => undefined);
    },
  };
  return { panelRef, said, asked, actions: all };
}

/** What was done last, in words. It goes away once the text changes. */
function useSaid(mentions: ArticleMentions | null, say: Say) {
  const [last, setLast] = useState({ words: "", text: "" });
  const text = mentions?.text ?? "";
  const announce = (what: Bilingual, about: Indexes | string) => {
    const surface = typeof about === "string" ? about : surfaceOf(mentions, about);
    setLast({ words: `${say(what)} “${surface}”. ${say(WORDS.unsaved)}`, text });
  };
  return { said: last.text === text ? last.words : "", announce };
}

function surfaceOf(mentions: ArticleMentions | null, [index = -1]: Indexes): string {
  return mentions?.citations[index]?.surface ?? "";
}

interface Deciding {
  mentions: ArticleMentions | null;
  decisions: Decisions;
  focusAfterChange: (indexes: Indexes) => void;
  announce: (what: Bilingual, indexes: Indexes) => void;
}

/** Decides about mentions as they stood when they were looked at. */
type Decide = (state: ArticleMentions, indexes: Indexes, documentId: string | null) => void;

/** What is decided at a click; it goes into the form and is saved with the article. */
function decideActions({ mentions, decisions, focusAfterChange, announce }: Deciding): {
  decide: Decide;
  actions: Pick<PanelActions, "ignore" | "choose" | "undo">;
} {
  const rowsOf = (state: ArticleMentions | null, indexes: Indexes) =>
    indexes.flatMap((index) => state?.decided.get(index) ?? []);
  const decide: Decide = (state, indexes, documentId) => {
    const anchors = indexes.flatMap((index) => state.anchors[index] ?? []);
    decisions.replace(
      rowsOf(state, indexes),
      anchors.map((anchor) => overrideOf(anchor, documentId)),
    );
    announce(documentId === null ? WORDS.ignored : WORDS.chosen, indexes);
  };
  const atClick = (indexes: Indexes, documentId: string | null) => {
    focusAfterChange(indexes);
    if (mentions) decide(mentions, indexes, documentId);
  };
  return {
    decide,
    actions: {
      ignore: (indexes) => atClick(indexes, null),
      choose: atClick,
      undo(indexes) {
        focusAfterChange(indexes);
        decisions.replace(rowsOf(mentions, indexes), []);
        announce(WORDS.undone, indexes);
      },
    },
  };
}

function overrideOf(anchor: Anchor, documentId: string | null): Override {
  return documentId === null
    ? { anchor, action: "ignore" }
    : { anchor, action: "choose", documentId };
}

/** A drawer of Payload's. */
interface Drawer {
  isDrawerOpen: boolean;
  openDrawer: () => void;
  closeDrawer: () => void;
}

/** What a drawer was opened for. */
interface Asked {
  indexes: Indexes;
  prefill: Prefill | null;
}

interface Drawers {
  mentions: ArticleMentions | null;
  reload: () => Promise<ArticleMentions>;
  createDrawer: Drawer;
  searchDrawer: Drawer;
  asked: Asked;
  setAsked: (asked: Asked) => void;
  decide: Decide;
  choose: PanelActions["choose"];
}

/** What is done in a drawer that opens: a document is looked for, or made. */
function drawerActions({
  mentions,
  reload,
  createDrawer,
  searchDrawer,
  asked,
  setAsked,
  decide,
  choose,
}: Drawers): Pick<PanelActions, "search" | "found" | "create" | "created"> {
  return {
    search(indexes) {
      setAsked({ indexes, prefill: null });
      searchDrawer.openDrawer();
    },
    found(documentId) {
      searchDrawer.closeDrawer();
      choose(asked.indexes, documentId);
    },
    create(indexes) {
      setAsked({ indexes, prefill: mentions ? prefillFor(mentions, indexes) : null });
      createDrawer.openDrawer();
    },
    async created(documentId) {
      const now = await reload();
      // A mention cannot mean a draft that lacks its number or issuer.
      if (!now.held.holdings.byId(documentId)) return;
      const others = asked.indexes.filter((index) => {
        const verdict = now.verdicts[index];
        return verdict && documentOf(verdict) !== documentId;
      });
      // The focus stays in the form, which is open still.
      if (others.length > 0) decide(now, others, documentId);
    },
  };
}

function prefillFor(
  { citations, verdicts, held }: ArticleMentions,
  [index = -1]: Indexes,
): Prefill {
  const [citation, verdict] = [citations[index], verdicts[index]];
  if (!citation || !verdict) return {};
  const document = verdict.kind === "missing" ? verdict.document : { ...citation, issuerId: null };
  return prefillOf(document, citation.surface, held.issuers);
}

/**
 * Keeps the focus near the button that was pressed. That button goes away with what it did, so the row
 * of its mention gets the focus, and so it does when a drawer is closed that was opened from it.
 */
function useRowFocus(mentions: ArticleMentions | null, askedFor: Indexes, isDrawerOpen: boolean) {
  const panelRef = useRef<HTMLElement>(null);
  const waiting = useRef<{ index: number; before: ArticleMentions | null } | null>(null);
  const focusRow = (index: number) => {
    const row = panelRef.current?.querySelector(`[data-mentions~="${index}"]`);
    row?.querySelector<HTMLElement>(".citations__outcome button")?.focus();
  };
  useEffect(() => {
    if (waiting.current === null || waiting.current.before === mentions) return;
    focusRow(waiting.current.index);
    waiting.current = null;
  });
  const wasOpen = useRef(false);
  const onClosed = useEffectEvent(() => focusRow(askedFor[0] ?? -1));
  useEffect(() => {
    if (wasOpen.current && !isDrawerOpen) onClosed();
    wasOpen.current = isDrawerOpen;
  }, [isDrawerOpen]);
  return {
    panelRef,
    focusAfterChange: ([index]: Indexes) => {
      waiting.current = index === undefined ? null : { index, before: mentions };
    },
  };
}

/** Documents may have been added in another tab: on coming back, the server is asked again. */
export function useReloadOnReturn(reload: () => Promise<unknown>): void {
  const onReturn = useEffectEvent(() => {
    reload().catch(() => undefined);
  });
  useEffect(() => {
    const listener = () => onReturn();
    window.addEventListener("focus", listener);
    return () => window.removeEventListener("focus", listener);
  }, []);
}
