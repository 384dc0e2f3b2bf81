import { type Fault, fault, unless } from "./fault.ts";

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const RFC_822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} ([+-]\d{4}|GMT)$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const isRfc3339 = (text: string) => RFC_3339.test(text) && !Number.isNaN(Date.parse(text));
/** Also that the name of the day is that of the date: readers reject a Monday that was a Tuesday. */
export const isRfc822 = (text: string) => RFC_822.test(text) && hasRightWeekday(text);
/** W3C's date and time, as sitemaps take it. */
export const isW3cDate = (text: string) =>
  isRfc3339(text) || (DAY.test(text) && !Number.isNaN(Date.parse(text)));

function hasRightWeekday(text: string): boolean {
  const [weekday, day, month, year] = text.split(/[, ]+/);
  const date = new Date(`${day} ${month} ${year} 00:00:00 GMT`);
  return date.toUTCString().startsWith(`${weekday}, ${day} ${month}`);
}

export function isAbsolute(text: string | null | undefined): boolean {
  return typeof text === "string" && /^https?:\/\/[^/]/.test(text) && URL.canParse(text);
}

/** An IRI with a scheme (RFC 4287, 4.2.6). */
export const isUri = (text: string) => /^[a-z][a-z0-9+.-]*:\S+$/i.test(text);

export function mustBeAbsolute(text: string | null | undefined, place: string): Fault[] {
  return unless(isAbsolute(text), place, `“${text ?? ""}” is no absolute address`);
}

export function mustNotRepeat(values: readonly string[], place: string): Fault[] {
  const seen = new Set<string>();
  return values.flatMap((value) => {
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [fault(place, `“${value}” stands twice`)];
  });
}

export function mustBePast(text: string, now: Date, place: string): Fault[] {
  return unless(!(Date.parse(text) > now.getTime()), place, `${text} lies in the future`);
}

/** HTML that stands on other people's pages: every address absolute, nothing that runs. */
export function htmlFaults(html: string, place: string): Fault[] {
  const relative = [...html.matchAll(/ (?:href|src)="([^"]*)"/g)]
    .map(([, value = ""]) => value)
    .filter((value) => !/^(https?:|mailto:|tel:)/.test(value));
  return [
    ...relative.map((value) => fault(place, `its HTML has the relative address “${value}”`)),
    ...unless(!/<script|<style|\son\w+=|javascript:/i.test(html), place, "its HTML can run code"),
  ];
}
