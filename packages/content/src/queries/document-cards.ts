import { addresses } from "@bantin/contract";
import { familyOf } from "../citing/issuers.ts";
import type { StoredDocumentCard } from "../collections/resolutions.ts";
import { jsonOf, numberOf, type Row, textOf } from "../store/rows.ts";
import type { DocumentCard } from "../views.ts";

/** What `documentCard` needs of a document `r` and its issuer `i`. */
export const DOCUMENT_COLUMNS =
  "r.id, r.card, i.slug AS issuer_slug, i.name AS issuer_name, i.family AS issuer_family";
export const DOCUMENTS = "resolutions r JOIN issuers i ON i.id = r.issuer";

/** The order of every list of documents; those without a date come last. The id makes it total. */
export const NEWEST_ISSUE_FIRST =
  "ORDER BY r.issue_date DESC NULLS LAST, r.list_year DESC NULLS LAST, r.id DESC";

/** What lists show of a document. */
export function documentCard(row: Row): DocumentCard {
  const { term, year, ...stored } = jsonOf<StoredDocumentCard>(row, "card");
  const issuerSlug = textOf(row, "issuer_slug");
  return {
    address: addresses.document({ ...stored, issuerSlug, term, year }),
    type: stored.type,
    number: stored.number,
    symbol: stored.symbol,
    issuerName: textOf(row, "issuer_name"),
    family: familyOf(row, "issuer_family"),
    issueDate: stored.issueDate,
    effectDate: stored.effectDate,
    expiryDate: stored.expiryDate,
    summary: stored.summary,
    effectStatus: stored.effectStatus,
    isStub: stored.isStub,
    isWithdrawn: stored.isWithdrawn,
  };
}

/** The year of a row; null where it is not known. */
export function yearOf(row: Row): number | null {
  return row.year === null ? null : numberOf(row, "year");
}
