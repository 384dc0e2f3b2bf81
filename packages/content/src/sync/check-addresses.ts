import type { DatabaseSync } from "node:sqlite";
import { addresses, routes } from "@bantin/contract";
import type { CollectionName } from "../collections/collections.ts";
import { type Row, textOf } from "../store/rows.ts";

interface AddressRule {
  /** Finds another record, `other`, at the address of a given one, with the columns `address` needs. */
  query: string;
  address: (row: Row) => string;
}

const bySlug = (table: string) =>
  `SELECT b.id AS other, a.slug FROM ${table} a JOIN ${table} b ON b.slug = a.slug AND b.id <> a.id
   WHERE a.id = ? ORDER BY b.id LIMIT 1`;

const RULES: Partial<Record<CollectionName, AddressRule>> = {
  articles: {
    query: `SELECT b.id AS other, a.month, a.slug
      FROM articles a JOIN articles b ON b.month = a.month AND b.slug = a.slug AND b.id <> a.id
      WHERE a.id = ? ORDER BY b.id LIMIT 1`,
    address: (row) =>
      routes.article.build({ month: textOf(row, "month"), slug: textOf(row, "slug") }),
  },
  resolutions: {
    query: `SELECT b.id AS other, a.period, a.type, a.number, i.slug FROM resolutions a
      JOIN resolutions b ON b.issuer = a.issuer AND b.type = a.type AND b.number = a.number
        AND b.period = a.period AND b.id <> a.id
      LEFT JOIN issuers i ON i.id = a.issuer
      WHERE a.id = ? ORDER BY b.id LIMIT 1`,
    address: (row) =>
      routes.document.build({
        issuer: String(row.slug),
        period: textOf(row, "period"),
        type: textOf(row, "type"),
        number: textOf(row, "number"),
      }),
  },
  // Their slugs begin the addresses of their documents: with these apart, the documents are.
  issuers: {
    query: bySlug("issuers"),
    address: (row) => `${addresses.documents()}${textOf(row, "slug")}/`,
  },
  campaigns: {
    query: bySlug("campaigns"),
    address: (row) => addresses.campaign({ slug: textOf(row, "slug") }),
  },
  categories: {
    query: bySlug("categories"),
    address: (row) => addresses.category({ slug: textOf(row, "slug") }),
  },
};

/** Another record at the address of one. */
export interface Collision {
  address: string;
  other: string;
}

/** Finds whether a stored record has its address for itself: null when it has, or needs none. */
export function collisionFinder(
  db: DatabaseSync,
): (collection: CollectionName, id: string) => Collision | null {
  const prepared = new Map<CollectionName, ReturnType<DatabaseSync["prepare"]>>();
  return (collection, id) => {
    const rule = RULES[collection];
    if (!rule) return null;
    const find = prepared.get(collection) ?? db.prepare(rule.query);
    prepared.set(collection, find);
    const row = find.get(id);
    return row ? { address: rule.address(row), other: textOf(row, "other") } : null;
  };
}

/** Finds a document whose issuer is not there: the issuer is part of the address, so there is no page without it. */
export function orphanFinder(db: DatabaseSync): () => { id: string; issuer: string } | null {
  const orphan = db.prepare(
    "SELECT id, issuer FROM resolutions WHERE issuer NOT IN (SELECT id FROM issuers) ORDER BY id LIMIT 1",
  );
  return () => {
    const row = orphan.get();
    return row ? { id: textOf(row, "id"), issuer: textOf(row, "issuer") } : null;
  };
}
