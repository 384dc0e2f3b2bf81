"use client";
import { useState } from "react";
import type { Bilingual } from "../../text/bilingual.ts";
import type { Say } from "../shared/use-say.ts";
import { decideActions } from "./decide-actions.ts";
import { type Asked, type Drawer, drawerActions } from "./drawer-actions.ts";
import { WORDS } from "./panel-words.ts";
import type { Decisions } from "./use-decisions.ts";
import type { Mentions } from "./use-mentions.ts";
import { useRowFocus } from "./use-row-focus.ts";

interface Panel {
  mentions: Mentions | null;
  decisions: Decisions;
  reload: () => Promise<Mentions>;
  say: Say;
  createDrawer: Drawer;
  searchDrawer: Drawer;
}

/** Mentions by their indexes; what is done is done for each of them. */
export type Indexes = readonly number[];

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

export function usePanelActions(panel: Panel) {
  const { mentions, decisions, reload, say, createDrawer, searchDrawer } = panel;
  const [asked, setAsked] = useState<Asked>({ indexes: [], prefill: null });
  const isDrawerOpen = createDrawer.isDrawerOpen || searchDrawer.isDrawerOpen;
  const { panelRef, focusAfterChange } = useRowFocus(mentions, asked.indexes, isDrawerOpen);
  const { said, tell } = useSaid(mentions, say);
  const { decide, actions } = decideActions({ mentions, decisions, focusAfterChange, tell });
  const { choose } = actions;
  const inDrawers = drawerActions({ ...panel, asked, setAsked, decide, choose });
  const all: PanelActions = {
    ...actions,
    ...inDrawers,
    removeOrphan({ place, surface }) {
      decisions.replace([place], []);
      tell(WORDS.removed, surface);
      panelRef.current?.focus();
    },
    retry() {
      reload().catch(() => undefined);
    },
  };
  return { panelRef, said, asked, actions: all };
}

/** What was done last, in words; no news any more once somebody writes on. */
function useSaid(mentions: Mentions | null, say: Say) {
  const [last, setLast] = useState({ words: "", text: "" });
  const text = mentions?.text ?? "";
  const tell = (what: Bilingual, about: Indexes | string) => {
    const surface = typeof about === "string" ? about : surfaceOf(mentions, about);
    setLast({ words: `${say(what)} “${surface}”. ${say(WORDS.unsaved)}`, text });
  };
  return { said: last.text === text ? last.words : "", tell };
}

function surfaceOf(mentions: Mentions | null, [index = -1]: Indexes): string {
  return mentions?.citations[index]?.surface ?? "";
}
