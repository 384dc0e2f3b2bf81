"use client";
import { formatDate, readMoment } from "@bantin/vietnamese";
import { useId } from "react";
import { useSay } from "../../../components/use-say.ts";
import { bilingual } from "../../../text/bilingual.ts";
import { longMoment, momentProblem, TYPED_WORDS } from "../words.ts";

const WORDS = {
  when: bilingual("Khi nào", "When"),
  hint: bilingual("Ví dụ: 8h30 ngày 3/12, 15h chiều mai, 7h30 thứ hai", "As in 8h30 ngày 3/12"),
  hintOfDay: bilingual("Ví dụ: ngày 3/12, thứ hai tuần sau", "As in ngày 3/12"),
} as const;

const MOMENTS = ["7h30 sáng mai", "15h chiều nay", "7h30 thứ hai"];
const MONTHS = [1, 3, 6, 12];
/** What a day alone stands for where only the day matters. */
const MORNING = "08:00";

/** The instant that was typed, and what is wrong with it. */
export function readTyped(typed: string, isDay: boolean, now: Date) {
  const { at, problem } = readMoment(typed, now, isDay ? MORNING : undefined);
  if (at === null) return { at, problem: TYPED_WORDS[problem] };
  return { at, problem: momentProblem(at, now) };
}

/** An hour and a day in words, with what was read of them underneath. */
export function MomentField({
  value,
  isDay,
  onChange,
}: {
  value: string;
  isDay: boolean;
  onChange: (typed: string) => void;
}) {
  const say = useSay();
  const id = useId();
  const { at, problem } = readTyped(value, isDay, new Date());
  const proposals = isDay ? MONTHS.map(inMonths) : MOMENTS.map((text) => ({ text, label: text }));
  return (
    <div className="plan__field">
      <label htmlFor={id}>{say(WORDS.when)}</label>
      <input
        id={id}
        className="plan__input"
        value={value}
        autoComplete="off"
        aria-describedby={`${id}-read`}
        aria-invalid={value !== "" && problem !== null}
        onChange={({ target }) => onChange(target.value)}
      />
      <p id={`${id}-read`} className="plan__read" role="status">
        {value === "" && say(isDay ? WORDS.hintOfDay : WORDS.hint)}
        {value !== "" && problem && <span className="plan__problem">{say(problem)}</span>}
        {at && !problem && <strong>{longMoment(at)}</strong>}
      </p>
      <p className="plan__proposals">
        {proposals.map(({ text, label }) => (
          <button
            key={text}
            type="button"
            className="plan__proposal"
            onClick={() => onChange(text)}
          >
            {label}
          </button>
        ))}
      </p>
    </div>
  );
}

function inMonths(months: number) {
  const day = new Date();
  day.setMonth(day.getMonth() + months);
  const label = months === 12 ? "sau 1 năm" : `sau ${months} tháng`;
  // The year's end would be past the limit of a year by some hours.
  if (months === 12) day.setDate(day.getDate() - 1);
  return { text: formatDate(day), label };
}
