import {
  addresses,
  EFFECT_OF_RELATION,
  type EffectStatus,
  partCount,
  partRange,
  type RelationKind,
} from "@bantin/contract";
import { numberOf, textOf } from "../store/rows.ts";
import type {
  Content,
  DocumentCard,
  DocumentEffectView,
  RelatedDocument,
  TimelineStep,
  YearCount,
} from "../views.ts";
import {
  DOCUMENT_COLUMNS,
  DOCUMENTS,
  documentCard,
  NEWEST_ISSUE_FIRST,
  yearOf,
} from "./document-cards.ts";
import { openDocumentDetails } from "./document-details.ts";
import { openDocumentFacetLists, openDocumentIndex } from "./document-facet-lists.ts";
import type { Shared } from "./shared.ts";

const LATEST = 50;

/**
 * Lists of documents, and single ones. The year of a document is that of its issue, else the one in its
 * number. Those with neither (stubs of which only the symbol is known) have a list of their own.
 */
export function openDocuments(
  shared: Shared,
): Pick<
  Content,
  | "documents"
  | "documentYear"
  | "documentFacetLists"
  | "documentFacetList"
  | "documentFacetListYear"
  | "documentIndex"
  | "document"
  | "documentEffect"
  | "documentShare"
> {
  const { db } = shared;
  const select = `SELECT ${DOCUMENT_COLUMNS} FROM ${DOCUMENTS}`;
  const latest = db.prepare(`${select} ${NEWEST_ISSUE_FIRST} LIMIT ${LATEST}`);
  const byAddress = db.prepare(
    `${select} WHERE i.slug = ? AND r.period = ? AND r.type = ? AND r.number = ?`,
  );
  const details = openDocumentDetails(shared);

  const { years, documentYear } = openDocumentYears(shared);
  const facetLists = openDocumentFacetLists(shared);

  return {
    documents: () => ({ latest: latest.all().map(documentCard), years: years() }),
    documentYear,
    ...facetLists,
    ...openDocumentIndex(shared, facetLists),
    document(issuer, period, type, number) {
      const row = byAddress.get(issuer, period, type, number);
      return row ? details.document(row) : null;
    },
    documentShare(...place) {
      const row = byAddress.get(...place);
      if (!row) return null;
      const { type, symbol, number, issuerName, summary } = documentCard(row);
      return { type, symbol, number, issuerName, summary };
    },
    documentEffect(issuer, period, type, number, today) {
      const row = byAddress.get(issuer, period, type, number);
      return row
        ? effectOn(documentCard(row), details.relations(textOf(row, "id")), today.date)
        : null;
    },
  };
}

/** Documents by year, each year in parts where it has many. */
function openDocumentYears({ db }: Pick<Shared, "db">) {
  const counts = db.prepare(
    `SELECT r.list_year AS year, count(*) AS n FROM ${DOCUMENTS}
     GROUP BY year ORDER BY year DESC NULLS LAST`,
  );
  const inYear = db.prepare(`SELECT count(*) AS n FROM ${DOCUMENTS} WHERE r.list_year IS :year`);
  const some = db.prepare(
    `SELECT ${DOCUMENT_COLUMNS} FROM ${DOCUMENTS} WHERE r.list_year IS :year
     ${NEWEST_ISSUE_FIRST} LIMIT :limit OFFSET :offset`,
  );
  const years = (): YearCount[] =>
    counts.all().map((row) => {
      const year = yearOf(row);
      return { year, address: addresses.documentYear(year), count: numberOf(row, "n") };
    });
  const documentYear: Content["documentYear"] = (year, part) => {
    const count = numberOf(inYear.get({ year }) ?? { n: 0 }, "n");
    const range = partRange(count, part);
    if (count === 0 || !range) return null;
    const documents = some.all({ year, ...range }).map(documentCard);
    return { year, documents, part: part ?? partCount(count), partCount: partCount(count) };
  };
  return { years, documentYear };
}

type Dated = Pick<DocumentCard, "issueDate" | "effectDate" | "expiryDate" | "effectStatus">;

/**
 * The effect status on a day; the same rule as STATUS_ON_DAY of facets.ts. What the newsroom noted holds
 * until a date of the document decides.
 *
 * @param today `YYYY-MM-DD` in Asia/Ho_Chi_Minh
 */
export function statusOn(document: Omit<Dated, "issueDate">, today: string): EffectStatus {
  const { effectStatus, effectDate, expiryDate } = document;
  if (effectStatus !== "unknown" && expiryDate !== null && expiryDate <= today) return "expired";
  const hasBegun = effectDate !== null && effectDate <= today;
  return effectStatus === "notYetInForce" && hasBegun ? "inForce" : effectStatus;
}

/**
 * What happened to a document, in the order of time. A document that amends or replaces it does so from the
 * day on which it has effect itself, else from its issue; one without a date comes after those with one.
 */
export function effectOn(
  document: Dated,
  relations: readonly RelatedDocument[],
  today: string,
): DocumentEffectView {
  const at = (kind: TimelineStep["kind"], date: string | null, by: DocumentCard | null = null) => ({
    kind,
    date,
    by,
    isPast: date === null || date <= today,
  });
  const own = [
    ...(document.issueDate ? [at("issued", document.issueDate)] : []),
    ...(document.effectDate ? [at("effective", document.effectDate)] : []),
    ...(document.expiryDate ? [at("expired", document.expiryDate)] : []),
  ];
  const done = relations.filter(
    ({ direction, document: { isWithdrawn } }) => direction === "from" && !isWithdrawn,
  );
  const others = done.flatMap(({ kind, document: by }) => {
    const step = STEP_OF_RELATION[kind];
    return step ? [at(step, dayOfEffect(by), by)] : [];
  });
  const steps = [...own, ...others].sort(
    (a, b) => dateRank(a).localeCompare(dateRank(b)) || ORDER[a.kind] - ORDER[b.kind],
  );
  return { effectStatus: afterRelations(statusOn(document, today), done, today), steps };
}

/** From this day on a document does to others what it says. */
function dayOfEffect({ effectDate, issueDate }: Dated): string | null {
  return effectDate ?? issueDate;
}

/**
 * The effect status that other documents leave, whatever the newsroom noted: what is replaced or repealed has none
 * any more, what is suspended has none for the time being.
 */
function afterRelations(
  noted: EffectStatus,
  done: readonly RelatedDocument[],
  today: string,
): EffectStatus {
  const effects = new Set(
    done.flatMap(({ kind, document }) => {
      const day = dayOfEffect(document);
      return day !== null && day <= today ? (EFFECT_OF_RELATION[kind] ?? []) : [];
    }),
  );
  if (noted === "expired" || effects.has("expired")) return "expired";
  return effects.has("suspended") ? "suspended" : noted;
}

const STEP_OF_RELATION: Readonly<Record<RelationKind, TimelineStep["kind"] | null>> = {
  replaces: "replaced",
  repeals: "repealed",
  suspends: "suspended",
  amends: "amended",
  corrects: "corrected",
  consolidates: "consolidated",
  implements: null,
  basedOn: null,
};

/** On one day: what begins comes before what ends. */
const ORDER = {
  issued: 0,
  effective: 1,
  corrected: 2,
  amended: 3,
  consolidated: 4,
  suspended: 5,
  repealed: 6,
  replaced: 7,
  expired: 8,
} as const;

function dateRank({ date }: TimelineStep): string {
  return date ?? "9999";
}
