export { type CalendarDay, fromIsoDate, isCalendarDay, toIsoDate } from "./calendar.ts";
export {
  formatDate,
  formatDateTime,
  formatLongDate,
  formatTime,
  localDate,
  TIME_ZONE,
} from "./dates.ts";
export { fold } from "./fold.ts";
export { cleanLine, linesOf, normalizeText } from "./normalize.ts";
export { parseDate } from "./parse-date.ts";
export { numberToRoman, romanToNumber } from "./roman.ts";
export { toSlug } from "./slug.ts";
