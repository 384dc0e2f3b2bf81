import { isCalendarDay, numberToRoman, toIsoDate } from "@bantin/vietnamese";
import { ordinalAt } from "../lexicon/ordinals.ts";
import type { Found } from "../lexicon/phrases.ts";
import type { Tokens } from "../reading/tokens.ts";

/** A date, or as much of one as the text gives. */
export interface DatePart {
  /** ISO; null when the year is not given, or the calendar has no such day. */
  date: string | null;
  year: number | null;
  /** Day and month of a date without a year, so that a symbol's year can complete it. */
  dayMonth: { day: number; month: number } | null;
  next: number;
}

const DATE_MARKS = new Set(["/", "-", "."]);

/** `ngày 15/7/2021`, `ngày 15 tháng 7 năm 2021`, `ngày 15/7`. */
export function datedDay(tokens: Tokens, index: number): DatePart | null {
  if (!tokens.is(index, "ngày")) return null;
  return (
    bareDay(tokens, index + 1) ?? dayInWords(tokens, index + 1) ?? dayAndMonth(tokens, index + 1)
  );
}

/** `15/7/2021`, `15-7-2021`, `15.7.2021`, with spaces or not; the mark is the same twice. */
export function bareDay(tokens: Tokens, index: number): DatePart | null {
  const mark = tokens.key(index + 1);
  if (!DATE_MARKS.has(mark) || !tokens.is(index + 3, mark)) return null;
  const day = smallNumber(tokens, index);
  const month = smallNumber(tokens, index + 2);
  const year = yearAt(tokens, index + 4);
  if (day === null || month === null || year === null) return null;
  return whole(day, month, year, index + 5);
}

/** `15 tháng 7 năm 2021`. */
function dayInWords(tokens: Tokens, index: number): DatePart | null {
  const day = smallNumber(tokens, index);
  const month = tokens.is(index + 1, "tháng") ? smallNumber(tokens, index + 2) : null;
  if (day === null || month === null) return null;
  const afterComma = tokens.is(index + 3, ",") ? index + 4 : index + 3;
  const year = tokens.is(afterComma, "năm") ? yearAt(tokens, afterComma + 1) : null;
  return year === null ? partial(day, month, index + 3) : whole(day, month, year, afterComma + 2);
}

/** `15/7`, and `15/7 năm 2021`. */
function dayAndMonth(tokens: Tokens, index: number): DatePart | null {
  const day = smallNumber(tokens, index);
  const month = tokens.is(index + 1, "/") ? smallNumber(tokens, index + 2) : null;
  if (day === null || month === null || !isCalendarDay({ day, month, year: 2000 })) return null;
  if (tokens.is(index + 3, "/") && tokens.isTight(index + 3)) return null; // `15/7/21` is not ours to guess
  const year = tokens.is(index + 3, "năm") ? yearAt(tokens, index + 4) : null;
  return year === null ? partial(day, month, index + 3) : whole(day, month, year, index + 5);
}

/** `năm 2021`, `tháng 7/2021`, `tháng 7 năm 2021`: a year, and no day. */
export function statedYear(tokens: Tokens, index: number): DatePart | null {
  // `5 năm 2021-2025` is a plan's span of time, not the year of a document.
  if (tokens.is(index, "năm")) {
    return startsPeriod(tokens, index + 1) ? null : onlyYear(yearAt(tokens, index + 1), index + 2);
  }
  if (!tokens.is(index, "tháng") || smallNumber(tokens, index + 1) === null) return null;
  const mark = tokens.key(index + 2);
  return DATE_MARKS.has(mark) || mark === "năm"
    ? onlyYear(yearAt(tokens, index + 3), index + 4)
    : null;
}

/** Whether a period of years starts at this token: `2021-2025`. */
export function startsPeriod(tokens: Tokens, index: number): boolean {
  return (
    tokens.is(index + 1, "-") &&
    yearAt(tokens, index) !== null &&
    yearAt(tokens, index + 2) !== null
  );
}

/** The four-digit year at this token, from 1900 on, or null. */
export function yearAt(tokens: Tokens, index: number): number | null {
  if (!tokens.isNumber(index)) return null;
  const raw = tokens.raw(index);
  const year = Number(raw);
  return raw.length === 4 && year >= 1900 && year <= 2099 ? year : null;
}

function smallNumber(tokens: Tokens, index: number): number | null {
  if (!tokens.isNumber(index)) return null;
  const raw = tokens.raw(index);
  return raw.length <= 2 ? Number(raw) : null;
}

function whole(day: number, month: number, year: number, next: number): DatePart {
  return { date: toIsoDate({ day, month, year }), year, dayMonth: null, next };
}

function partial(day: number, month: number, next: number): DatePart {
  return { date: null, year: null, dayMonth: { day, month }, next };
}

function onlyYear(year: number | null, next: number): DatePart | null {
  return year === null ? null : { date: null, year, dayMonth: null, next };
}

/** `khóa XIII`, `khoá 13`: the term as a Roman numeral. */
export function numberedTerm(tokens: Tokens, index: number): Found<string> | null {
  if (!tokens.is(index, "khóa")) return null;
  const at = tokens.is(index + 1, "thứ") ? index + 2 : index + 1;
  return asRoman(ordinalAt(tokens, at));
}

/** `nhiệm kỳ 2020-2025`: the term by its years, `2020-2025`. */
export function termOfYears(tokens: Tokens, index: number): Found<string> | null {
  const isTerm =
    tokens.is(index, "nhiệm") && (tokens.is(index + 1, "kỳ") || tokens.is(index + 1, "kì"));
  const from = isTerm ? yearAt(tokens, index + 2) : null;
  const to = tokens.is(index + 3, "-") ? yearAt(tokens, index + 4) : null;
  return from === null || to === null ? null : { value: `${from}-${to}`, next: index + 5 };
}

/** An ordinal as the Roman numeral of a term. */
export function asRoman(ordinal: Found<number> | null): Found<string> | null {
  const value = ordinal ? numberToRoman(ordinal.value) : null;
  return ordinal && value ? { value, next: ordinal.next } : null;
}
