import type { Citation } from "../citation.ts";
import { isLaw } from "./document-names.ts";

/** No short form stands for one that stands for one that stands for another. */
const LONGEST_CHAIN = 3;

/**
 * A citation together with those of its text that its verdict rests on, itself last: a short form goes by its
 * antecedent, and a symbol that says less by what was said of it before. Resolving these alone gives it the verdict
 * that it has in the whole text, as long as no editor's override is about one of them.
 */
export function groundsOf(citations: readonly Citation[], index: number): readonly Citation[] {
  const citation = citations[index];
  if (!citation) return [];
  const chain = [citation];
  for (let next = citation; next.refersTo !== null && chain.length < LONGEST_CHAIN; ) {
    const antecedent = citations[next.refersTo];
    if (!antecedent) break;
    chain.unshift(antecedent);
    next = antecedent;
  }
  const said = saidBefore(citations, chain[0] ?? citation);
  const linked = chain.map((link, place) => ({
    ...link,
    refersTo: place === 0 ? null : said.length + place - 1,
  }));
  return [...said, ...linked];
}

/** What the text said before under the same symbol, each statement once. */
function saidBefore(citations: readonly Citation[], whole: Citation): readonly Citation[] {
  if (whole.symbol === null || whole.date !== null) return [];
  const said = new Map<string, Citation>();
  for (const other of citations) {
    if (other.start >= whole.start) break;
    const { type, symbol, date, year, term, issuer } = other;
    if (symbol !== whole.symbol || type !== whole.type) continue;
    const key = JSON.stringify([date, year, term, issuer]);
    if (!said.has(key)) said.set(key, { ...other, refersTo: null });
  }
  return [...said.values()];
}

/**
 * The day of the article as far as it can decide on a citation: null for one that says when its document was
 * issued, or whose name says all.
 */
export function dayThatDecides(citation: Citation, articleDate: string | null): string | null {
  const { kind, type, date, year } = citation;
  if (articleDate === null || date !== null) return null;
  if (kind === "named") return isLaw(type) && year === null ? articleDate : null;
  // A body that begins later in that very year may not exist yet.
  return year !== null && String(year) < articleDate.slice(0, 4) ? null : articleDate;
}
