import { parseDate } from "@bantin/vietnamese";
import { type ImportedCampaign, quote } from "./imported-export.ts";

type Occasion = Pick<ImportedCampaign, "occasion" | "anniversary">;

const OPENING_DASH = /^[-\u2010-\u2015\u2212] ?/u;
const LAST_PARENTHESES = /^(.*?) ?\(([^()]*)\)$/u;
const DATE_LIKE = /\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{2,4}/u;
const DATE_RANGE = new RegExp(
  `^(${DATE_LIKE.source})(?: ?[-\u2010-\u2015\u2212] ?(${DATE_LIKE.source}))?$`,
  "u",
);
const COMMEMORATION = /k[ỷỉ] niệm (?:lần thứ )?(?:\d+ )?(?:năm )?(.+)$/iu;

/**
 * What stands after the slogan: `- Chào mừng kỷ niệm 90 năm Ngày … (03/02/1930 - 03/02/2020)`, each part
 * optional. The event is what follows "kỷ niệm [… năm]"; an occasion that commemorates nothing but has
 * dates is itself the event. Parentheses without dates belong to the occasion.
 *
 * @returns the occasion and the anniversary, or the sentence that says what is wrong.
 */
export function readAnniversary(text: string): Occasion | string {
  const rest = text.replace(/ ?[.;]$/u, "");
  const words = rest.replace(OPENING_DASH, "");
  const parentheses = LAST_PARENTHESES.exec(words);
  const inside = parentheses?.[2]?.trim() ?? "";
  if (!DATE_LIKE.test(inside)) {
    if (words.lastIndexOf("(") > words.lastIndexOf(")")) {
      return `The parenthesis opened in ${quote(words)} is never closed.`;
    }
    return {
      occasion: words || null,
      anniversary: { event: eventOf(words), from: null, to: null },
    };
  }
  const days = readDays(inside);
  if (typeof days === "string") return days;
  const occasion = parentheses?.[1]?.trim() || null;
  const event = occasion && (eventOf(occasion) ?? occasion);
  return { occasion, anniversary: { event, ...days } };
}

function eventOf(occasion: string): string | null {
  return COMMEMORATION.exec(occasion)?.[1]?.trim() ?? null;
}

function readDays(text: string): { from: string; to: string | null } | string {
  const range = DATE_RANGE.exec(text);
  const [first = "", last] = range?.slice(1) ?? [];
  if (!range) return `Expected the anniversary as (d/m/YYYY - d/m/YYYY), found ${quote(text)}.`;
  const from = parseDate(first);
  const to = last === undefined ? null : parseDate(last);
  if (!from) return noSuchDay(first);
  if (last !== undefined && !to) return noSuchDay(last);
  if (to && to < from) return `The anniversary ends (${last}) before it begins (${first}).`;
  return { from, to };
}

function noSuchDay(text: string): string {
  return `Expected a day of the calendar as d/m/YYYY in the anniversary, found ${quote(text)}.`;
}
