import { isCalendarDay, localDate, parseDate, toIsoDate } from "./dates.ts";
import { cleanLine, fold } from "./normalize.ts";
import { dayInWeek, weekAfter, weekOf } from "./weeks.ts";

/** An instant in Vietnam's hour, or why none was read. */
export type ReadMoment =
  | { at: Date; problem: null }
  /** `noHour`: there is a day alone. `noDay`: such a day or hour does not exist. `unclear`: it may mean two hours. */
  | { at: null; problem: "empty" | "noHour" | "noDay" | "unclear" | "unreadable" };

/** A clock's hour, or the problem with it. */
type Clock = { hour: number; minute: number };

const DAY_MS = 24 * 60 * 60 * 1000;
/** A day without its year that lies farther ahead was meant to be of this year, and is past. */
const AHEAD_DAYS = 200;

/**
 * The hour and day that somebody types: `8h30 ngày 3/12`, `08:30 03/12/2026`, `15h chiều mai`, `thứ hai tuần sau 7h30`,
 * with or without accents, day first or hour first. An hour alone is today's; a day without a year is the next of its
 * name; a weekday is the next one, today included while the hour is to come. Whether it is past is not asked.
 *
 * @param now what “hôm nay” and “mai” count from
 * @param hour what a day alone stands for, `08:00`
 */
export function readMoment(text: string, now: Date, hour?: string): ReadMoment {
  const typed = fold(cleanLine(text)).replace(/[,;]/g, " ").replace(/\s+/g, " ").trim();
  if (typed === "") return failed("empty");
  const clock = clockIn(typed, hour);
  if ("problem" in clock) return failed(clock.problem);
  const day = dayIn(clock.rest, now, clock);
  if (day === "noDay" || day === "unreadable") return failed(day);
  if (clock.isMissing) return failed("noHour");
  return { at: instant(day, clock), problem: null };
}

const failed = (problem: Exclude<ReadMoment["problem"], null>): ReadMoment => ({
  at: null,
  problem,
});

function instant(day: string, { hour, minute }: Clock): Date {
  return new Date(`${day}T${twoDigits(hour)}:${twoDigits(minute)}:00+07:00`);
}

const twoDigits = (value: number) => String(value).padStart(2, "0");

