"use client";
import { useDocumentInfo } from "@payloadcms/ui";
import { askWith } from "../../../components/ask.ts";
import { useSay } from "../../../components/use-say.ts";
import { bilingual } from "../../../text/bilingual.ts";
import { doneAnswer } from "../api.ts";
import { toldWords } from "../words.ts";
import { PlannedList } from "./planned-list.tsx";
import { tellScheduleChange, useSchedules } from "./use-schedules.ts";
import "../../site-status/components/site-status.css";

const SEEN = bilingual("Đã đọc", "Dismiss");

/** At the top of a form: what is planned for the document, and what failed or was late. */
export function ScheduleNotice() {
  const say = useSay();
  const { id, collectionSlug, data } = useDocumentInfo();
  const answer = useSchedules(collectionSlug, id, String(data?.updatedAt ?? ""));
  const seen = async (schedule: string) => {
    await askWith(doneAnswer, "/planning/seen", { schedule }).catch(() => undefined);
    tellScheduleChange();
  };
  if (!answer) return null;
  return (
    <div className="site-notices" role="status">
      {answer.planned.length > 0 && (
        <div className="site-notice site-notice--busy">
          <PlannedList rows={answer.planned} mayPlan={answer.mayPlan} />
        </div>
      )}
      {answer.told.map((row) => (
        <div key={row.id} className="site-notice site-notice--bad">
          <p>
            {say(toldWords(row))}{" "}
            <button type="button" className="panel__link" onClick={() => seen(row.id)}>
              {say(SEEN)}
            </button>
          </p>
        </div>
      ))}
    </div>
  );
}
