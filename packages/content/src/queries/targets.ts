import type { DatabaseSync } from "node:sqlite";
import type { CollectionName } from "@bantin/contract";
import { byCollection, COLLECTIONS } from "../collections/collections.ts";

/** The address of a document of ours by its id; null when it has no public page. */
export type FindAddress = (collection: CollectionName, id: string) => string | null;

export function openTargets(db: DatabaseSync): FindAddress {
  const find = byCollection((name) => {
    const { address, hasPage } = COLLECTIONS[name];
    if (!address || !hasPage) return () => null;
    const statement = db.prepare(address.query);
    return (id: string) => {
      const row = statement.get(id);
      return row ? address.address(row) : null;
    };
  });
  return (collection, id) => find[collection](id);
}
