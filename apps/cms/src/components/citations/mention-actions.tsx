"use client";
import type { RegistryDocument, Verdict } from "@bantin/citations";
import { Button } from "@payloadcms/ui";
import type { Bilingual } from "../../text/bilingual.ts";
import { DocumentLink } from "./document-link.tsx";
import { WORDS } from "./panel-words.ts";
import type { Mentions } from "./use-mentions.ts";
import type { PanelActions } from "./use-panel-actions.ts";
import { useSay } from "./use-say.ts";

interface ActionsProps {
  verdict: Verdict;
  indexes: readonly number[];
  mentions: Mentions;
  actions: PanelActions;
  /** The words that the actions are about, for those who hear them one by one. */
  surface: string;
}

/** What can be done about mentions with one fate: what most likely has to be done comes first. */
export function MentionActions({ verdict, indexes, mentions, actions, surface }: ActionsProps) {
  const act = (what: Bilingual, onClick: () => void, isMain = false) => (
    <Act what={what} surface={surface} onClick={onClick} isMain={isMain} />
  );
  const ignore = act(WORDS.ignore, () => actions.ignore(indexes));
  const search = (what: Bilingual, isMain = false) =>
    act(what, () => actions.search(indexes), isMain);
  const create = (isMain: boolean) => act(WORDS.create, () => actions.create(indexes), isMain);
  switch (verdict.kind) {
    case "ignored":
    case "chosen":
      return (
        <div className="citations__actions">{act(WORDS.undo, () => actions.undo(indexes))}</div>
      );
    case "missing":
      return (
        <div className="citations__actions">
          {create(true)}
          {search(WORDS.searchHeld)}
          {ignore}
        </div>
      );
    case "ambiguous":
      return (
        <>
          <Candidates
            candidates={verdict.candidates}
            mentions={mentions}
            surface={surface}
            onChoose={(documentId) => actions.choose(indexes, documentId)}
          />
          <div className="citations__actions">
            {verdict.candidates.length > 0 ? search(WORDS.searchOther) : search(WORDS.search, true)}
            {create(false)}
            {ignore}
          </div>
        </>
      );
    default:
      return (
        <div className="citations__actions">
          {search(WORDS.searchOther)}
          {ignore}
        </div>
      );
  }
}

function Candidates({
  candidates,
  mentions,
  surface,
  onChoose,
}: {
  candidates: readonly RegistryDocument[];
  mentions: Mentions;
  surface: string;
  onChoose: (documentId: string) => void;
}) {
  const documents = candidates.flatMap(({ id }) => mentions.held.holdings.byId(id) ?? []);
  return (
    <ul className="citations__candidates">
      {documents.map((document) => (
        <li key={document.id}>
          <Act
            what={WORDS.choose}
            surface={`${document.name}, ${document.issuerName} (${surface})`}
            onClick={() => onChoose(document.id)}
            isMain
          />
          <DocumentLink document={document} />
        </li>
      ))}
    </ul>
  );
}

function Act({
  what,
  surface,
  onClick,
  isMain,
}: {
  what: Bilingual;
  surface: string;
  onClick: () => void;
  isMain: boolean;
}) {
  const say = useSay();
  return (
    <Button
      aria-label={`${say(what)}: ${surface}`}
      buttonStyle={isMain ? "secondary" : "subtle"}
      size="small"
      margin={false}
      onClick={onClick}
    >
      {say(what)}
    </Button>
  );
}
