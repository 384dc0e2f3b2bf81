"use client";
import { useDocumentDrawer, useStepNav } from "@payloadcms/ui";
import { useEffect, useState } from "react";
import { reportAnswer } from "../../citations/api.ts";
import type { Prefill } from "../../citations/prefill.ts";
import { AnswerFailure } from "../shared/answer-failure.tsx";
import { useAnswer } from "../shared/use-answer.ts";
import { useSay } from "../shared/use-say.ts";
import { MisdatedPart, MissingPart, UndecidedPart } from "./report-parts.tsx";
import { REPORT_WORDS as WORDS } from "./report-words.ts";
import "../shared/panel.css";
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
