import type { CollectionName } from "@bantin/contract";
import type { DocumentName } from "../errors/document-errors.ts";
import { documentName } from "../store/document-name.ts";
import { textOf } from "../store/rows.ts";
import type { Store } from "../store/store.ts";

/** Addresses that a document makes, each with the question which one. */
const ROUTES: readonly { collection: CollectionName; pattern: RegExp; query: string }[] = [
  {
    collection: "articles",
    pattern: /^\/tin-tuc\/(\d{4})\/(\d{2})\/([^/]+)\/$/,
    query: "SELECT id FROM articles WHERE month = ?1 || '-' || ?2 AND slug = ?3 LIMIT 1",
  },
  {
    collection: "resolutions",
    pattern: /^\/van-ban\/([^/]+)\/([^/]+)\/([^/]+)\/([^/]+)\/$/,
    query: `SELECT r.id FROM resolutions r JOIN issuers i ON i.id = r.issuer
      WHERE i.slug = ?1 AND r.period = ?2 AND r.type = ?3 AND lower(r.number) = ?4 LIMIT 1`,
  },
  {
    collection: "campaigns",
    pattern: /^\/chu-de\/([^/]+)\/$/,
    query: "SELECT id FROM campaigns WHERE slug = ?1 LIMIT 1",
  },
  {
    collection: "categories",
    pattern: /^\/chuyen-muc\/([^/]+)\/(?:\d{4}\/)?$/,
    query: "SELECT id FROM categories WHERE slug = ?1 LIMIT 1",
  },
  {
    collection: "redirects",
    pattern: /^(.+)$/,
    query: "SELECT id FROM redirects WHERE address = ?1 ORDER BY created_at DESC LIMIT 1",
  },
];

/**
 * Whose page stands at an address: for whoever has a complaint about the page and looks for the document to
 * mend. Null for lists and other pages that no single document makes.
 */
export function openAddressOwners({ reader }: Store): (address: string) => DocumentName | null {
  const routes = ROUTES.map((route) => ({ ...route, find: reader.prepare(route.query) }));
  return (address) => {
    for (const { collection, pattern, find } of routes) {
      const parts = pattern.exec(address)?.slice(1);
      const row = parts ? find.get(...parts) : undefined;
      if (row) return documentName(reader, collection, textOf(row, "id"));
    }
    return null;
  };
}
