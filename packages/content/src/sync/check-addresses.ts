import type { DatabaseSync } from "node:sqlite";
import type { CollectionName } from "@bantin/contract";
import { byCollection, COLLECTIONS } from "../collections/collections.ts";
import { textOf } from "../store/rows.ts";

/** Another record at the address of one. */
export interface Collision {
  address: string;
  other: string;
}

/** Finds whether a stored record has its address for itself: null when it has, or needs none. */
export function collisionFinder(
  db: DatabaseSync,
): (collection: CollectionName, id: string) => Collision | null {
  const finders = byCollection((collection) => {
    const { index, address } = COLLECTIONS[collection];
    if (!index || !address || index.unique.length === 0) return () => null;
    const isSame = index.unique.map((column) => `b.${column} = a.${column}`).join(" AND ");
    const find = db.prepare(
      `SELECT b.id AS other FROM ${collection} a JOIN ${collection} b ON ${isSame} AND b.id <> a.id
       WHERE a.id = ? ORDER BY b.id LIMIT 1`,
    );
    const findAddress = db.prepare(address.query);
    return (id: string) => {
      const row = find.get(id);
      const standing = row && findAddress.get(id);
      // What lacks a part of its address is nowhere yet.
      const at = standing ? address.address(standing) : "";
      return row ? { address: at, other: textOf(row, "other") } : null;
    };
  });
  return (collection, id) => finders[collection](id);
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
