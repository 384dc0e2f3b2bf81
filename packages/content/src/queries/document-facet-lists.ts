import { addresses, DOCUMENT_FACETS, type DocumentFacet } from "@bantin/contract";
import type { Day } from "../day.ts";
import { numberOf, type Row, textOf } from "../store/rows.ts";
import type {
  Content,
  DocumentIndexView,
  FacetListCount,
  FacetListName,
  YearCount,
} from "../views.ts";
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

type Answers = Pick<Content, "documentFacetLists" | "documentFacetList" | "documentFacetListYear">;

/** Documents by type, issuer, field and effect status, and each of these by the year. */
export function openDocumentFacetLists({ db, versions }: Shared): Answers {
  const facetLists = new Map(DOCUMENT_FACETS.map((facet) => [facet, openFacetList(db, facet)]));
  const years = db.prepare("SELECT 1 FROM resolutions WHERE list_year IS ? LIMIT 1");
  const find = (name: string, value: string, today: Day | null) => {
    const facet = facetOf(name);
    const facetList = facet && facetLists.get(facet);
    return facet && facetList ? { facet, facetList, asked: asked(facet, { value }, today) } : null;
  };

  return {
    documentFacetLists: whileSame(
      (today) => `${versions("resolutions", "issuers")} ${today}`,
      (today) =>
        DOCUMENT_FACETS.flatMap(
          (facet) => facetLists.get(facet)?.counts(asked(facet, {}, today)) ?? [],
        ),
    ),
    documentFacetList(name, value, today) {
      const found = find(name, value, today);
      const facetList = found && nameOf(found, value);
      if (!found || !facetList) return null;
      const years = found.facetList.years(found.asked);
      const count = years.reduce((sum, year) => sum + year.count, 0);
      return { ...facetList, count, latest: found.facetList.latest(found.asked), years };
    },
    documentFacetListYear(name, value, year, today) {
      const found = find(name, value, today);
      const facetList = found && nameOf(found, value);
      if (!found || !facetList || years.get(year) === undefined) return null;
      const documents = found.facetList.inYear({ ...found.asked, year });
      const isThere = documents.length > 0 || found.facet === "hieu-luc";
      return isThere ? { ...facetList, year, documents } : null;
    },
  };
}

type Arguments = Record<string, string | number | null>;

/** SQLite refuses a named argument that a statement does not name. */
function asked(facet: DocumentFacet, args: Arguments, today: Day | null): Arguments {
  return facet === "hieu-luc" ? { ...args, today: today?.date ?? null } : args;
}

type FacetList = ReturnType<typeof openFacetList>;

function nameOf(
  { facet, facetList, asked }: { facet: DocumentFacet; facetList: FacetList; asked: Arguments },
  value: string,
): FacetListName | null {
  const named = facetList.named(asked);
  if (named) return named;
  const isEmptyStatus = facet === "hieu-luc" && STATUS_VALUES.includes(value);
  return isEmptyStatus ? { facet, value, name: null } : null;
}

function openFacetList(db: Shared["db"], facet: DocumentFacet) {
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
    `SELECT r.list_year AS year, count(*) AS n FROM ${DOCUMENTS} WHERE ${value} = :value
     GROUP BY 1 ORDER BY 1 DESC NULLS LAST`,
  );
  const inYear = db.prepare(`${cards} AND r.list_year IS :year ${NEWEST_ISSUE_FIRST}`);
  return {
    counts: (args: Arguments) => counts.all(args).map((row) => facetListCount(facet, row)),
    named(args: Arguments) {
      const row = named.get(args);
      return row ? facetListName(facet, row) : null;
    },
    latest: (args: Arguments) => latest.all(args).map(documentCard),
    years: (args: Arguments): YearCount[] =>
      years.all(args).map((row) => {
        const year = yearOf(row);
        const address = addresses.documentFacetListYear(facet, String(args.value), year);
        return { year, address, count: numberOf(row, "n") };
      }),
    inYear: (args: Arguments) => inYear.all(args).map(documentCard),
  };
}

function facetListName(facet: DocumentFacet, row: Row): FacetListName {
  return {
    facet,
    value: textOf(row, "value"),
    name: row.name === null ? null : textOf(row, "name"),
  };
}

function facetListCount(facet: DocumentFacet, row: Row): FacetListCount {
  const facetList = facetListName(facet, row);
  const address = addresses.documentFacetList(facet, facetList.value);
  return { ...facetList, address, count: numberOf(row, "n") };
}

/** Every document as a handful of numbers: what the filter by several criteria counts and searches. */
export function openDocumentIndex(
  { db, versions }: Shared,
  { documentFacetLists }: Pick<Content, "documentFacetLists">,
): Pick<Content, "documentIndex"> {
  const columns = DOCUMENT_FACETS.map((facet) => `${FACET_VALUE[facet]} AS "${facet}"`).join(", ");
  const documents = db.prepare(
    `SELECT r.list_year AS year, ${columns} FROM ${DOCUMENTS}
     ORDER BY r.list_year DESC NULLS LAST, ${NEWEST_ISSUE_FIRST.replace("ORDER BY ", "")}`,
  );
  return {
    documentIndex: whileSame(
      (today) => `${versions("resolutions", "issuers")} ${today}`,
      (today) => {
        const facetLists = Map.groupBy(documentFacetLists(today), ({ facet }) => facet);
        const places = new Map(
          DOCUMENT_FACETS.map((facet) => [facet, placesOf(facetLists.get(facet))]),
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
          (facetLists.get(facet) ?? []).map(({ value, name }) => ({ value, name }));
        return {
          facetLists: {
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

function placesOf(facetLists: readonly FacetListCount[] = []): Map<string, number> {
  return new Map(facetLists.map(({ value }, index) => [value, index]));
}
