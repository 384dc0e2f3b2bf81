"use client";
import type { Verdict } from "@bantin/citations";
import type { Bilingual } from "../../text/bilingual.ts";
import { Act } from "./act.tsx";
import { Candidates } from "./candidates.tsx";
import { WORDS } from "./panel-words.ts";
import type { Mentions } from "./use-mentions.ts";
import type { PanelActions } from "./use-panel-actions.ts";

interface ActionsProps {
  verdict: Verdict;
  /** Of the mentions that it is done for. */
  indexes: readonly number[];
  mentions: Mentions;
  actions: PanelActions;
  /** The words that the actions are about, for those who hear them one by one. */
  surface: string;
}

/** What can be done about mentions with one fate: what most likely has to be done comes first. */
export function MentionActions(props: ActionsProps) {
  const { verdict, indexes, mentions, actions, surface } = props;
  return (
    <>
      {verdict.kind === "ambiguous" && (
        <Candidates
          candidates={verdict.candidates}
          mentions={mentions}
          surface={surface}
          onChoose={(documentId) => actions.choose(indexes, documentId)}
        />
      )}
      <div className="citations__actions">
        <Buttons {...props} />
      </div>
    </>
  );
}

function Buttons({ verdict, indexes, actions, surface }: ActionsProps) {
  const act = (what: Bilingual, onClick: () => void, isMain = false) => (
    <Act what={what} surface={surface} onClick={onClick} isMain={isMain} />
  );
  const ignore = act(WORDS.ignore, () => actions.ignore(indexes));
  const search = (what: Bilingual, isMain = false) =>
    act(what, () => actions.search(indexes), isMain);
  const create = (what: Bilingual, isMain = false) =>
    act(what, () => actions.create(indexes), isMain);
  switch (verdict.kind) {
    case "ignored":
    case "chosen":
      return act(WORDS.undo, () => actions.undo(indexes));
    case "missing":
      return (
        <>
          {create(WORDS.create, true)}
          {search(WORDS.searchHeld)}
          {ignore}
        </>
      );
    case "ambiguous":
      return (
        <>
          {verdict.candidates.length > 0 ? search(WORDS.searchOther) : search(WORDS.search, true)}
          {create(WORDS.createNew)}
          {ignore}
        </>
      );
    default:
      return (
        <>
          {search(WORDS.searchOther)}
          {ignore}
        </>
      );
  }
}
