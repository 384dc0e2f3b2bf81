import { fromIsoDate } from "./dates.ts";

/** A week of ISO 8601: it begins on Monday, and the first of a year is the one with its first Thursday. */
export interface IsoWeek {
  /** The year that the week belongs to: days about New Year may be in a week of the other one. */
  year: number;
  /** From 1 to 52 or 53. */
  week: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS = 7;

/**
 * The week of a day, `YYYY-MM-DD`.
 *
 * @throws RangeError when it is no day
 */
export function weekOf(date: string): IsoWeek {
  const day = fromIsoDate(date);
  if (!day) throw new RangeError(`Not a day: "${date}".`);
  const at = Date.UTC(day.year, day.month - 1, day.day);
  // The Thursday of a week lies in the year that the week belongs to.
  const year = new Date(at + (4 - isoWeekday(at)) * DAY_MS).getUTCFullYear();
  return { year, week: Math.floor((at - firstMonday(year)) / (DAYS * DAY_MS)) + 1 };
}

/** The day of a week, `YYYY-MM-DD`. @param weekday from 1, Monday, to 7, Sunday */
export function dayInWeek({ year, week }: IsoWeek, weekday: number): string {
  const at = firstMonday(year) + ((week - 1) * DAYS + weekday - 1) * DAY_MS;
  return new Date(at).toISOString().slice(0, 10);
}

/** How many weeks a year has: 52 or 53. */
export function weeksIn(year: number): number {
  return Math.round((firstMonday(year + 1) - firstMonday(year)) / (DAYS * DAY_MS));
}

/** The week that comes a number of weeks later, or earlier when it is negative. */
export function weekAfter(of: IsoWeek, weeks = 1): IsoWeek {
  const { year, week } = of;
  return weekOf(dayInWeek({ year, week: week + weeks }, 1));
}

/** Monday of the first week of a year: the week of 4 January. */
function firstMonday(year: number): number {
  const fourth = Date.UTC(year, 0, 4);
  return fourth - (isoWeekday(fourth) - 1) * DAY_MS;
}

function isoWeekday(at: number): number {
  return new Date(at).getUTCDay() || DAYS;
}
