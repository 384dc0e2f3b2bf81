"use client";
import { Button, useDocumentDrawer, useStepNav } from "@payloadcms/ui";
import { type ReactNode, useEffect, useState } from "react";
import { AnswerFailure } from "../../../components/answer-failure.tsx";
import { useAnswer } from "../../../components/ask.ts";
import { useSay } from "../../../components/use-say.ts";
import { type ReportAnswer, reportAnswer } from "../api.ts";
import type { Prefill } from "../prefill.ts";
import { PortalLinks } from "./portal-links.tsx";
import { REPORT_WORDS as WORDS } from "./report-words.ts";
import "../../../components/panel.css";
import "./citations.css";
import type { PortalLink } from "@bantin/contract";
import { formatDate } from "@bantin/vietnamese";
import type { Bilingual } from "../../../text/bilingual.ts";
import type { ReportedArticle } from "../desk-report.ts";

const STEP = 100;

/** What the desk has to put right over all published articles, with the way to do it. */
export function Report() {
  const say = useSay();
  const [limit, setLimit] = useState(STEP);
  const { value, hasFailed, reload } = useAnswer(reportAnswer, `/citations/report?limit=${limit}`);
  const { setStepNav } = useStepNav();
  useEffect(() => setStepNav([{ label: say(WORDS.title) }]), [setStepNav, say]);
  const [prefill, setPrefill] = useState<Prefill>({});
  const [CreateDrawer, , { openDrawer }] = useDocumentDrawer({ collectionSlug: "resolutions" });
  const create = (values: Prefill) => {
    setPrefill(values);
    openDrawer();
  };
  const more = () => setLimit(limit + STEP);
  return (
    <div className="citations-report">
      <h1>{say(WORDS.title)}</h1>
      <p className="panel__quiet">{say(WORDS.hint)}</p>
      {hasFailed && <AnswerFailure onRetry={reload} />}
      <p role="status">
        {value
          ? `${say(WORDS.read)} ${value.articleCount} ${say(WORDS.readCount)}.`
          : say(WORDS.loading)}
      </p>
      {value && (
        <>
          <MissingPart part={value.missing} onMore={more} onCreate={create} />
          <MisdatedPart part={value.misdated} onMore={more} />
          <UndecidedPart part={value.undecided} onMore={more} />
        </>
      )}
      <CreateDrawer initialData={prefill} onSave={reload} />
    </div>
  );
}

interface PartProps<Name extends keyof ReportAnswer> {
  part: ReportAnswer[Name];
  onMore: () => void;
}

/** Documents that published articles cite and readers cannot reach: to be made, or a draft to be published. */
function MissingPart({
  part,
  onMore,
  onCreate,
}: PartProps<"missing"> & { onCreate: (prefill: Prefill) => void }) {
  const say = useSay();
  return (
    <ReportSection title={WORDS.missing} none={WORDS.noneMissing} part={part} onMore={onMore}>
      {part.rows.map(({ key, name, issuer, prefill, draft, portals, ...cited }) => (
        <ReportRow key={key} name={name} about={issuer} cited={cited} portals={portals}>
          {draft && <DocumentLink id={draft.id} text={say(WORDS.openDraft)} name={name} />}
          {prefill && (
            <Button
              aria-label={`${say(WORDS.create)}: ${name}`}
              buttonStyle="secondary"
              size="small"
              margin={false}
              onClick={() => onCreate(prefill)}
            >
              {say(WORDS.create)}
            </Button>
          )}
        </ReportRow>
      ))}
    </ReportSection>
  );
}

/** Documents that articles date otherwise: one of the two is wrong. */
function MisdatedPart({ part, onMore }: PartProps<"misdated">) {
  const say = useSay();
  return (
    <ReportSection
      title={WORDS.misdated}
      hint={WORDS.misdatedHint}
      none={WORDS.noneMisdated}
      part={part}
      onMore={onMore}
    >
      {part.rows.map(({ document: { id, name, issuer, issueDate }, citedDates, ...cited }) => {
        const held = `${say(WORDS.saysDocument)} ${formatDate(issueDate)}`;
        const dates = citedDates.map((date) => formatDate(date)).join(", ");
        const about = `${issuer}; ${held}, ${say(WORDS.saysArticle)} ${dates}`;
        return (
          <ReportRow key={id} name={name} about={about} cited={cited}>
            <DocumentLink id={id} text={say(WORDS.open)} name={name} />
          </ReportRow>
        );
      })}
    </ReportSection>
  );
}

