import type { Anchor, Override } from "@bantin/citations";
import type { Bilingual } from "../../text/bilingual.ts";
import { WORDS } from "./panel-words.ts";
import type { Decisions } from "./use-decisions.ts";
import type { Mentions } from "./use-mentions.ts";
import type { Indexes, PanelActions } from "./use-panel-actions.ts";

interface Deciding {
  mentions: Mentions | null;
  decisions: Decisions;
  focusAfterChange: (indexes: Indexes) => void;
  tell: (what: Bilingual, indexes: Indexes) => void;
}

/** Decides about mentions as they stood when they were looked at. */
export type Decide = (state: Mentions, indexes: Indexes, documentId: string | null) => void;

/** What is decided at a click; it goes into the form and is saved with the article. */
export function decideActions({ mentions, decisions, focusAfterChange, tell }: Deciding): {
  decide: Decide;
  actions: Pick<PanelActions, "ignore" | "choose" | "undo">;
} {
  const placesOf = (state: Mentions | null, indexes: Indexes) =>
    indexes.flatMap((index) => state?.decided.get(index) ?? []);
  const decide: Decide = (state, indexes, documentId) => {
    const anchors = indexes.flatMap((index) => state.anchors[index] ?? []);
    decisions.replace(
      placesOf(state, indexes),
      anchors.map((anchor) => overrideOf(anchor, documentId)),
    );
    tell(documentId === null ? WORDS.ignored : WORDS.chosen, indexes);
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
        decisions.replace(placesOf(mentions, indexes), []);
        tell(WORDS.undone, indexes);
      },
    },
  };
}

function overrideOf(anchor: Anchor, documentId: string | null): Override {
  return documentId === null
    ? { anchor, action: "ignore" }
    : { anchor, action: "choose", documentId };
}
