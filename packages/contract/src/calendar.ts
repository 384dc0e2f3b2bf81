import { dayInWeek, formatDate, type IsoWeek } from "@bantin/vietnamese";
import { z } from "zod";
import { id, list, optional, publishedStatus, stamps, text } from "./primitives.ts";
import { withdrawal } from "./withdrawal.ts";

/** The days of a week in their order. */
export const WEEKDAYS = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** The day of a week, `YYYY-MM-DD`. */
export function dateOf(week: IsoWeek, weekday: Weekday): string {
  return dayInWeek(week, WEEKDAYS.indexOf(weekday) + 1);
}

/** An hour of Vietnam as calendars keep it: `08:30`. */
export const HOUR = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const hour = z.string().regex(HOUR, "not an hour");

const entry = z.object({
  /** Stays the same while the entry is edited: calendar programs know it by this. */
  id,
  from: hour,
  to: optional(hour),
  /** What happens. */
  what: text,
  /** Who leads it. */
  chair: optional(text),
  /** Who else takes part. */
  attendees: optional(text),
  place: optional(text),
  attachment: optional(id),
});

/** The work calendar of the leadership for a week, as `GET /api/calendars?depth=0` answers it. */
export const calendar = z.object({
  ...stamps,
  _status: publishedStatus,
  /** See {@link calendarTitle}. */
  title: text,
  year: z.number().int().min(1000).max(9999),
  week: z.number().int().min(1).max(53),
  /** What holds for the whole week. */
  note: optional(text),
  days: list(z.object({ weekday: z.enum(WEEKDAYS), entries: list(entry) })),
  withdrawal,
});
export type Calendar = z.infer<typeof calendar>;
export type CalendarEntry = z.infer<typeof entry>;

/** `Lịch công tác tuần 48 năm 2026 (23/11–29/11)`. A week that goes over New Year has its days with years. */
export function calendarTitle(week: IsoWeek): string {
  return `Lịch công tác tuần ${week.week} năm ${week.year} (${weekSpan(week)})`;
}

/** `23/11–29/11`. */
export function weekSpan(week: IsoWeek): string {
  const days = [dateOf(week, "monday"), dateOf(week, "sunday")];
  const [monday = "", sunday = ""] = days.map((day) => formatDate(day));
  const isInOneYear = days.every((day) => Number(day.slice(0, 4)) === week.year);
  const withoutYear = (date: string) => date.slice(0, date.lastIndexOf("/"));
  return isInOneYear ? `${withoutYear(monday)}–${withoutYear(sunday)}` : `${monday}–${sunday}`;
}
