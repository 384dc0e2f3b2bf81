import { parseDate } from "@bantin/vietnamese";
import { failure, type ImportedCampaign, type ImportResult, quote } from "./imported-export.ts";
import type { SourceLine } from "./source-lines.ts";

const SHAPE = 'Chủ đề công tác năm 2020: "Khẩu hiệu" - Chào mừng … (03/02/1930 - 03/02/2020)';
const MAX_KIND = 60;
const MAX_LINES = 4;

const QUOTE = `["“”„«»'‘’]`;
const DASH = "[-\u2010-\u2015\u2212]";

const HEAD = /^(\S.*?\snăm) ((?:19|20)\d{2}) ?: ?(.*)$/iu;
const OPENING = new RegExp(`^${QUOTE}`, "u");
/** A quotation mark ends the slogan only where the pattern goes on or ends: slogans quote, too. */
const CLOSING = new RegExp(`${QUOTE}(?= ?(?:$|[.;]$|${DASH}|\\())`, "u");
const STRAY_QUOTE = new RegExp(QUOTE, "u");
const NO_TITLE_BEGINS_SO = new RegExp(`^(?:${DASH}|\\(|\\p{Ll})`, "u");
const NO_TITLE_ENDS_SO = /\(\d.*\d\)$/;

/**
 * The campaign theme that opens an export: `<kind> năm YYYY: "<slogan>"[ - <occasion>][ (d/m/Y - d/m/Y)]`.
 * Quotation marks and dashes may be of any kind. A theme broken over several lines is read as one.
 *
 * @returns the campaign and how many of the lines it took; errors say what was expected and seen.
 */
export function parseTheme(
  lines: SourceLine[],
): ImportResult<{ campaign: ImportedCampaign; lineCount: number }> {
  const line = lines[0]?.line ?? 1;
  const lineCount = themeLineCount(lines);
  const text = lines
    .slice(0, lineCount)
    .map((part) => part.text)
    .join(" ");
  if (!/^chủ đề/iu.test(text) && !/\snăm \d{4} ?:/iu.test(text.slice(0, MAX_KIND + 10))) {
    return failure(line, `Expected the theme line (${SHAPE}), found ${quote(text)}.`);
  }
  const campaign = readTheme(text);
  if (typeof campaign === "string") return failure(line, `${campaign} (Theme line: ${SHAPE}.)`);
  return { ok: true, value: { campaign, lineCount } };
}

/** A line goes on with the theme when the theme is not complete, or when the line cannot be a title. */
function themeLineCount(lines: SourceLine[]): number {
  let text = lines[0]?.text ?? "";
  let count = 1;
  while (count < MAX_LINES) {
    const next = lines[count];
    if (!next || next.followsBlank) break;
    const isComplete = typeof readTheme(text) !== "string";
    const cannotBeTitle =
      NO_TITLE_BEGINS_SO.test(next.text) ||
      (!text.endsWith(")") && NO_TITLE_ENDS_SO.test(next.text));
    const completesIt = typeof readTheme(`${text} ${next.text}`) !== "string";
    if (!(isComplete ? cannotBeTitle : completesIt || cannotBeTitle)) break;
    text = `${text} ${next.text}`;
    count++;
  }
  return count;
}

/** The campaign, or the sentence that says what is wrong. */
function readTheme(text: string): ImportedCampaign | string {
  const head = HEAD.exec(text);
  const [kind = "", year = "", rest = ""] = head?.slice(1) ?? [];
  if (!head || kind.length > MAX_KIND) {
    return `Expected the theme to begin with its kind, the year and a colon, found ${quote(text)}.`;
  }
  const slogan = readSlogan(rest);
  if (typeof slogan === "string") return slogan;
  const anniversary = readAnniversary(slogan.after);
  if (typeof anniversary === "string") return anniversary;
  return {
    year: Number(year),
    kind,
    slogan: slogan.text,
    ...anniversary,
    activeFrom: `${year}-01-01`,
    activeTo: `${year}-12-31`,
  };
}

function readSlogan(rest: string): { text: string; after: string } | string {
  if (!OPENING.test(rest)) {
    return `Expected the slogan in quotation marks after the colon, found ${quote(rest)}.`;
  }
  const body = rest.slice(1);
  const end = CLOSING.exec(body);
  if (!end) {
    const stray = STRAY_QUOTE.exec(body);
    return stray
      ? `Expected a dash or the end of the line after the slogan, found ${quote(body.slice(stray.index + 1).trim())}.`
      : `The quotation mark opened before ${quote(body)} is never closed.`;
  }
  const text = body.slice(0, end.index).trim();
  if (!text) return "Expected a slogan between the quotation marks, found nothing.";
  return { text, after: body.slice(end.index + 1).trim() };
}

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
function readAnniversary(text: string): Occasion | string {
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
