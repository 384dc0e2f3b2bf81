import type { DatabaseSync } from "node:sqlite";
import {
  addresses,
  type CollectionName,
  isOwned,
  type Owner,
  PART_SIZE,
  type Place,
  type RoutesOf,
  routeAt,
  routes,
} from "@bantin/contract";
import type { DocumentName } from "../errors/document-errors.ts";
import { documentName } from "../store/document-name.ts";
import { textOf } from "../store/rows.ts";
import type { Store } from "../store/store.ts";
import { ON_CAMPAIGN } from "./campaign-cards.ts";
import { DOCUMENTS } from "./document-cards.ts";
import { FACET_VALUE, LASTING_FACETS, STATUS_VALUES } from "./facets.ts";
import { openTargets } from "./targets.ts";

/** Whether a page stands at an address now. */
export type IsLive = (address: string) => boolean;

const ARTICLES_OF_CATEGORY = `SELECT c.id FROM articles a JOIN categories c ON c.id = a.category
  WHERE c.slug = :slug
    AND a.month BETWEEN CAST(:year AS INTEGER) || '-01' AND CAST(:year AS INTEGER) || '-12'`;
const STATUSES = STATUS_VALUES.map((value) => `'${value}'`).join(", ");
const HAS_PART = `HAVING count(*) >= (:part + 1) * ${PART_SIZE}`;

/** Whether some document has a facet's value: a question for each facet, so that each finds its index. */
function facetHolds(condition = "true"): string {
  const lasting = LASTING_FACETS.map(
    (facet) => `WHEN '${facet}' THEN EXISTS (SELECT 1 FROM ${DOCUMENTS}
      WHERE ${FACET_VALUE[facet]} = :value AND ${condition})`,
  );
  return `CASE :facet ${lasting.join(" ")}`;
}

/**
 * What makes the page at an address of each route, by what the address says. A row tells that the page
 * stands; where the page is a document's, the row has the document's id.
 */
const MAKERS: Readonly<Record<RoutesOf<"list" | Owner>, string>> = {
  month: "SELECT 1 FROM articles WHERE month = :month LIMIT 1",
  documentYear: "SELECT 1 FROM resolutions WHERE list_year IS :year LIMIT 1",
  documentYearPart: `SELECT 1 FROM resolutions WHERE list_year IS :year
    GROUP BY list_year ${HAS_PART}`,
  // A status has its pages whether or not a document stands there today.
  documentFacetList: `SELECT 1 WHERE ${facetHolds()} ELSE :value IN (${STATUSES}) END`,
  documentFacetListYear: `SELECT 1 WHERE ${facetHolds("r.list_year IS :year")}
    ELSE :value IN (${STATUSES}) AND EXISTS (SELECT 1 FROM resolutions WHERE list_year IS :year) END`,
  article: "SELECT id FROM articles WHERE month = :month AND slug = :slug LIMIT 1",
  category: "SELECT id FROM categories WHERE slug = :slug LIMIT 1",
  categoryYear: `${ARTICLES_OF_CATEGORY} LIMIT 1`,
  categoryYearPart: `${ARTICLES_OF_CATEGORY} GROUP BY c.id ${HAS_PART}`,
  campaign: "SELECT id FROM campaigns WHERE slug = :slug LIMIT 1",
  campaignPart: `SELECT c.id FROM campaigns c JOIN edges e ON ${ON_CAMPAIGN} = c.id
    WHERE c.slug = :slug GROUP BY c.id ${HAS_PART}`,
  calendar: "SELECT id FROM calendars WHERE year = :year AND week = :week LIMIT 1",
  document: `SELECT r.id FROM ${DOCUMENTS}
    WHERE i.slug = :issuer AND r.period = :period AND r.type = :type AND r.number = :number LIMIT 1`,
};

type Made = Place<keyof typeof MAKERS>;
const isMade = (place: Place): place is Made => place.name in MAKERS;

function openMakers(db: DatabaseSync) {
  const statements = new Map(
    Object.entries(MAKERS).map(([name, query]) => [name, db.prepare(query)]),
  );
  return ({ name, params }: Made) => statements.get(name)?.get(params);
}

export function openLiveAddresses(db: DatabaseSync): IsLive {
  const makerOf = openMakers(db);
  return (address) => {
    const place = routeAt(address);
    if (!place) return false;
    return isMade(place) ? makerOf(place) !== undefined : routes[place.name].kind === "always";
  };
}

/**
 * Whose page stands at an address: for whoever has a complaint about the page and looks for the document to
 * mend. Null for lists and other pages that no single document makes.
 */
export function openAddressOwners({ reader }: Store): (address: string) => DocumentName | null {
  const makerOf = openMakers(reader);
  const redirect = reader.prepare(
    "SELECT id FROM redirects WHERE address = ? ORDER BY created_at DESC LIMIT 1",
  );
  return (address) => {
    const place = routeAt(address);
    if (place && isOwned(place)) {
      const row = makerOf(place);
      if (row) return documentName(reader, routes[place.name].kind, textOf(row, "id"));
    }
    const row = redirect.get(address);
    return row ? documentName(reader, "redirects", textOf(row, "id")) : null;
  };
}

/** Where things stand on the site: for whoever wants to know which pages a change is about. */
export interface Whereabouts {
  /** Where a record stands. Null for what has no page of its own, or is not public. */
  addressOf(collection: CollectionName, id: string): string | null;
  /** The page of the category of the article at an address. Null where no article with one is. */
  categoryOf(address: string): string | null;
}

export function openWhereabouts({ reader }: Store): Whereabouts {
  const findAddress = openTargets(reader);
  const category = reader.prepare(
    `SELECT c.slug FROM articles a JOIN categories c ON c.id = a.category
     WHERE a.month = :month AND a.slug = :slug`,
  );
  return {
    addressOf: findAddress,
    categoryOf(address) {
      const article = routes.article.match(address);
      const row = article ? category.get(article) : undefined;
      return row ? addresses.category({ slug: textOf(row, "slug") }) : null;
    },
  };
}
