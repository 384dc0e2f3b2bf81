"use client";
import { formatDate } from "@bantin/vietnamese";
import { Button, useDocumentDrawer, useStepNav } from "@payloadcms/ui";
import { type ReactNode, useEffect, useState } from "react";
import { type ReportAnswer, reportAnswer } from "../../citations/api.ts";
import type { Prefill } from "../../citations/prefill.ts";
import { AnswerFailure } from "./answer-failure.tsx";
import { ReportRow } from "./report-row.tsx";
import { ReportSection } from "./report-section.tsx";
import { REPORT_WORDS as WORDS } from "./report-words.ts";
import { useAnswer } from "./use-answer.ts";
import { type Say, useSay } from "./use-say.ts";
import "./citations.css";

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
  return (
    <div className="citations-report">
      <h1>{say(WORDS.title)}</h1>
      <p className="citations__quiet">{say(WORDS.hint)}</p>
      {hasFailed && <AnswerFailure onRetry={reload} />}
      <p role="status">
        {value
          ? `${say(WORDS.read)} ${value.articleCount} ${say(WORDS.readCount)}.`
          : say(WORDS.loading)}
      </p>
      {value && sectionsOf(value, say, create, () => setLimit(limit + STEP))}
      <CreateDrawer initialData={prefill} onSave={reload} />
    </div>
  );
}

function sectionsOf(
  { missing, misdated, undecided }: ReportAnswer,
  say: Say,
  create: (prefill: Prefill) => void,
  onMore: () => void,
): ReactNode {
  return (
    <>
      <ReportSection title={WORDS.missing} none={WORDS.noneMissing} part={missing} onMore={onMore}>
        {missing.rows.map(({ name, issuer, prefill, draft, ...cited }) => (
          <ReportRow key={`${name} ${issuer}`} name={name} about={issuer} cited={cited}>
            {draft ? (
              <DocumentLink id={draft.id} text={say(WORDS.openDraft)} name={name} />
            ) : (
              prefill && (
                <Button
                  aria-label={`${say(WORDS.create)}: ${name}`}
                  buttonStyle="secondary"
                  size="small"
                  margin={false}
                  onClick={() => create(prefill)}
                >
                  {say(WORDS.create)}
                </Button>
              )
            )}
          </ReportRow>
        ))}
      </ReportSection>
      <ReportSection
        title={WORDS.misdated}
        none={WORDS.noneMisdated}
        part={misdated}
        onMore={onMore}
      >
        {misdated.rows.map(({ document, citedDates, ...cited }) => (
          <ReportRow
            key={document.id}
            name={document.name}
            about={`${document.issuer}; ${say(WORDS.saysDocument)} ${formatDate(document.issueDate)}, ${say(WORDS.saysArticle)} ${citedDates.map((date) => formatDate(date)).join(", ")}`}
            cited={cited}
          >
            <DocumentLink id={document.id} text={say(WORDS.open)} name={document.name} />
          </ReportRow>
        ))}
      </ReportSection>
      <ReportSection
        title={WORDS.undecided}
        none={WORDS.noneUndecided}
        part={undecided}
        onMore={onMore}
      >
        {undecided.rows.map(({ surface, candidateCount, ...cited }) => (
          <ReportRow
            key={surface}
            name={surface}
            about={candidateCount > 0 ? `${candidateCount} ${say(WORDS.candidates)}` : null}
            cited={cited}
          />
        ))}
      </ReportSection>
    </>
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
