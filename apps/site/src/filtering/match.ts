import { COLUMNS, type DocumentIndex } from "./document-index.ts";
import { FILTERS, type Filter, type Selection } from "./selection.ts";

type Year = DocumentIndex["years"][number];

/** A document by where it stands in the index. */
export interface Match {
  year: Year;
  /** Its place in the list of its year, newest first. */
  place: number;
}

/** The documents that fit all that was chosen, newest first. */
export function matchesOf(index: DocumentIndex, selection: Selection): Match[] {
  const wanted = wantedNumbers(index, selection);
  return index.years
    .filter(({ year }) => fitsYear(year, selection))
    .flatMap((year) =>
      year.documents.flatMap((document, place) =>
        fits(document, wanted) ? [{ year, place }] : [],
      ),
    );
}

/**
 * How many documents each value of each filter would leave, with everything else that was chosen: what a
 * reader wants to know before choosing.
 */
export function countsOf(
  index: DocumentIndex,
  selection: Selection,
): Record<Filter, Map<string, number>> {
  const counted = FILTERS.map((filter) => {
    const { [filter]: _, ...others } = selection;
    return [filter, countBy(index, filter, matchesOf(index, others))] as const;
  });
  return Object.assign(Object.create(null), Object.fromEntries(counted));
}

function countBy(index: DocumentIndex, filter: Filter, matches: readonly Match[]) {
  const counts = new Map<string, number>();
  for (const { year, place } of matches) {
    const value = filter === "nam" ? yearValue(year.year) : valueAt(index, filter, year, place);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function valueAt(
  index: DocumentIndex,
  facet: (typeof COLUMNS)[number],
  year: Year,
  place: number,
): string | null {
  const number = year.documents[place]?.[COLUMNS.indexOf(facet)] ?? -1;
  return index.shelves[facet][number]?.value ?? null;
}

/** For each column the number that a document must have there; null for any. */
export function wantedNumbers(index: DocumentIndex, selection: Selection): (number | null)[] {
  return COLUMNS.map((facet) => {
    const wanted = selection[facet];
    if (wanted === undefined) return null;
    const number = index.shelves[facet].findIndex(({ value }) => value === wanted);
    // A value that no document has: no number either, and -1 means that a document has none.
    return number === -1 ? Number.NaN : number;
  });
}

function fits(document: readonly number[], wanted: readonly (number | null)[]): boolean {
  return wanted.every((number, column) => number === null || document[column] === number);
}

function fitsYear(year: number | null, { nam }: Selection): boolean {
  return nam === undefined || nam === yearValue(year);
}

function yearValue(year: number | null): string {
  return String(year ?? "khong-ro");
}
