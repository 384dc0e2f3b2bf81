"use client";
import { formatDate } from "@bantin/vietnamese";
import { Button } from "@payloadcms/ui";
import type { ReportAnswer } from "../../citations/api.ts";
import type { Prefill } from "../../citations/prefill.ts";
import { useSay } from "../shared/use-say.ts";
import { ReportRow } from "./report-row.tsx";
import { ReportSection } from "./report-section.tsx";
import { REPORT_WORDS as WORDS } from "./report-words.ts";

interface PartProps<Name extends keyof ReportAnswer> {
  part: ReportAnswer[Name];
  onMore: () => void;
}

/** Documents that published articles cite and readers cannot reach: to be made, or a draft to be published. */
export function MissingPart({
  part,
  onMore,
  onCreate,
}: PartProps<"missing"> & { onCreate: (prefill: Prefill) => void }) {
  const say = useSay();
  return (
    <ReportSection title={WORDS.missing} none={WORDS.noneMissing} part={part} onMore={onMore}>
      {part.rows.map(({ key, name, issuer, prefill, draft, ...cited }) => (
        <ReportRow key={key} name={name} about={issuer} cited={cited}>
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
export function MisdatedPart({ part, onMore }: PartProps<"misdated">) {
  const say = useSay();
  return (
    <ReportSection title={WORDS.misdated} none={WORDS.noneMisdated} part={part} onMore={onMore}>
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
export function UndecidedPart({ part, onMore }: PartProps<"undecided">) {
  const say = useSay();
  return (
    <ReportSection title={WORDS.undecided} none={WORDS.noneUndecided} part={part} onMore={onMore}>
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
