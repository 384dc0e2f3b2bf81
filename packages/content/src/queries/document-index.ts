import { addresses, DOCUMENT_FACETS, type DocumentFacet } from "@bantin/contract";
import type { Row } from "../store/rows.ts";
import type { Content, DocumentIndexView, ShelfCount } from "../views.ts";
import { DOCUMENTS, NEWEST_ISSUE_FIRST } from "./document-cards.ts";
import { yearOf } from "./document-years.ts";
import { FACET_VALUE } from "./facets.ts";
import type { Shared } from "./shared.ts";
import { whileSame } from "./while-same.ts";

/** Every document as a handful of numbers: what the filter by several criteria counts and searches. */
export function openDocumentIndex(
  { db, versions }: Shared,
  { documentShelves }: Pick<Content, "documentShelves">,
): Pick<Content, "documentIndex"> {
  const columns = DOCUMENT_FACETS.map((facet) => `${FACET_VALUE[facet]} AS "${facet}"`).join(", ");
  const documents = db.prepare(
    `SELECT r.shelf_year AS year, ${columns} FROM ${DOCUMENTS}
     ORDER BY r.shelf_year DESC NULLS LAST, ${NEWEST_ISSUE_FIRST.replace("ORDER BY ", "")}`,
  );
  return {
    documentIndex: whileSame(
      (today) => `${versions("resolutions", "issuers")} ${today}`,
      (today) => {
        const shelves = Map.groupBy(documentShelves(today), ({ facet }) => facet);
        const places = new Map(
          DOCUMENT_FACETS.map((facet) => [facet, placesOf(shelves.get(facet))]),
        );
        const placeOf = (row: Row, facet: DocumentFacet) =>
          places.get(facet)?.get(String(row[facet])) ?? -1;
        const years: DocumentIndexView["years"] = [];
        for (const row of documents.all({ today: today.date })) {
          const year = yearOf(row);
          if (years.at(-1)?.year !== year || years.length === 0) {
            years.push({ year, address: addresses.documentYear(year), documents: [] });
          }
          years.at(-1)?.documents.push(DOCUMENT_FACETS.map((facet) => placeOf(row, facet)));
        }
        const named = (facet: DocumentFacet) =>
          (shelves.get(facet) ?? []).map(({ value, name }) => ({ value, name }));
        return {
          shelves: {
            loai: named("loai"),
            "co-quan": named("co-quan"),
            "linh-vuc": named("linh-vuc"),
            "hieu-luc": named("hieu-luc"),
          },
          years,
        };
      },
    ),
  };
}

function placesOf(shelves: readonly ShelfCount[] = []): Map<string, number> {
  return new Map(shelves.map(({ value }, index) => [value, index]));
}
