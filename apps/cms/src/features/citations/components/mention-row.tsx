"use client";
import type { RegistryDocument, Verdict } from "@bantin/citations";
import { formatDate } from "@bantin/vietnamese";
import { Button } from "@payloadcms/ui";
import { useSay } from "../../../components/use-say.ts";
import type { Bilingual } from "../../../text/bilingual.ts";
import type { HeldDocument } from "../api.ts";
import { documentOf } from "../citing-articles.ts";
import type { MentionRow } from "../mention-rows.ts";
import { portalsFor } from "../portal-search.ts";
import { verdictWords } from "../verdict-words.ts";
import type { Quotation } from "../words-around.ts";
import { WORDS } from "./panel-words.ts";
import { PortalLinks } from "./portal-links.tsx";
import type { ArticleMentions } from "./use-mentions.ts";
import type { PanelActions } from "./use-panel-actions.ts";

interface ItemProps {
  row: MentionRow;
  mentions: ArticleMentions;
  /** Null where the article may not be changed. */
  actions: PanelActions | null;
}

/** One row: the words, what they come to, what can be done. */
export function MentionItem({ row, mentions, actions }: ItemProps) {
  const say = useSay();
  const { verdict, why } = row;
  const document = documentIn(verdict, mentions);
  const { text, tone: usual } = verdictWords(verdict);
  // Readers do not have the link yet.
  const isGuess = usual === "done" && why !== null;
  const tone = isGuess || (usual === "done" && document?.isPublished === false) ? "warn" : usual;
  const indexes = row.mentions.map(({ index }) => index);
  const [first] = row.mentions;
  const surface = first?.quotation.surface ?? "";
  const isRepeated = row.mentions.length > 1;
  return (
    <li className={`citations__row citations__row--${tone}`} data-mentions={indexes.join(" ")}>
      {first && <Words quotation={first.quotation} />}
      <div className="citations__outcome">
        <p className="citations__verdict">
          <span className="citations__badge">{say(text)}</span>
          {isRepeated && (
            <span className="panel__quiet">
              {row.mentions.length} {say(WORDS.times)}
            </span>
          )}
          {document && <DocumentLink document={document} />}
        </p>
        {why && (
          <p className="citations__why">
            {say(WORDS.why)} {say(why)}.
          </p>
        )}
        {verdict.kind === "missing" && (
          <PortalLinks
            name={surface}
            links={portalsFor(verdict.document, surface, mentions.held.portals)}
          />
        )}
        {actions && (
          <MentionActions
            verdict={verdict}
            indexes={indexes}
            mentions={mentions}
            actions={actions}
            surface={surface}
          />
        )}
      </div>
      {actions && isRepeated && <Each row={row} mentions={mentions} actions={actions} />}
    </li>
  );
}

function Words({ quotation }: { quotation: Quotation }) {
  return (
    <p className="citations__words">
      <span className="panel__quiet">{quotation.before}</span>
      <strong>{quotation.surface}</strong>
      <span className="panel__quiet">{quotation.after}</span>
    </p>
  );
}

function documentIn(verdict: Verdict, { held }: ArticleMentions): HeldDocument | null {
  const id = documentOf(verdict);
  return id === null ? null : held.holdings.byId(id);
}

/** ArticleMentions with the same words are decided about together, or each for itself. */
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

/** A document with what tells it from others; opens in a tab of its own, so that the text stays as it is. */
function DocumentLink({ document }: { document: HeldDocument }) {
  const say = useSay();
  const { name, issuerName, issueDate, isPublished, title, url } = document;
  return (
    <span className="citations__document">
      <a
        href={url}
        target="_blank"
        rel="noreferrer"
        title={title}
        aria-label={`${name}, ${issuerName} (${say(WORDS.newTab)})`}
      >
        {name}
      </a>{" "}
      <span className="panel__quiet">
        {[issuerName, issueDate && formatDate(issueDate)].filter(Boolean).join(", ")}
      </span>
      {!isPublished && <span className="citations__mark">{say(WORDS.notPublished)}</span>}
    </span>
  );
}

interface ActionsProps {
  verdict: Verdict;
  /** Of the mentions that it is done for. */
  indexes: readonly number[];
  mentions: ArticleMentions;
  actions: PanelActions;
  /** The words that the actions are about, for those who hear them one by one. */
  surface: string;
}

/** What can be done about mentions with one verdict: what most likely has to be done comes first. */
function MentionActions(props: ActionsProps) {
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

/** The documents that a mention can mean, each to be chosen. */
function Candidates({
  candidates,
  mentions,
  surface,
  onChoose,
}: {
  candidates: readonly RegistryDocument[];
  mentions: ArticleMentions;
  surface: string;
  onChoose: (documentId: string) => void;
}) {
  const documents = candidates.flatMap(({ id }) => mentions.held.holdings.byId(id) ?? []);
  if (documents.length === 0) return null;
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

/** A button that says to those who only hear it what it is about. */
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
