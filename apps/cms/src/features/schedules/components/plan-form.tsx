"use client";
import { formatDateTime } from "@bantin/vietnamese";
import { Button } from "@payloadcms/ui";
import { useId, useState } from "react";
import { askWith } from "../../../components/ask.ts";
import { useSay } from "../../../components/use-say.ts";
import { type Bilingual, bilingual } from "../../../text/bilingual.ts";
import { type DocumentRef, planAnswer, type ScheduleKind, type SchedulesAnswer } from "../api.ts";
import { KIND_WORDS } from "../words.ts";
import { MomentField, readTyped } from "./moment-field.tsx";
import "./plan.css";

const WORDS = {
  what: bilingual("Việc hẹn", "What"),
  joins: bilingual("Hoặc đăng cùng lúc với", "Or together with"),
  joinsNone: bilingual("(giờ ghi ở trên)", "(the hour above)"),
  plan: bilingual("Hẹn", "Plan"),
  warned: bilingual(
    "Đã hẹn. Nhưng nếu đến giờ mà chưa sửa thì không đăng được:",
    "Planned. If it stays as it is, it will be refused:",
  ),
} as const;

const BUTTONS: Record<ScheduleKind, Bilingual> = {
  publish: bilingual("Hẹn giờ đăng", "Schedule publication"),
  unpublish: bilingual("Hẹn giờ hủy đăng", "Schedule removal"),
  review: bilingual("Hẹn ngày xem lại", "Set the reminder"),
};

/**
 * Asks what is to happen, and when. Stays open with a warning when it would be refused as it is now.
 *
 * @param onPlanned is called as soon as it is planned, with whether there is nothing more to say
 */
export function PlanForm({
  documents,
  kinds,
  releases = [],
  onPlanned,
}: {
  documents: readonly DocumentRef[];
  /** The first one is chosen. */
  kinds: readonly ScheduleKind[];
  releases?: SchedulesAnswer["releases"];
  onPlanned: (isQuiet: boolean) => void;
}) {
  const say = useSay();
  const id = useId();
  const [kind, setKind] = useState<ScheduleKind>(kinds[0] ?? "publish");
  const [typed, setTyped] = useState("");
  const [joins, setJoins] = useState("");
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [warnings, setWarnings] = useState<string[]>([]);

  const plan = async () => {
    const release = kind === "publish" ? releases.find((one) => one.id === joins) : undefined;
    const read = readTyped(typed, kind === "review", new Date());
    const at = release ? release.at : read.at?.toISOString();
    if (!release && (read.problem || !at)) {
      // What is wrong with what was typed stands beneath it already.
      return setProblem(read.problem?.vi ? null : say(NO_HOUR));
    }
    setIsBusy(true);
    setProblem(null);
    setWarnings([]);
    try {
      const body = { documents, kind, at, ...(release ? { joins: release.id } : {}) };
      const answer = await askWith(planAnswer, "/planning/plan", body);
      setWarnings(answer.warnings);
      setTyped("");
      onPlanned(answer.warnings.length === 0);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setIsBusy(false);
    }
  };

  return (
    <form
      className="plan"
      onSubmit={(event) => {
        event.preventDefault();
        // The document's own form lies around this one on the screen, not in the page.
        event.stopPropagation();
        void plan();
      }}
    >
      {kinds.length > 1 && (
        <fieldset className="plan__kinds">
          <legend>{say(WORDS.what)}</legend>
          {kinds.map((one) => (
            <label key={one} className="plan__kind">
              <input
                type="radio"
                name={`${id}-kind`}
                checked={kind === one}
                onChange={() => setKind(one)}
              />
              {say(KIND_WORDS[one])}
            </label>
          ))}
        </fieldset>
      )}
      <MomentField value={typed} isDay={kind === "review"} onChange={setTyped} />
      {kind === "publish" && releases.length > 0 && (
        <div className="plan__field">
          <label htmlFor={`${id}-joins`}>{say(WORDS.joins)}</label>
          <select
            id={`${id}-joins`}
            className="plan__input"
            value={joins}
            onChange={({ target }) => setJoins(target.value)}
          >
            <option value="">{say(WORDS.joinsNone)}</option>
            {releases.map((release) => (
              <option key={release.id} value={release.id}>
                {formatDateTime(release.at)}: {release.titles.join("; ")}
              </option>
            ))}
          </select>
        </div>
      )}
      <Button type="submit" margin={false} disabled={isBusy}>
        {say(BUTTONS[kind])}
      </Button>
      <div role="alert">
        {problem && <p className="plan__problem">{problem}</p>}
        {warnings.map((warning) => (
          <p key={warning} className="plan__problem">
            {say(WORDS.warned)} {warning}
          </p>
        ))}
      </div>
    </form>
  );
}

const NO_HOUR = bilingual(
  "Chưa có giờ. Hãy ghi ngày giờ vào ô “Khi nào”.",
  "There is no hour yet. Write it into “When”.",
);
