import { addresses, DOCUMENT_FACETS, type DocumentFacet } from "@bantin/contract";
import type { Day } from "../day.ts";
import { numberOf, type Row, textOf } from "../store/rows.ts";
import type { Content, DocumentIndexView, ShelfCount, ShelfName, YearCount } from "../views.ts";
import {
  DOCUMENT_COLUMNS,
  DOCUMENTS,
  documentCard,
  NEWEST_ISSUE_FIRST,
  yearOf,
} from "./document-cards.ts";
import { FACET_NAME, FACET_VALUE, facetOf, STATUS_VALUES } from "./facets.ts";
import type { Shared } from "./shared.ts";
import { whileSame } from "./while-same.ts";

const LATEST = 50;

type Answers = Pick<Content, "documentShelves" | "documentShelf" | "documentShelfYear">;

/** Documents by type, issuer, field and effect status, and each of these by the year. */
export function openDocumentShelves({ db, versions }: Shared): Answers {
  const shelves = new Map(DOCUMENT_FACETS.map((facet) => [facet, openShelf(db, facet)]));
  const years = db.prepare("SELECT 1 FROM resolutions WHERE shelf_year IS ? LIMIT 1");
  const find = (name: string, value: string, today: Day | null) => {
    const facet = facetOf(name);
    const shelf = facet && shelves.get(facet);
    return facet && shelf ? { facet, shelf, asked: asked(facet, { value }, today) } : null;
  };

  return {
    documentShelves: whileSame(
      (today) => `${versions("resolutions", "issuers")} ${today}`,
      (today) =>
        DOCUMENT_FACETS.flatMap(
          (facet) => shelves.get(facet)?.counts(asked(facet, {}, today)) ?? [],
        ),
    ),
    documentShelf(name, value, today) {
      const found = find(name, value, today);
      const shelf = found && nameOf(found, value);
      if (!found || !shelf) return null;
      const years = found.shelf.years(found.asked);
      const count = years.reduce((sum, year) => sum + year.count, 0);
      return { ...shelf, count, latest: found.shelf.latest(found.asked), years };
    },
    documentShelfYear(name, value, year, today) {
      const found = find(name, value, today);
      const shelf = found && nameOf(found, value);
      if (!found || !shelf || years.get(year) === undefined) return null;
      const documents = found.shelf.inYear({ ...found.asked, year });
      const isThere = documents.length > 0 || found.facet === "hieu-luc";
      return isThere ? { ...shelf, year, documents } : null;
    },
  };
}

type Arguments = Record<string, string | number | null>;

/** SQLite refuses a named argument that a statement does not name. */
function asked(facet: DocumentFacet, args: Arguments, today: Day | null): Arguments {
  return facet === "hieu-luc" ? { ...args, today: today?.date ?? null } : args;
}

type Shelf = ReturnType<typeof openShelf>;

function nameOf(
  { facet, shelf, asked }: { facet: DocumentFacet; shelf: Shelf; asked: Arguments },
  value: string,
): ShelfName | null {
  const named = shelf.named(asked);
  if (named) return named;
  const isEmptyStatus = facet === "hieu-luc" && STATUS_VALUES.includes(value);
  return isEmptyStatus ? { facet, value, name: null } : null;
}

function openShelf(db: Shared["db"], facet: DocumentFacet) {
  const value = FACET_VALUE[facet];
  const name = FACET_NAME[facet];
  const cards = `SELECT ${DOCUMENT_COLUMNS} FROM ${DOCUMENTS} WHERE ${value} = :value`;
  const counts = db.prepare(
    `SELECT ${value} AS value, ${name} AS name, count(*) AS n FROM ${DOCUMENTS}
     WHERE ${value} IS NOT NULL GROUP BY 1 ORDER BY n DESC, 1`,
  );
  const named = db.prepare(
    `SELECT ${value} AS value, ${name} AS name FROM ${DOCUMENTS} WHERE ${value} = :value GROUP BY 1`,
  );
  const latest = db.prepare(`${cards} ${NEWEST_ISSUE_FIRST} LIMIT ${LATEST}`);
  const years = db.prepare(
    `SELECT r.shelf_year AS year, count(*) AS n FROM ${DOCUMENTS} WHERE ${value} = :value
     GROUP BY 1 ORDER BY 1 DESC NULLS LAST`,
  );
  const inYear = db.prepare(`${cards} AND r.shelf_year IS :year ${NEWEST_ISSUE_FIRST}`);
  return {
    counts: (args: Arguments) => counts.all(args).map((row) => shelfCount(facet, row)),
    named(args: Arguments) {
      const row = named.get(args);
      return row ? shelfName(facet, row) : null;
    },
    latest: (args: Arguments) => latest.all(args).map(documentCard),
    years: (args: Arguments): YearCount[] =>
      years.all(args).map((row) => {
        const year = yearOf(row);
        const address = addresses.documentShelfYear(facet, String(args.value), year);
        return { year, address, count: numberOf(row, "n") };
      }),
    inYear: (args: Arguments) => inYear.all(args).map(documentCard),
  };
}

function shelfName(facet: DocumentFacet, row: Row): ShelfName {
  return {
    facet,
    value: textOf(row, "value"),
    name: row.name === null ? null : textOf(row, "name"),
  };
}

function shelfCount(facet: DocumentFacet, row: Row): ShelfCount {
  const shelf = shelfName(facet, row);
  const address = addresses.documentShelf(facet, shelf.value);
  return { ...shelf, address, count: numberOf(row, "n") };
}

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
