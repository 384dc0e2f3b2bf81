import type { Citation } from "../citation.ts";
import { normalizeTerm } from "../symbols/document-key.ts";
import { numberingOf } from "../symbols/issuer-codes.ts";
import { readYear } from "../symbols/parse-symbol.ts";
import type { RegistryDocument } from "./registry.ts";

/** Documents that fit, and whether one of them may be linked without asking. */
interface Narrowed {
  candidates: readonly RegistryDocument[];
  isSure: boolean;
}

// A body's term lasts five years. A printed year further off than a misprint speaks of another term.
const MAX_MISPRINT_YEARS = 3;

/**
 * Of the documents of one body, type and number, those that a citation can mean: by the year in the symbol, by
 * the term, by the date, and last by the article's own date. A date confirms and chooses among several; it
 * never rejects the only one, unless it speaks of another term or another year's numbering, and even then
 * that one is offered to the editor.
 */
export function narrow(
  citation: Citation,
  documents: readonly RegistryDocument[],
  articleDate: string | null,
): Narrowed {
  const sameYear = bySymbolYear(citation, documents);
  const sameTerm = byTerm(citation, sameYear);
  const dated = byDate(citation, sameTerm);
  if (dated.length === 1) return { candidates: dated, isSure: isPlausible(citation, dated[0]) };
  const timely =
    citation.date === null && citation.year === null ? byArticle(dated, articleDate) : dated;
  return { candidates: timely, isSure: timely.length === 1 };
}

/** A year printed in the symbol is part of the document's name. */
function bySymbolYear(citation: Citation, documents: readonly RegistryDocument[]) {
  const year = yearInSymbol(citation.symbol);
  return documents.filter((document) => {
    const held = yearInSymbol(document.symbol);
    if (citation.symbol === null || document.symbol === null)
      return year === null || document.year === year;
    return held === year;
  });
}

function yearInSymbol(symbol: string | null): number | null {
  return readYear(symbol?.split("/")[1]);
}

function byTerm({ term, symbol }: Citation, documents: readonly RegistryDocument[]) {
  const said = term ?? /(?:QH|UBTVQH)(\d+)$/.exec(symbol ?? "")?.[1] ?? null;
  if (said === null) return documents;
  return documents.filter(
    (held) => held.term === null || normalizeTerm(held.term) === normalizeTerm(said),
  );
}

/** The very day if any document bears it, else the year if any does, else all. */
function byDate({ date, year }: Citation, documents: readonly RegistryDocument[]) {
  const sameDay = date === null ? [] : documents.filter(({ issueDate }) => issueDate === date);
  if (sameDay.length > 0) return sameDay;
  const sameYear = year === null ? [] : documents.filter((held) => yearOf(held) === year);
  return sameYear.length > 0 ? sameYear : documents;
}

/** Bodies that number by term: the latest issued before the article. Others: the one of the article's year. */
function byArticle(documents: readonly RegistryDocument[], articleDate: string | null) {
  const [first] = documents;
  if (!first || articleDate === null || documents.length === 1) return documents;
  if (new Set(documents.map(({ issuerId }) => issuerId)).size > 1) return documents;
  if (documents.some(({ issueDate }) => issueDate === null)) return documents;
  const before = documents.filter(({ issueDate }) => (issueDate ?? "") <= articleDate);
  if (numberingOf(first.issuerCode) === "year") {
    const thisYear = before.filter((held) => yearOf(held) === Number(articleDate.slice(0, 4)));
    return thisYear.length > 0 ? thisYear : documents;
  }
  const latest = before.reduce<RegistryDocument | null>(
    (last, held) =>
      last === null || (held.issueDate ?? "") > (last.issueDate ?? "") ? held : last,
    null,
  );
  return latest ? [latest] : documents;
}

/** Whether the only document held can be the one cited, though the years differ. */
function isPlausible({ year }: Citation, document: RegistryDocument | undefined): boolean {
  const held = document ? yearOf(document) : null;
  if (!document || year === null || held === null || held === year) return true;
  if (numberingOf(document.issuerCode) === "year") return false;
  return Math.abs(held - year) <= MAX_MISPRINT_YEARS;
}

function yearOf({ year, issueDate }: RegistryDocument): number | null {
  return issueDate === null ? year : Number(issueDate.slice(0, 4));
}