// `8h30`, `8h`, `8 gio 30`, `8g30`, `08:30`, `8 gio ruoi`: the sign after the hour tells it from a day.
const HOUR =
  /(?:^| )(?:luc |vao )?(\d{1,2}) ?(?:h|gio|g|:) ?(?:(\d{2}|\d(?! ?[/.\d-]))(?: ?(?:phut|p|'))?(?=$| )|(ruoi)(?=$| )|(?=$| ))/;
// Without accents “tuần tới” ends like “tối”.
const PART = /(?<!tuan)(?:^| )(?:buoi )?(sang|trua|chieu|toi|dem)(?=$| )/;

type ClockFound = Clock & { rest: string; isMissing: boolean };

function clockIn(typed: string, fallback?: string): ClockFound | { problem: "noDay" | "unclear" } {
  const [whole, hours, minutes, half] = HOUR.exec(typed) ?? [];
  if (whole === undefined || hours === undefined) {
    const [hour, minute] = (fallback ?? "0:0").split(":").map(Number);
    return { hour: hour ?? 0, minute: minute ?? 0, rest: typed, isMissing: fallback === undefined };
  }
  const after = typed.replace(whole, " ");
  const part = PART.exec(after);
  const rest = (part ? after.replace(part[0], " ") : after).replace(/\s+/g, " ").trim();
  const minute = half ? 30 : Number(minutes ?? 0);
  const written = Number(hours);
  if (written > 23 || minute > 59) return { problem: "noDay" };
  const hour = part?.[1] === undefined ? written : hourInPart(written, part[1]);
  return hour === null ? { problem: "unclear" } : { hour, minute, rest, isMissing: false };
}

/** The parts of a day: hours that are said in it as written, and those that are said from noon on. */
const PARTS: Record<string, { asWritten: [number, number]; fromNoon?: [number, number] }> = {
  sang: { asWritten: [0, 11] },
  trua: { asWritten: [10, 14], fromNoon: [1, 2] },
  chieu: { asWritten: [12, 18], fromNoon: [1, 6] },
  toi: { asWritten: [18, 23], fromNoon: [5, 11] },
  dem: { asWritten: [18, 23], fromNoon: [8, 11] },
};

/** The hour of 24 that `3 giờ chiều` is; null when nobody says it so: `10h chiều`, `12h đêm`. */
function hourInPart(hour: number, part: string): number | null {
  const { asWritten, fromNoon } = PARTS[part] ?? { asWritten: [0, 23] };
  if (hour >= asWritten[0] && hour <= asWritten[1]) return hour;
  return fromNoon && hour >= fromNoon[0] && hour <= fromNoon[1] ? hour + 12 : null;
}

const WEEKDAYS: Record<string, number> = {
  hai: 1,
  ba: 2,
  tu: 3,
  nam: 4,
  sau: 5,
  bay: 6,
  "2": 1,
  "3": 2,
  "4": 3,
  "5": 4,
  "6": 5,
  "7": 6,
};
const WEEKDAY =
  /^(?:(?:thu |t)(hai|ba|tu|nam|sau|bay|[2-7])|(chu nhat|cn))(?: (tuan nay|tuan sau|tuan toi))?$/;
const SHORT_DAY = /^(\d{1,2}) ?(?:[/.-]| thang ) ?(\d{1,2})$/;
const HAS_FORM = /^\d{1,2}(?:([/.-])\d{1,2}\1| thang \d{1,2} (?:nam )?)\d{4}$/;
const IN_WORDS = /^(\d{1,2}) thang (\d{1,2})(?: nam)? (\d{4})$/;
/** How many days ahead. */
const NAMED: Record<string, number> = {
  "": 0,
  "hom nay": 0,
  nay: 0,
  mai: 1,
  "ngay mai": 1,
  kia: 2,
  "ngay kia": 2,
  mot: 2,
  "ngay mot": 2,
};

/** The day, `YYYY-MM-DD`. */
function dayIn(rest: string, now: Date, clock: Clock): string | "noDay" | "unreadable" {
  const today = localDate(now);
  const ahead = NAMED[rest];
  if (ahead !== undefined) return shifted(today, ahead);
  const day = rest.replace(/^ngay /, "");
  const weekday = WEEKDAY.exec(day);
  if (weekday) return nextWeekday(weekday, now, clock);
  const short = SHORT_DAY.exec(day);
  if (short) return nextOfName(Number(short[1]), Number(short[2]), today);
  const full = parseDate(day) ?? inWords(day) ?? isoDay(day);
  if (full) return full;
  return HAS_FORM.test(day) ? "noDay" : "unreadable";
}

function inWords(day: string): string | null {
  const [, date, month, year] = IN_WORDS.exec(day) ?? [];
  return toIsoDate({ year: Number(year), month: Number(month), day: Number(date) });
}

function isoDay(day: string): string | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return toIsoDate({ year: Number(year), month: Number(month), day: Number(date) });
}

function nextOfName(day: number, month: number, today: string): string {
  const year = Number(today.slice(0, 4));
  const here = { year, month, day };
  const next = { year: year + 1, month, day };
  const thisYear = toIsoDate(here);
  if (thisYear !== null && thisYear >= today) return thisYear;
  const nextYear = toIsoDate(next);
  const isNear =
    nextYear !== null && Date.parse(nextYear) - Date.parse(today) < AHEAD_DAYS * DAY_MS;
  if (isNear) return nextYear;
  return isCalendarDay(here) && thisYear !== null ? thisYear : "noDay";
}

function nextWeekday(match: RegExpExecArray, now: Date, clock: Clock): string {
  const [, name, , week] = match;
  const weekday = name === undefined ? 7 : (WEEKDAYS[name] ?? 7);
  const today = localDate(now);
  const here = weekOf(today);
  const inThisWeek = dayInWeek(here, weekday);
  if (week === "tuan nay") return inThisWeek;
  if (week !== undefined) return dayInWeek(weekAfter(here), weekday);
  return instant(inThisWeek, clock) > now ? inThisWeek : dayInWeek(weekAfter(here), weekday);
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}
