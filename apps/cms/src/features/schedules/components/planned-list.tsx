"use client";
import { useState } from "react";
import { askWith } from "../../../components/ask.ts";
import { useSay } from "../../../components/use-say.ts";
import { bilingual } from "../../../text/bilingual.ts";
import { doneAnswer, type PlannedRow } from "../api.ts";
import { plannedWords } from "../words.ts";
import { tellScheduleChange } from "./use-schedules.ts";
import "../../../components/panel.css";

const WORDS = {
  cancel: bilingual("Bỏ hẹn", "Call off"),
  reviewed: bilingual("Đã xem lại", "Reviewed"),
  with: bilingual("Cùng lúc với:", "Together with:"),
} as const;

/** What is planned for the document, each with the way to call it off. */
export function PlannedList({ rows, mayPlan }: { rows: readonly PlannedRow[]; mayPlan: boolean }) {
  const say = useSay();
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (path: string, schedule: string) => {
    setProblem(null);
    await askWith(doneAnswer, path, { schedule }).catch((error: unknown) =>
      setProblem(error instanceof Error ? error.message : String(error)),
    );
    tellScheduleChange();
  };
  return (
    <>
      {rows.map(({ id, kind, at, by, others }) => (
        <p key={id}>
          {say(plannedWords(kind, at, by))}
          {others.length > 0 && ` ${say(WORDS.with)} ${others.join("; ")}.`}{" "}
          {mayPlan && kind === "review" && new Date(at) <= new Date() && (
            <>
              <button
                type="button"
                className="panel__link"
                onClick={() => send("/planning/seen", id)}
              >
                {say(WORDS.reviewed)}
              </button>{" "}
            </>
          )}
          {mayPlan && (
            <button
              type="button"
              className="panel__link"
              onClick={() => send("/planning/cancel", id)}
            >
              {say(WORDS.cancel)}
            </button>
          )}
        </p>
      ))}
      {problem && <p role="alert">{problem}</p>}
    </>
  );
}
