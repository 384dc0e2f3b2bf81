"use client";
import { Button, useConfig, useDocumentInfo } from "@payloadcms/ui";
import { useEffect, useRef, useState } from "react";
import { AnswerFailure } from "../../../components/answer-failure.tsx";
import { useSay } from "../../../components/use-say.ts";
import { type Bilingual, bilingual } from "../../../text/bilingual.ts";
import type { Finding, Place } from "../finding.ts";
import { jumpTo } from "./jump.ts";
import { checklistId, reportCount } from "./panel-state.ts";
import { tabOf } from "./tab-of.ts";
import { useFindings } from "./use-findings.ts";
import { WORDS } from "./words.ts";
import "../../../components/panel.css";
import "./checklist.css";

/** Beside the form: what is worth a look before the text is published, each with the way to its place. */
export function ChecklistPanel() {
  const say = useSay();
  const { id } = useDocumentInfo();
  const { findings, hasFailed, isEmpty, reload } = useFindings();
  const { isGone, jump, panelRef } = useJump();
  const count = findings?.length ?? null;
  useEffect(() => reportCount(id, count), [id, count]);
  if (isEmpty) return null;
  return (
    <section
      className="checklist"
      ref={panelRef}
      id={checklistId(id)}
      tabIndex={-1}
      aria-labelledby={`${checklistId(id)}-title`}
    >
      <h3 className="checklist__title" id={`${checklistId(id)}-title`}>
        {say(WORDS.title)}:{" "}
        <span role="status">
          {say(hasFailed && count === null ? WORDS.notLooked : countWords(count))}
        </span>
      </h3>
      {hasFailed && <AnswerFailure text={WORDS.failed} onRetry={reload} />}
      {findings && findings.length > 0 && (
        <>
          <ul className="checklist__rows">
            {findings.map((finding) => (
              <FindingRow key={keyOf(finding)} finding={finding} onJump={jump} />
            ))}
          </ul>
          <p className="checklist__gone" role="alert">
            {isGone && say(WORDS.gone)}
          </p>
          <p className="panel__quiet">
            {say(WORDS.hint)}{" "}
            <button type="button" className="panel__link" onClick={reload}>
              {say(WORDS.again)}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

function countWords(count: number | null): Bilingual {
  if (count === null) return WORDS.looking;
  if (count === 0) return WORDS.nothing;
  return bilingual(`${count} ${WORDS.toSee.vi}`, `${count} ${WORDS.toSee.en}`);
}

const keyOf = ({ kind, text }: Finding) => `${kind} ${text.vi}`;

function FindingRow({
  finding: { kind, places, quotation, text },
  onJump,
}: {
  finding: Finding;
  onJump: (place: Place) => void;
}) {
  const say = useSay();
  const labelOf = (index: number) =>
    places.length === 1 ? say(WORDS.goThere) : `${say(WORDS.place)} ${index + 1}`;
  return (
    <li className={`checklist__row checklist__row--${kind}`}>
      <p>{say(text)}</p>
      {quotation && (
        <p className="checklist__words">
          <span className="panel__quiet">{quotation.before}</span>
          <strong>{quotation.surface}</strong>
          <span className="panel__quiet">{quotation.after}</span>
        </p>
      )}
      <div className="checklist__places">
        {places.map((place, index) => (
          <Button
            key={`${place.field} ${place.words} ${place.occurrence} ${place.picture}`}
            aria-label={`${labelOf(index)}: ${say(text)}`}
            buttonStyle="subtle"
            size="small"
            margin={false}
            onClick={() => onJump(place)}
          >
            {labelOf(index)}
          </Button>
        ))}
      </div>
    </li>
  );
}

/** How to get from a finding to its place in the form around the panel. */
function useJump() {
  const panelRef = useRef<HTMLElement>(null);
  const [isGone, setIsGone] = useState(false);
  const { collectionSlug } = useDocumentInfo();
  const { getEntityConfig } = useConfig();
  const jump = async (place: Place) => {
    const form = panelRef.current?.closest("form");
    const fields = collectionSlug ? getEntityConfig({ collectionSlug })?.fields : undefined;
    if (!form || !fields) return;
    const openTab = () => {
      const tab =
        form.querySelectorAll<HTMLElement>(".tabs-field__tabs > *")[tabOf(fields, place.field)];
      tab?.click();
    };
    setIsGone(!(await jumpTo(form, place, openTab)));
  };
  return { isGone, jump, panelRef };
}
