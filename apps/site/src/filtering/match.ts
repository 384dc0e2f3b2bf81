import { COLUMNS, type DocumentIndex } from "./document-index.ts";
import { FILTERS, type Filter, type Selection } from "./selection.ts";

type Year = DocumentIndex["years"][number];

/** A document by where it stands in the index. */
export interface Match {
  year: Year;
  /** Its place in the list of its year, newest first. */
  place: number;
}

export interface Filtered {
  /** The documents that fit all that was chosen, newest first. */
  matches: Match[];
  /**
   * How many documents each value of each filter would leave, with everything else that was chosen: what a
   * reader wants to know before choosing.
   */
  counts: Record<Filter, Map<string, number>>;
}

/** What a document does not fit: nothing, one column alone, the year alone, or more than one of them. */
const NOTHING = -1;
const SEVERAL = -2;
const YEAR = COLUMNS.length;

/** Looks at every document once: old phones filter ten thousand between two frames. */
export function filterDocuments(index: DocumentIndex, selection: Selection): Filtered {
  const wanted = wantedNumbers(index, selection);
  const tallies = COLUMNS.map((facet) => index.facetLists[facet].map(() => 0));
  const years = new Map<string, number>();
  const matches: Match[] = [];
  for (const year of index.years) {
    const isOther = selection.nam !== undefined && selection.nam !== yearValue(year.year);
    let ofYear = 0;
    year.documents.forEach((document, place) => {
      const unfit = unfitOf(document, wanted, isOther);
      if (unfit === SEVERAL) return;
      if (unfit === NOTHING) matches.push({ year, place });
      if (unfit === NOTHING || unfit === YEAR) ofYear++;
      tallies.forEach((tally, column) => {
        if (unfit === NOTHING || unfit === column) add(tally, document[column] ?? -1);
      });
    });
    if (ofYear > 0) years.set(yearValue(year.year), ofYear);
  }
  return { matches, counts: countsOf(index, tallies, years) };
}

function unfitOf(
  document: readonly number[],
  wanted: readonly (number | null)[],
  isOtherYear: boolean,
): number {
  let unfit = isOtherYear ? YEAR : NOTHING;
  for (let column = 0; column < wanted.length; column++) {
    if (wanted[column] === null || wanted[column] === document[column]) continue;
    if (unfit !== NOTHING) return SEVERAL;
    unfit = column;
  }
  return unfit;
}

function add(tally: number[], number: number): void {
  if (number >= 0) tally[number] = (tally[number] ?? 0) + 1;
}

function countsOf(
  { facetLists }: DocumentIndex,
  tallies: readonly number[][],
  years: Map<string, number>,
): Filtered["counts"] {
  const counts = FILTERS.map((filter) => {
    if (filter === "nam") return [filter, years] as const;
    const tally = tallies[COLUMNS.indexOf(filter)] ?? [];
    const counted = facetLists[filter].flatMap(({ value }, number): [string, number][] =>
      tally[number] ? [[value, tally[number]]] : [],
    );
    return [filter, new Map(counted)] as const;
  });
  return Object.assign(Object.create(null), Object.fromEntries(counts));
}

/** For each column the number that a document must have there; null for any. */
export function wantedNumbers(index: DocumentIndex, selection: Selection): (number | null)[] {
  return COLUMNS.map((facet) => {
    const wanted = selection[facet];
    if (wanted === undefined) return null;
    const number = index.facetLists[facet].findIndex(({ value }) => value === wanted);
    // A value that no document has: no number either, and -1 means that a document has none.
    return number === -1 ? Number.NaN : number;
  });
}

function yearValue(year: number | null): string {
  return String(year ?? "khong-ro");
}
