import type { DatabaseSync } from "node:sqlite";
import { addresses, routes } from "@bantin/contract";
import type { CollectionName } from "../collections/collections.ts";
import { AddressCollisionError, MissingReferenceError } from "../errors/document-errors.ts";
import { documentName } from "../store/document-name.ts";
import { type Row, textOf } from "../store/rows.ts";
import type { RecordChange } from "./tally.ts";

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

/**
 * Every published document has an address of its own. Looks at what changed only: the rest was
 * found good before.
 *
 * @throws AddressCollisionError when two have one; MissingReferenceError when a document's issuer is gone:
 *   the issuer is part of the address, so the page could not be shown at all.
 */
export function checkAddresses(db: DatabaseSync, changes: readonly RecordChange[]): void {
  for (const [collection, ids] of changedIds(changes)) checkCollisions(db, collection, ids);
  checkIssuers(db, changes);
}

function changedIds(changes: readonly RecordChange[]): Map<CollectionName, string[]> {
  const byCollection = new Map<CollectionName, string[]>();
  for (const { collection, id, kind } of changes) {
    if (kind === "removed") continue;
    const ids = byCollection.get(collection);
    if (ids) ids.push(id);
    else byCollection.set(collection, [id]);
  }
  return byCollection;
}

function checkCollisions(
  db: DatabaseSync,
  collection: CollectionName,
  ids: readonly string[],
): void {
  const rule = RULES[collection];
  if (!rule) return;
  const find = db.prepare(rule.query);
  for (const id of ids) {
    const row = find.get(id);
    if (!row) continue;
    const other = documentName(db, collection, textOf(row, "other"));
    throw new AddressCollisionError(rule.address(row), documentName(db, collection, id), other);
  }
}

function checkIssuers(db: DatabaseSync, changes: readonly RecordChange[]): void {
  const isConcerned = changes.some(
    ({ collection, kind }) =>
      collection === "resolutions" || (collection === "issuers" && kind === "removed"),
  );
  if (!isConcerned) return;
  const orphan = db
    .prepare(
      "SELECT id, issuer FROM resolutions WHERE issuer NOT IN (SELECT id FROM issuers) ORDER BY id LIMIT 1",
    )
    .get();
  if (!orphan) return;
  const document = documentName(db, "resolutions", textOf(orphan, "id"));
  throw new MissingReferenceError(document, "issuer", `issuers/${textOf(orphan, "issuer")}`);
}