/** Words that only a person can tell the meaning of, in the articles named. */
function UndecidedPart({ part, onMore }: PartProps<"undecided">) {
  const say = useSay();
  return (
    <ReportSection
      title={WORDS.undecided}
      hint={WORDS.undecidedHint}
      none={WORDS.noneUndecided}
      part={part}
      onMore={onMore}
    >
      {part.rows.map(({ surface, candidateCount, ...cited }) => (
        <ReportRow
          key={surface}
          name={surface}
          about={candidateCount > 0 ? `${candidateCount} ${say(WORDS.candidates)}` : null}
          cited={cited}
        />
      ))}
    </ReportSection>
  );
}

function DocumentLink({ id, text, name }: { id: string; text: string; name: string }) {
  return (
    <a
      href={`/admin/collections/resolutions/${id}`}
      target="_blank"
      rel="noreferrer"
      aria-label={`${text}: ${name}`}
    >
      {text}
    </a>
  );
}

/** One kind of what has to be put right, with how much there is of it. */
function ReportSection({
  title,
  hint,
  none,
  part,
  onMore,
  children,
}: {
  title: Bilingual;
  /** What to do about the rows, where their buttons do not say it. */
  hint?: Bilingual;
  none: Bilingual;
  part: { total: number; rows: readonly unknown[] };
  onMore: () => void;
  children: ReactNode;
}) {
  const say = useSay();
  const shown = part.rows.length;
  return (
    <section>
      <h2 className="panel__title">
        {say(title)} ({part.total})
      </h2>
      {part.total === 0 && <p className="panel__quiet">{say(none)}</p>}
      {part.total > 0 && hint && <p className="panel__quiet">{say(hint)}</p>}
      <ul className="citations__rows">{children}</ul>
      {shown < part.total && (
        <div className="citations__actions">
          <Button buttonStyle="subtle" size="small" margin={false} onClick={onMore}>
            {say(WORDS.more)}
          </Button>
          <span className="panel__quiet">
            {say(WORDS.shown)} {shown}/{part.total}
          </span>
        </div>
      )}
    </section>
  );
}

interface Cited {
  articleCount: number;
  articles: readonly ReportedArticle[];
}

/** More than these are behind a click. */
const SHOWN_AT_ONCE = 2;

/** One thing to put right: how often it is cited, what it is, what to do, and the articles behind it. */
function ReportRow({
  name,
  about,
  cited,
  portals = [],
  children,
}: {
  name: string;
  about: string | null;
  cited: Cited;
  portals?: readonly PortalLink[];
  children?: ReactNode;
}) {
  const say = useSay();
  const { articleCount } = cited;
  return (
    <li className="citations-report__row">
      <span className="citations-report__count">
        {articleCount} {say(WORDS.articles)}
      </span>
      <div className="citations-report__what">
        <p>
          <strong>{name}</strong>
          {about && <span className="panel__quiet"> {about}</span>}
        </p>
        <PortalLinks name={name} links={portals} />
        {articleCount > SHOWN_AT_ONCE ? (
          <details className="citations__each">
            <summary aria-label={`${say(WORDS.showArticles)}: ${name}`}>
              {say(WORDS.showArticles)}
            </summary>
            <Articles {...cited} />
          </details>
        ) : (
          <Articles {...cited} />
        )}
      </div>
      <div className="citations-report__do">{children}</div>
    </li>
  );
}

function Articles({ articleCount, articles }: Cited) {
  const say = useSay();
  const others = articleCount - articles.length;
  return (
    <ul>
      {articles.map(({ id, title, date }) => (
        <li key={id}>
          <a href={`/admin/collections/articles/${id}`} target="_blank" rel="noreferrer">
            {title}
          </a>
          {date && <span className="panel__quiet"> {formatDate(date)}</span>}
        </li>
      ))}
      {others > 0 && (
        <li className="panel__quiet">
          + {others} {say(WORDS.others)}
        </li>
      )}
    </ul>
  );
}
