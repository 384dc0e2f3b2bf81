import { addresses } from "@bantin/contract";
import { numberOf } from "../store/rows.ts";
import type { Content } from "../views.ts";
import { DOCUMENT_COLUMNS, DOCUMENTS, documentCard, NEWEST_ISSUE_FIRST } from "./document-cards.ts";
import { openDocumentDetails } from "./document-details.ts";
import type { Shared } from "./shared.ts";

const LATEST = 50;

/**
 * Lists of documents, and single ones. The year of a document is that of its issue, else the one in its
 * number. One with neither (a stub of which only the symbol is known) has no year list: it
 * has its page, stands at the end of the latest, and is reached from what cites it.
 */
export function openDocuments(
  shared: Shared,
): Pick<Content, "documents" | "documentYear" | "document"> {
  const { db } = shared;
  const select = `SELECT ${DOCUMENT_COLUMNS} FROM ${DOCUMENTS}`;
  const latest = db.prepare(`${select} ${NEWEST_ISSUE_FIRST} LIMIT ${LATEST}`);
  const inYear = db.prepare(`${select} WHERE r.shelf_year = ? ${NEWEST_ISSUE_FIRST}`);
  const years = db.prepare(
    `SELECT r.shelf_year AS year, count(*) AS n FROM ${DOCUMENTS}
     WHERE r.shelf_year IS NOT NULL GROUP BY year ORDER BY year DESC`,
  );
  const byAddress = db.prepare(
    `${select} WHERE i.slug = ? AND r.period = ? AND r.type = ? AND r.number = ?`,
  );
  const details = openDocumentDetails(shared);

  return {
    documents: () => ({
      latest: latest.all().map(documentCard),
      years: years.all().map((row) => {
        const year = numberOf(row, "year");
        return { year, address: addresses.documentYear(year), count: numberOf(row, "n") };
      }),
    }),
    documentYear(year) {
      const documents = inYear.all(year).map(documentCard);
      return documents.length > 0 ? { year, documents } : null;
    },
    document(issuer, period, type, number) {
      const row = byAddress.get(issuer, period, type, number);
      return row ? details(row) : null;
    },
  };
}
