import {
  dayInWeek,
  formatDate,
  fromIsoDate,
  localDate,
  weekAfter,
  weekOf,
  weeksIn,
} from "@bantin/vietnamese";

/** What a page of the calendar shows, and where its neighbours are. */
export interface CalendarRange {
  title: string;
  /** From Monday to Sunday, `YYYY-MM-DD`, week by week. */
  days: string[];
  /** Whether a day belongs to what the title names. */
  isWithin: (day: string) => boolean;
  before: string;
  after: string;
}

/**
 * The weeks that a query asks for: `month=2026-12`, `week=2026-W49`; the present month where it asks for neither, or
 * for what there is not.
 */
export function calendarRange(
  query: { month?: unknown; week?: unknown },
  now: Date,
): CalendarRange & { isWeek: boolean } {
  const week = typeof query.week === "string" ? /^(\d{4})-W(\d{2})$/.exec(query.week) : null;
  if (week) {
    const of = { year: Number(week[1]), week: Number(week[2]) };
    if (isSensible(of.year) && of.week >= 1 && of.week <= weeksIn(of.year)) {
      return { ...ofWeek(of), isWeek: true };
    }
  }
  const asked = typeof query.month === "string" ? `${query.month}-01` : "";
  const isAsked = fromIsoDate(asked) !== null && isSensible(Number(asked.slice(0, 4)));
  const first = isAsked ? asked : `${localDate(now).slice(0, 7)}-01`;
  return { ...ofMonth(first), isWeek: false };
}

const isSensible = (year: number) => year > 1900 && year < 2200;

const nameOf = ({ year, week }: { year: number; week: number }) =>
  `week=${year}-W${String(week).padStart(2, "0")}`;

function ofWeek(of: { year: number; week: number }): CalendarRange {
  const days = [1, 2, 3, 4, 5, 6, 7].map((weekday) => dayInWeek(of, weekday));
  return {
    title: `Tuần ${of.week}: ${formatDate(days[0] ?? "")} – ${formatDate(days[6] ?? "")}`,
    days,
    isWithin: () => true,
    before: nameOf(weekAfter(of, -1)),
    after: nameOf(weekAfter(of)),
  };
}

function ofMonth(first: string): CalendarRange {
  const month = first.slice(0, 7);
  const last = shifted(shiftedMonth(first, 1), -1);
  const days: string[] = [];
  for (let day = dayInWeek(weekOf(first), 1); day <= dayInWeek(weekOf(last), 7); ) {
    days.push(day);
    day = shifted(day, 1);
  }
  return {
    title: `Tháng ${Number(month.slice(5))} năm ${month.slice(0, 4)}`,
    days,
    isWithin: (day) => day.startsWith(month),
    before: `month=${shiftedMonth(first, -1).slice(0, 7)}`,
    after: `month=${shiftedMonth(first, 1).slice(0, 7)}`,
  };
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function shiftedMonth(first: string, months: number): string {
  const date = new Date(`${first}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

/** The query of the week that a day is in. */
export function weekQuery(day: string): string {
  return nameOf(weekOf(day));
}
