import type { DatabaseSync } from "node:sqlite";
import type { CollectionName } from "@bantin/contract";
import { byCollection, COLLECTION_NAMES, COLLECTIONS } from "../collections/collections.ts";
import { AddressCollisionError, MissingReferenceError } from "../errors/document-errors.ts";
import { documentName } from "../store/document-name.ts";
import { textOf } from "../store/rows.ts";
import type { RecordChange } from "./tally.ts";

/**
 * Every published document has an address of its own. Looks at what changed only: the rest was
 * found good before.
 *
 * @throws MissingReferenceError when what a document cannot be shown without is gone, such as the issuer in
 *   its address; AddressCollisionError when two have one address.
 */
export function checkAddresses(db: DatabaseSync, changes: readonly RecordChange[]): void {
  const changed = byCollection(() => new Set<string>());
  const removedFrom = new Set<CollectionName>();
  for (const { collection, id, kind } of changes) {
    if (kind === "removed") removedFrom.add(collection);
    else changed[collection].add(id);
  }
  for (const collection of COLLECTION_NAMES) {
    const required = COLLECTIONS[collection].index?.required;
    if (required && (changed[collection].size > 0 || removedFrom.has(required.of))) {
      checkRequired(db, collection, required);
    }
  }
  for (const collection of COLLECTION_NAMES) checkUnique(db, collection, changed[collection]);
}

function checkRequired(
  db: DatabaseSync,
  collection: CollectionName,
  { column, of }: { column: string; of: CollectionName },
): void {
  const orphan = db
    .prepare(
      `SELECT id, ${column} AS target FROM ${collection}
       WHERE ${column} NOT IN (SELECT id FROM ${of}) ORDER BY id LIMIT 1`,
    )
    .get();
  if (!orphan) return;
  const document = documentName(db, collection, textOf(orphan, "id"));
  throw new MissingReferenceError(document, column, `${of}/${textOf(orphan, "target")}`);
}

function checkUnique(db: DatabaseSync, collection: CollectionName, ids: ReadonlySet<string>): void {
  const { index, address } = COLLECTIONS[collection];
  if (!index || !address || index.unique.length === 0 || ids.size === 0) return;
  const isSame = index.unique.map((column) => `b.${column} = a.${column}`).join(" AND ");
  const find = db.prepare(
    `SELECT b.id AS other FROM ${collection} a JOIN ${collection} b ON ${isSame} AND b.id <> a.id
     WHERE a.id = ? ORDER BY b.id LIMIT 1`,
  );
  for (const id of ids) {
    const row = find.get(id);
    if (!row) continue;
    const standing = db.prepare(address.query).get(id);
    throw new AddressCollisionError(
      standing ? address.address(standing) : "",
      documentName(db, collection, id),
      documentName(db, collection, textOf(row, "other")),
    );
  }
}
