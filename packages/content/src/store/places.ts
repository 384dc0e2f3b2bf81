import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import type { CollectionName } from "@bantin/contract";
import { COLLECTIONS } from "../collections/collections.ts";
import { textOf } from "./rows.ts";

/** What has addresses, and what stands beside those of a collection in the sitemap. */
export type Placed = CollectionName | `${CollectionName}:dates` | "assets";

const KEY = "places:";

export type PlacesWriter = ReturnType<typeof placesWriter>;

/**
 * Notes where a change moves something that has an address, adds it or takes it away. Most changes do not: with
 * what it is made of at the number that it had, the list of all addresses is the list that it was.
 */
export function placesWriter(db: DatabaseSync) {
  const moved = new Set<Placed>();
  const raise = db.prepare(
    `INSERT INTO meta VALUES (?, '1')
     ON CONFLICT (key) DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT)`,
  );
  return {
    touch: (placed: Placed) => void moved.add(placed),
    /** Compares rows of one index table with what is to be written over them. */
    watch(table: CollectionName) {
      const { placedBy = [], datedBy = [] } = COLLECTIONS[table].index ?? {};
      const find = db.prepare(
        `SELECT ${["id", ...placedBy, ...datedBy].join(", ")} FROM ${table} WHERE id = ?`,
      );
      /** To be called before the row is written. @param row null when it is to go */
      return (id: string, row: Record<string, SQLInputValue> | null): void => {
        const found = find.get(id);
        const isSame = (columns: readonly string[]) =>
          found === undefined || row === null
            ? found === undefined && row === null
            : columns.every((column) => found[column] === row[column]);
        if (!isSame(placedBy)) moved.add(table);
        if (datedBy.length > 0 && !isSame(datedBy)) moved.add(`${table}:dates`);
      };
    },
    save(): void {
      for (const placed of moved) raise.run(KEY + placed);
    },
  };
}

/** Tells the state of the addresses of some collections: as long as it is the same, they are. */
export function placesReader(db: DatabaseSync): (...placed: readonly Placed[]) => string {
  const all = db.prepare(
    `SELECT key, value FROM meta WHERE key = 'store' OR key GLOB '${KEY}*' ORDER BY key`,
  );
  return (...placed) => {
    const keys = new Set(["store", ...placed.map((name) => KEY + name)]);
    const rows = all.all().filter((row) => keys.has(textOf(row, "key")));
    return rows.map((row) => `${textOf(row, "key")}=${textOf(row, "value")}`).join(" ");
  };
}
