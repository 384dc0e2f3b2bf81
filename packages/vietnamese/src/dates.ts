import { cleanLine } from "./normalize.ts";

/** The zone of every date and hour shown to readers. */
export const TIME_ZONE = "Asia/Ho_Chi_Minh";

const WEEKDAYS = [
  "Chủ Nhật",
  "Thứ Hai",
  "Thứ Ba",
  "Thứ Tư",
  "Thứ Năm",
  "Thứ Sáu",
  "Thứ Bảy",
] as const;

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: TIME_ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

/**
 * The calendar day in Vietnam, `YYYY-MM-DD`, of an instant. A bare `YYYY-MM-DD` is a day already and is
 * returned as it is.
 *
 * @throws RangeError when the text is no date, or has an hour but no zone (it would mean a different day on
 *   each machine).
 */
export function localDate(instant: string | Date): string {
  if (typeof instant === "string" && fromIsoDate(instant)) return instant;
  const { year, month, day } = localParts(instant);
  return `${year}-${month}-${day}`;
}

/** `15/7/2021`: the newsroom's short form, without zero padding. Takes what {@link localDate} takes; throws as it does. */
export function formatDate(date: string | Date): string {
  const { year, month, day } = calendarDay(date);
  return `${day}/${month}/${year}`;
}

/** `Thứ Hai, ngày 24 tháng 10 năm 2022`. Takes what {@link localDate} takes; throws as it does. */
export function formatLongDate(date: string | Date): string {
  const { year, month, day } = calendarDay(date);
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  return `${weekday}, ngày ${day} tháng ${month} năm ${year}`;
}

/**
 * `10:32, 24/10/2022`, in Vietnam's hour.
 *
 * @throws RangeError when the text is no instant: a bare day has no hour to show.
 */
export function formatDateTime(instant: string | Date): string {
  const { hour, minute } = localParts(instant);
  return `${hour}:${minute}, ${formatDate(instant)}`;
}

/**
 * `10:32:07`, in Vietnam's hour: for what happened a moment ago.
 *
 * @throws RangeError when the text is no instant
 */
export function formatTime(instant: string | Date): string {
  const { hour, minute, second } = localParts(instant);
  return `${hour}:${minute}:${second}`;
}

function calendarDay(date: string | Date): CalendarDay {
  const day = fromIsoDate(localDate(date));
  if (!day) throw new RangeError(`Not a date: ${String(date)}. Years run from 1000 to 9999.`);
  return day;
}

/**
 * Between these, Vietnam's clock is seven hours ahead of UTC (IANA time zone database: since 13 June 1975). To ask
 * `Intl` takes fifty times as long as to add seven hours, and a page has many dates.
 */
const SEVEN_AHEAD_MS = 7 * 60 * 60 * 1000;
const SEVEN_AHEAD = { from: Date.UTC(1976, 0, 1), until: Date.UTC(9999, 0, 1) };

function localParts(instant: string | Date) {
  const date = toInstant(instant);
  const at = date.getTime();
  if (at < SEVEN_AHEAD.from || at >= SEVEN_AHEAD.until) return partsByZone(date);
  const text = new Date(at + SEVEN_AHEAD_MS).toISOString();
  return {
    year: text.slice(0, 4),
    month: text.slice(5, 7),
    day: text.slice(8, 10),
    hour: text.slice(11, 13),
    minute: text.slice(14, 16),
    second: text.slice(17, 19),
  };
}

function partsByZone(date: Date) {
  const parts = new Map(clock.formatToParts(date).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  return {
    year: part("year").padStart(4, "0"),
    month: part("month"),
    day: part("day"),
    hour: part("hour"),
    minute: part("minute"),
    second: part("second"),
  };
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

function toInstant(instant: string | Date): Date {
  if (instant instanceof Date) {
    if (Number.isNaN(instant.getTime()))
      throw new RangeError("Not a date: an invalid Date object.");
    return instant;
  }
  const date = new Date(instant);
  const day = INSTANT.exec(instant)?.[1];
  // Engines roll 31/4 over to 1/5 in silence; the calendar does not.
  if (!day || !fromIsoDate(day) || Number.isNaN(date.getTime())) {
    throw new RangeError(
      `Not a date: "${instant}". Expected YYYY-MM-DD, or an instant with its zone such as 2022-10-24T03:32:00Z.`,
    );
  }
  return date;
}

/** A day of the calendar, with no hour and no zone. */
interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

/** Whether the day exists (Gregorian, years 1000 to 9999): no 31/4, no 29/2 out of leap years. */
export function isCalendarDay({ year, month, day }: CalendarDay): boolean {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return false;
  if (!Number.isInteger(month) || month < 1 || month > 12) return false;
  return Number.isInteger(day) && day >= 1 && day <= daysInMonth(year, month);
}

/** `YYYY-MM-DD` of a calendar day, or null when there is no such day. */
export function toIsoDate(day: CalendarDay): string | null {
  if (!isCalendarDay(day)) return null;
  return `${day.year}-${twoDigits(day.month)}-${twoDigits(day.day)}`;
}

/** The calendar day that `YYYY-MM-DD` names, or null when it names none. */
export function fromIsoDate(text: string): CalendarDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isCalendarDay(day) ? day : null;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

// The same sign twice: `15/7-2021` is a slip we would rather ask about than guess.
const WITH_SIGNS = /^(?:ngày )?(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})$/i;
const IN_WORDS = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2})(?:,)? năm (\d{4})$/i;

/**
 * The ISO date, `YYYY-MM-DD`, of a date as Vietnamese prose writes it: `15/7/2021`, `15-7-2021`, `15.7.2021`
 * or `ngày 15 tháng 7 năm 2021`. Null when the text is anything else, or the calendar has no such day.
 */
export function parseDate(text: string): string | null {
  const line = cleanLine(text);
  const signs = WITH_SIGNS.exec(line);
  if (signs)
    return toIsoDate({ day: Number(signs[1]), month: Number(signs[3]), year: Number(signs[4]) });
  const words = IN_WORDS.exec(line);
  if (words)
    return toIsoDate({ day: Number(words[1]), month: Number(words[2]), year: Number(words[3]) });
  return null;
}
