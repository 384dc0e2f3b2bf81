import { PART_SIZE, partCount, partRange } from "@bantin/contract/list-parts";
import { routes } from "@bantin/contract/routes";
import { COLUMNS, type DocumentIndex } from "./document-index.ts";
import { type Match, wantedNumbers } from "./match.ts";
import type { Selection } from "./selection.ts";

/** A page of this site that lists a document, and its place there. */
export interface Source {
  address: string;
  place: number;
  /** How many documents the page lists, by the index: another number tells that they are not of one release. */
  count: number;
}

/**
 * Where documents can be read that fit what was chosen. Every document stands in a part of its year's
 * list, and in the lists of its year by type, issuer, field and status: the shortest is taken, so that rare
 * documents of many years do not cost long lists.
 */
export function sourcesOf(
  index: DocumentIndex,
  selection: Selection,
  matches: readonly Match[],
): Source[] {
  const ofYear = new Map<Match["year"], (place: number) => Source>();
  return matches.map(({ year, place }) => {
    const find = ofYear.get(year) ?? shortestList(index, selection, year);
    ofYear.set(year, find);
    return find(place);
  });
}

function shortestList(
  index: DocumentIndex,
  selection: Selection,
  year: Match["year"],
): (place: number) => Source {
  const wanted = wantedNumbers(index, selection);
  const lists = COLUMNS.flatMap((facet, column) => {
    if (wanted[column] === null) return [];
    const places = year.documents.flatMap((document, place) =>
      document[column] === wanted[column] ? [place] : [],
    );
    const list = { facet, value: selection[facet] ?? "", year: year.year };
    return [{ address: routes.documentFacetListYear.build(list), places }];
  });
  lists.sort((a, b) => a.places.length - b.places.length);
  const shortest = lists[0];
  if (!shortest || shortest.places.length > PART_SIZE) return (place) => inYear(year, place);
  const ranks = new Map(shortest.places.map((place, rank) => [place, rank]));
  const { address, places } = shortest;
  return (place) => ({ address, place: ranks.get(place) ?? -1, count: places.length });
}

function inYear({ year, address, documents }: Match["year"], place: number): Source {
  const count = documents.length;
  const part = Math.floor((count - 1 - place) / PART_SIZE) + 1;
  const isNewest = part >= partCount(count);
  const { offset, limit } = partRange(count, isNewest ? null : part) ?? { offset: 0, limit: count };
  return {
    address: isNewest ? address : routes.documentYearPart.build({ year, part }),
    place: place - offset,
    count: limit,
  };
}
