import type { Citation } from "../citation.ts";
import { normalizeTerm } from "../symbols/document-key.ts";
import { numberingOf } from "../symbols/issuer-codes.ts";
import { type DocumentSymbol, parseSymbol, readYear } from "../symbols/parse-symbol.ts";
import type { IssuingBody } from "./issuing-bodies.ts";
import type { RegistryDocument } from "./registry.ts";

/** Documents that fit, and whether the first of them may be linked without asking. */
export interface Narrowed {
  candidates: readonly RegistryDocument[];
  isSure: boolean;
}

/** A document that is held, with the body that issued it. */
export interface Issued {
  document: RegistryDocument;
  body: IssuingBody;
}

/**
 * Of documents of one type and number, those that a citation can mean, whatever its date: the symbol, the year
 * in it and the term are parts of a document's name, and what the text says of them has to be so.
 */
export function sameName(citation: Citation, issued: readonly Issued[]): Issued[] {
  return issued.filter(
    ({ document }) => symbolAgrees(citation, document) && termAgrees(citation, document),
  );
}

function symbolAgrees({ symbol }: Citation, document: RegistryDocument): boolean {
  if (symbol === null) return true;
  const said = partsOf(symbol);
  if (said === null) return document.symbol === null || document.symbol === symbol;
  const held = partsOf(document.symbol);
  if (held === null) return said.year === null || said.year === document.year;
  const isUnit = said.unit === null || held.unit === null || said.unit === held.unit;
  return said.year === held.year && said.issuerCode === held.issuerCode && isUnit;
}

function partsOf(symbol: string | null): DocumentSymbol | null {
  if (symbol === null) return null;
  const parsed = parseSymbol(symbol);
  return parsed.ok ? parsed.symbol : null;
}

function termAgrees(citation: Citation, { term }: RegistryDocument): boolean {
  const said = termOf(citation);
  return said === null || term === null || normalizeTerm(term) === normalizeTerm(said);
}

function termOf({ term, symbol }: Citation): string | null {
  return term ?? /(?:QH|UBTVQH)(\d+)$/.exec(symbol ?? "")?.[1] ?? null;
}

/**
 * Chooses among documents of one name by the day or the year that the text gives, and last by the article's
 * own day. A date confirms and chooses; a differing one that reads like a misprint is no reason to doubt, one
 * that speaks of another year's or another term's series is.
 *
 * @param mayChooseByArticle whether the article's day may choose among several: it does for whole citations
 */
export function chooseInTime(
  citation: Citation,
  named: readonly Issued[],
  articleDate: string | null,
  mayChooseByArticle: boolean,
): Narrowed {
  const { date, year } = citation;
  const sameDay = named.filter(({ document }) => date !== null && document.issueDate === date);
  if (sameDay.length > 0) return onlyOf(sameDay);
  const ofSeries = named.filter((each) => isPinned(citation, each));
  if (ofSeries.length > 0) return onlyOf(ofSeries);
  if (date !== null) {
    const close = named.filter((each) => readsLikeMisprint(date, each));
    return close.length > 0 ? onlyOf(close) : offered(named);
  }
  if (year !== null) {
    const sameYear = named.filter(({ document }) => yearOf(document) === year);
    return sameYear.length > 0 ? onlyOf(sameYear) : offered(named);
  }
  return byArticle(named, articleDate, mayChooseByArticle);
}

function onlyOf(issued: readonly Issued[]): Narrowed {
  return { candidates: issued.map(({ document }) => document), isSure: issued.length === 1 };
}

function offered(issued: readonly Issued[]): Narrowed {
  return { candidates: issued.map(({ document }) => document), isSure: false };
}

/** Whether the text says of which series the number is: by the year in the symbol, or by the term. */
function isPinned(citation: Citation, { document }: Issued): boolean {
  if (symbolYear(citation.symbol) !== null) return true;
  return termOf(citation) !== null && document.term !== null;
}

function symbolYear(symbol: string | null): number | null {
  return readYear(symbol?.split("/")[1]);
}

// Between deciding and signing lie weeks, and desks take either day.
const CLOSE_DAYS = 92;
// A year further off than this is no slip of the finger.
const MAX_MISPRINT_YEARS = 3;
const DAY_MS = 86_400_000;

/**
 * Whether a date that is not the document's can still be meant for it: of the same series and the same year,
 * or few weeks off, or the same day of another year.
 */
