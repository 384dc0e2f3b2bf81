/** A day of the calendar, with no hour and no zone. */
export interface CalendarDay {
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
