import { textOf } from "../store/rows.ts";
import type { Content } from "../views.ts";
import { NEWEST_FIRST } from "./article-cards.ts";
import { DOCUMENT_COLUMNS, DOCUMENTS, documentCard, NEWEST_ISSUE_FIRST } from "./document-cards.ts";
import type { Shared } from "./shared.ts";

const LATEST = 10;
const DOCUMENTS_SHOWN = 6;

/** The front page. What was withdrawn stays out of it, and so do documents that are only cited. */
export function openHome(
  { db, articleCards }: Shared,
  { categories }: Pick<Content, "categories">,
): Pick<Content, "home"> {
  const first = (condition: string) =>
    db.prepare(`SELECT id, card FROM articles WHERE ${condition} ${NEWEST_FIRST} LIMIT 1`);
  const featured = first("is_withdrawn = 0 AND is_featured = 1");
  const newest = first("is_withdrawn = 0");
  const latest = db.prepare(
    `SELECT card FROM articles WHERE is_withdrawn = 0 AND id <> ? ${NEWEST_FIRST} LIMIT ${LATEST}`,
  );
  const documents = db.prepare(
    `SELECT ${DOCUMENT_COLUMNS} FROM ${DOCUMENTS} WHERE r.is_shown_first = 1
     ${NEWEST_ISSUE_FIRST} LIMIT ${DOCUMENTS_SHOWN}`,
  );
  return {
    home() {
      const row = featured.get() ?? newest.get();
      return {
        lead: row ? articleCards.card(row) : null,
        latest: row ? articleCards.cards(latest.all(textOf(row, "id"))) : [],
        documents: documents.all().map(documentCard),
        categories: categories(),
      };
    },
  };
}