function readsLikeMisprint(date: string, { document, body }: Issued): boolean {
  const { issueDate } = document;
  const year = Number(date.slice(0, 4));
  if (issueDate === null) return canBeOfYear(document, body, year);
  const isSameYear = year === Number(issueDate.slice(0, 4));
  if (numberingOf(body.code) === "year") return isSameYear;
  if (Math.abs(daysBetween(date, issueDate)) <= CLOSE_DAYS) return true;
  const [first, last] = date < issueDate ? [date, issueDate] : [issueDate, date];
  if (startsTermBetween(body, first, last)) return false;
  const isSameDay = date.slice(4) === issueDate.slice(4);
  const yearsOff = Math.abs(year - Number(issueDate.slice(0, 4)));
  return isSameYear || (isSameDay && yearsOff <= MAX_MISPRINT_YEARS);
}

/** Of a document whose day nobody noted: its year, where its body numbers by the year; else nothing speaks against it. */
function canBeOfYear({ year }: RegistryDocument, { code }: IssuingBody, said: number): boolean {
  return numberingOf(code) === "term" || year === said;
}

/**
 * The document that a number alone means on the article's day: the latest that was issued before, as long as its
 * series runs, or the next one cannot have come to its number yet.
 */
function byArticle(
  named: readonly Issued[],
  articleDate: string | null,
  mayChoose: boolean,
): Narrowed {
  if (articleDate === null) return onlyOf(named);
  const before = named.filter(({ document }) => (document.issueDate ?? "") <= articleDate);
  const isOneBody = new Set(named.map(({ body }) => body.id)).size === 1;
  if (named.length > 1 && !(mayChoose && isOneBody && named.every(isDated))) return offered(named);
  const [latest] = before.toSorted((one, other) =>
    (other.document.issueDate ?? "").localeCompare(one.document.issueDate ?? ""),
  );
  if (!latest || !isCurrent(latest, articleDate)) return offered(named);
  return { candidates: [latest.document], isSure: true };
}

function isDated({ document }: Issued): boolean {
  return document.issueDate !== null;
}

// A new series is linked past until it has run for half the time that the one before took to the number.
const SHARE_OF_SERIES = 0.5;

/** Whether a number alone still means this document on that day. */
function isCurrent({ document, body }: Issued, articleDate: string): boolean {
  const { issueDate } = document;
  const day = body.validTo !== null && body.validTo < articleDate ? body.validTo : articleDate;
  if (issueDate === null) return canBeOfYear(document, body, Number(day.slice(0, 4)));
  const next = seriesStarts(body, issueDate).after;
  if (day < next) return true;
  const before = seriesStarts(body, issueDate).before;
  const first = body.validFrom !== null && body.validFrom > before ? body.validFrom : before;
  return daysBetween(next, day) < SHARE_OF_SERIES * daysBetween(first, issueDate);
}

function startsTermBetween(body: IssuingBody, after: string, until: string): boolean {
  return seriesStarts(body, after).after <= until;
}

/**
 * The first days of the series of numbers in which a day lies, and of the next one. Bodies that number by the year
 * begin on 1 January. The Party's congresses below the centre come in the second half of every fifth year (2020,
 * 2025); those of the centre and the elections in the first half of the year after.
 */
function seriesStarts(body: IssuingBody, day: string): { before: string; after: string } {
  const { every, yearInCycle, firstDay } = cycleOf(body);
  const year = Number(day.slice(0, 4));
  const latest = year - ((year - yearInCycle + every) % every);
  const first = `${latest}-${firstDay}` <= day ? latest : latest - every;
  return { before: `${first}-${firstDay}`, after: `${first + every}-${firstDay}` };
}

function cycleOf({ code, family, level }: IssuingBody) {
  if (numberingOf(code) === "year") return { every: 1, yearInCycle: 0, firstDay: "01-01" };
  if (family === "state") return { every: 5, yearInCycle: 1, firstDay: "03-15" };
  if (level === "central") return { every: 5, yearInCycle: 1, firstDay: "01-15" };
  return { every: 5, yearInCycle: 0, firstDay: "07-01" };
}

function daysBetween(one: string, other: string): number {
  return Math.round((Date.parse(other) - Date.parse(one)) / DAY_MS);
}

/** The year in which a document was issued, as far as that is known. */
export function yearOf({ year, issueDate }: RegistryDocument): number | null {
  return issueDate === null ? year : Number(issueDate.slice(0, 4));
}
