import { addresses, partCount, partRange } from "@bantin/contract";
import { numberOf, type Row } from "../store/rows.ts";
import type { Content, YearCount } from "../views.ts";
import { DOCUMENT_COLUMNS, DOCUMENTS, documentCard, NEWEST_ISSUE_FIRST } from "./document-cards.ts";
import type { Shared } from "./shared.ts";

/** The year of a row; null where it is not known. */
export function yearOf(row: Row): number | null {
  return row.year === null ? null : numberOf(row, "year");
}

/** Documents by year, each year in parts where it has many. */
export function openDocumentYears({ db }: Pick<Shared, "db">) {
  const counts = db.prepare(
    `SELECT r.shelf_year AS year, count(*) AS n FROM ${DOCUMENTS}
     GROUP BY year ORDER BY year DESC NULLS LAST`,
  );
  const inYear = db.prepare(`SELECT count(*) AS n FROM ${DOCUMENTS} WHERE r.shelf_year IS :year`);
  const some = db.prepare(
    `SELECT ${DOCUMENT_COLUMNS} FROM ${DOCUMENTS} WHERE r.shelf_year IS :year
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
