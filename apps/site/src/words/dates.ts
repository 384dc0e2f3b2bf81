import { formatDate, formatDateTime, formatLongDate } from "@bantin/vietnamese";

/**
 * `Thứ Hai, ngày 24 tháng 10 năm 2022, 10:32 (giờ Việt Nam)`. Midnight to the minute is a day whose hour
 * nobody knows, as of imported articles: then the day alone.
 */
export function longDateTimeWithZone(instant: string): string {
  if (!hasKnownHour(instant)) return formatLongDate(instant);
  return `${formatLongDate(instant)}, ${hourOf(instant)} (giờ Việt Nam)`;
}

/** False for midnight in Vietnam, which stands for a day whose hour nobody knows. */
export function hasKnownHour(instant: string): boolean {
  return hourOf(instant) !== "00:00";
}

/** `Thứ Hai,` and `ngày 24 tháng 10 năm 2022`, for places too narrow for one line. */
export function longDateParts(day: string): { weekday: string; date: string } {
  const [weekday = "", date = ""] = formatLongDate(day).split(/(?<=,) /);
  return { weekday, date };
}

/** `Thứ Hai, 23/11`: a day where the year stands above. */
export function dayWords(day: string): string {
  const short = formatDate(day);
  return `${longDateParts(day).weekday} ${short.slice(0, short.lastIndexOf("/"))}`;
}

/** `08:00–09:30`, or the hour at which something begins. */
export function hourSpan(from: string, to: string | null): string {
  return to === null ? from : `${from}–${to}`;
}

/** `10:32` in Vietnam. */
export function hourOf(instant: string): string {
  return formatDateTime(instant).split(",")[0] ?? "";
}

/** `Tháng 10 năm 2022` for `2022-10`. */
export function monthWords(month: string): string {
  return `Tháng ${Number(month.slice(5, 7))} năm ${month.slice(0, 4)}`;
}

/** `3/2/1930 – 3/2/2020`; one day alone when the other is not given; null without either. */
export function daySpan(from: string | null, to: string | null): string | null {
  const days = [from, to].filter((day) => day !== null).map((day) => formatDate(day));
  return days.length > 0 ? days.join(" – ") : null;
}
