export {
  formatDate,
  formatDateTime,
  formatLongDate,
  formatTime,
  fromIsoDate,
  isCalendarDay,
  localDate,
  parseDate,
  toIsoDate,
} from "./dates.ts";
export { type ReadMoment, readMoment } from "./moments.ts";
export { cleanLine, fold, linesOf, normalizeText, searchKey } from "./normalize.ts";
export { numberToRoman, romanToNumber } from "./roman.ts";
export { toSlug } from "./slug.ts";
export { dayInWeek, type IsoWeek, weekAfter, weekOf, weeksIn } from "./weeks.ts";
