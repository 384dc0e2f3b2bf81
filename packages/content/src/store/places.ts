import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { textOf } from "./rows.ts";
import type { INDEX_TABLES } from "./schema.ts";

type IndexTable = (typeof INDEX_TABLES)[number];

/** What has addresses, and what stands beside them in the sitemap. */
export type Placed = IndexTable | "assets" | "articleDates";

interface Watched {
  placed: Placed;
  table: IndexTable;
  /** Of which addresses are made. */
  columns: readonly string[];
}

const WATCHED: readonly Watched[] = [
  // What was withdrawn leaves the sitemap, and perhaps a part of it with it.
  watch("articles", ["month", "slug", "category", "is_withdrawn"]),
  watch("resolutions", [
    ...["issuer", "period", "type", "number"],
    ...["shelf_year", "field_slug", "is_withdrawn"],
  ]),
  watch("issuers", ["slug"]),
  watch("categories", ["slug"]),
  watch("campaigns", ["slug"]),
  watch("redirects", ["address"]),
  { placed: "articleDates", table: "articles", columns: ["changed_at"] },
];

function watch(table: IndexTable, columns: readonly string[]): Watched {
  return { placed: table, table, columns };
}

const KEY = "places:";

/**
 * Notes in which tables a change moves something, adds it or takes it away. Most changes do not: with their
 * tables at the number that they had, the list of all addresses is the list that it was.
 */
export function placesWriter(db: DatabaseSync) {
  const moved = new Set<Placed>();
  const watched = WATCHED.map(({ placed, table, columns }) => {
    const find = db.prepare(`SELECT ${columns.join(", ")} FROM ${table} WHERE id = ?`);
    return { placed, table, columns, find };
  });
  const raise = db.prepare(
    `INSERT INTO meta VALUES (?, '1')
     ON CONFLICT (key) DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT)`,
  );
  return {
    /** To be called before the row is written. @param row null when it is to go */
    compare(changed: IndexTable, id: string, row: Record<string, SQLInputValue> | null): void {
      for (const { placed, table, columns, find } of watched) {
        if (table !== changed) continue;
        const found = find.get(id);
        const isSame =
          found === undefined || row === null
            ? found === undefined && row === null
            : columns.every((column) => found[column] === row[column]);
        if (!isSame) moved.add(placed);
      }
    },
    touch: (placed: Placed) => void moved.add(placed),
    save(): void {
      for (const placed of moved) raise.run(KEY + placed);
    },
  };
}

/** Tells the state of the addresses in some tables: as long as it is the same, they are. */
export function placesReader(db: DatabaseSync): (...placed: Placed[]) => string {
  const all = db.prepare(
    `SELECT key, value FROM meta WHERE key = 'store' OR key GLOB '${KEY}*' ORDER BY key`,
  );
  return (...placed) => {
    const keys = new Set(["store", ...placed.map((name) => KEY + name)]);
    const rows = all.all().filter((row) => keys.has(textOf(row, "key")));
    return rows.map((row) => `${textOf(row, "key")}=${textOf(row, "value")}`).join(" ");
  };
}
