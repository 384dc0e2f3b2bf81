import type { MongooseAdapter } from "@payloadcms/db-mongodb";
import type { SQLiteAdapter } from "@payloadcms/db-sqlite";
import type { BaseDatabaseAdapter, CollectionSlug } from "payload";

/** Records that are read and written at once. */
const PORTION = 200;

/** A text of a collection that is made of others. */
export interface DerivedText {
  collection: CollectionSlug;
  /** Whether drafts are kept as versions; lists show the newest of these. */
  hasVersions: boolean;
  /** Name of the field. */
  field: string;
  /** Names of the fields that it is made of, all of them texts at the top of the record. */
  from: readonly string[];
  make(record: Readonly<Record<string, unknown>>): string;
}

/**
 * Writes a text that records of before lack, in each record and in the newest version of it, and changes nothing else of them: neither when they were saved nor what
 * readers are told. Doing it twice, or in several processes at once, changes nothing more.
 *
 * @returns how many records got it
 */
export async function fillText(
  database: Pick<BaseDatabaseAdapter, "name">,
  text: DerivedText,
): Promise<number> {
  if (isSqlite(database)) return fillOnSqlite(database, text);
  if (isMongo(database)) return fillOnMongo(database, text);
  throw new Error(`Nobody knows how to fill texts on ${database.name}.`);
}

function isSqlite(database: Pick<BaseDatabaseAdapter, "name">): database is SQLiteAdapter {
  return database.name === "sqlite";
}

function isMongo(database: Pick<BaseDatabaseAdapter, "name">): database is MongooseAdapter {
  return database.name === "mongoose";
}

async function fillOnSqlite(
  { client, tableNameMap }: SQLiteAdapter,
  { collection, hasVersions, field, from, make }: DerivedText,
): Promise<number> {
  const name = tableNameMap.get(snakeCase(collection)) ?? snakeCase(collection);
  const tables = [{ table: name, prefix: "", isShown: "true" }];
  if (hasVersions) tables.push({ table: `_${name}_v`, prefix: "version_", isShown: "latest" });
  let count = 0;
  for (const { table, prefix, isShown } of tables) {
    const column = prefix + snakeCase(field);
    const columns = from.map((one) => `\`${prefix}${snakeCase(one)}\` as \`${one}\``);
    const sql = `select id, ${columns.join(", ")} from \`${table}\` where id > ? and ${isShown} and \`${column}\` is null order by id limit ${PORTION}`;
    for (let last = ""; ; ) {
      const { rows } = await client.execute({ sql, args: [last] });
      if (rows.length === 0) break;
      await client.batch(
        rows.map((row) => ({
          sql: `update \`${table}\` set \`${column}\` = ? where id = ?`,
          args: [make(row), row.id ?? null],
        })),
        "write",
      );
      count += rows.length;
      last = String(rows.at(-1)?.id);
    }
  }
  return count;
}

async function fillOnMongo(
  { collections, versions }: MongooseAdapter,
  { collection, hasVersions, field, from, make }: DerivedText,
): Promise<number> {
  const stores = [{ store: collections[collection]?.collection, prefix: "", shown: {} }];
  if (hasVersions) {
    const store = versions[collection]?.collection;
    stores.push({ store, prefix: "version.", shown: { latest: true } });
  }
  let count = 0;
  for (const { store, prefix, shown } of stores) {
    if (!store) throw new Error(`The database has no ${collection}.`);
    const path = prefix + field;
    const projection = Object.fromEntries(from.map((name) => [prefix + name, 1]));
    for (;;) {
      const found = await store
        .find({ ...shown, [path]: null }, { projection })
        .limit(PORTION)
        .toArray();
      if (found.length === 0) break;
      await store.bulkWrite(
        found.map((row) => ({
          updateOne: {
            filter: { _id: row._id },
            update: { $set: { [path]: make(prefix === "" ? row : (row.version ?? {})) } },
          },
        })),
      );
      count += found.length;
    }
  }
  return count;
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll("-", "_");
}
