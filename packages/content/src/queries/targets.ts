import type { DatabaseSync } from "node:sqlite";
import { addresses } from "@bantin/contract";
import type { CollectionName } from "../collections/collections.ts";
import { textOf } from "../store/rows.ts";
import { articleLink } from "./article-cards.ts";
import { DOCUMENT_COLUMNS, DOCUMENTS, documentCard } from "./document-cards.ts";

/** The address of a document of ours by its id; null when it has no public page. */
export type FindAddress = (collection: CollectionName, id: string) => string | null;

export function openTargets(db: DatabaseSync): FindAddress {
  const article = db.prepare("SELECT card FROM articles WHERE id = ?");
  const document = db.prepare(`SELECT ${DOCUMENT_COLUMNS} FROM ${DOCUMENTS} WHERE r.id = ?`);
  const campaign = db.prepare("SELECT slug FROM campaigns WHERE id = ?");
  const category = db.prepare("SELECT slug FROM categories WHERE id = ?");

  return (collection, id) => {
    switch (collection) {
      case "articles": {
        const row = article.get(id);
        return row ? articleLink(row).href : null;
      }
      case "resolutions": {
        const row = document.get(id);
        return row ? documentCard(row).address : null;
      }
      case "campaigns": {
        const row = campaign.get(id);
        return row ? addresses.campaign({ slug: textOf(row, "slug") }) : null;
      }
      case "categories": {
        const row = category.get(id);
        return row ? addresses.category({ slug: textOf(row, "slug") }) : null;
      }
      default:
        return null;
    }
  };
}
