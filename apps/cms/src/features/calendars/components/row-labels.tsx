"use client";
import { dateOf, WEEKDAYS } from "@bantin/contract";
import { formatLongDate } from "@bantin/vietnamese";
import { useFormFields, useRowLabel } from "@payloadcms/ui";
import { z } from "zod";
import { useSay } from "../../../components/use-say.ts";
import { bilingual } from "../../../text/bilingual.ts";
import { weekOfForm } from "../week-of-form.ts";

const dayRow = z.object({ weekday: z.enum(WEEKDAYS) });
const NO_DAY = bilingual("Chưa chọn ngày", "No day chosen");
const NO_WEEK = bilingual("Chưa rõ ngày: xem lại năm và tuần", "No date: look at year and week");

/** A day of the week in the form: its date follows from the week, nobody types it. */
export function DayLabel() {
  const say = useSay();
  const { data } = useRowLabel();
  const year = useFormFields(([fields]) => fields.year?.value);
  const week = useFormFields(([fields]) => fields.week?.value);
  const of = weekOfForm({ year, week });
  const { weekday } = dayRow.safeParse(data).data ?? {};
  if (!weekday) return <span>{say(NO_DAY)}</span>;
  return <span>{of ? formatLongDate(dateOf(of, weekday)) : say(NO_WEEK)}</span>;
}

const entryRow = z.object({
  from: z.string().nullish(),
  to: z.string().nullish(),
  what: z.string().nullish(),
});
const NEW_ENTRY = bilingual("Việc mới", "New entry");

/** An entry that is folded: when, and what. */
export function EntryLabel() {
  const say = useSay();
  const { data } = useRowLabel();
  const { from, to, what } = entryRow.safeParse(data).data ?? {};
  const hours = [from, to].filter(Boolean).join("–");
  return <span>{[hours, what].filter(Boolean).join(" ") || say(NEW_ENTRY)}</span>;
}
