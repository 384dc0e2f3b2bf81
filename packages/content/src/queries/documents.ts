import { textOf } from "../store/rows.ts";
import type { Content } from "../views.ts";
import { DOCUMENT_COLUMNS, DOCUMENTS, documentCard, NEWEST_ISSUE_FIRST } from "./document-cards.ts";
import { openDocumentDetails } from "./document-details.ts";
import { openDocumentIndex, openDocumentShelves } from "./document-shelves.ts";
import { standingOn } from "./document-standing.ts";
import { openDocumentYears } from "./document-years.ts";
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
  | "documentShelves"
  | "documentShelf"
  | "documentShelfYear"
  | "documentIndex"
  | "document"
  | "documentStanding"
> {
  const { db } = shared;
  const select = `SELECT ${DOCUMENT_COLUMNS} FROM ${DOCUMENTS}`;
  const latest = db.prepare(`${select} ${NEWEST_ISSUE_FIRST} LIMIT ${LATEST}`);
  const byAddress = db.prepare(
    `${select} WHERE i.slug = ? AND r.period = ? AND r.type = ? AND r.number = ?`,
  );
  const details = openDocumentDetails(shared);

  const { years, documentYear } = openDocumentYears(shared);
  const shelves = openDocumentShelves(shared);

  return {
    documents: () => ({ latest: latest.all().map(documentCard), years: years() }),
    documentYear,
    ...shelves,
    ...openDocumentIndex(shared, shelves),
    document(issuer, period, type, number) {
      const row = byAddress.get(issuer, period, type, number);
      return row ? details.document(row) : null;
    },
    documentStanding(issuer, period, type, number, today) {
      const row = byAddress.get(issuer, period, type, number);
      return row
        ? standingOn(documentCard(row), details.relations(textOf(row, "id")), today.date)
        : null;
    },
  };
}
