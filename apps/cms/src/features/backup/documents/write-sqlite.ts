import { type MigrateUpArgs, type SQLiteAdapter, sql } from "@payloadcms/db-sqlite";
import { upsertRow } from "@payloadcms/drizzle";
import {
  buildVersionCollectionFields,
  buildVersionGlobalFields,
  type FlattenedField,
} from "payload";
import type { Entity, Row } from "./entities.ts";

/**
 * Puts rows into an empty embedded database that is open, in one transaction.
 *
 * @returns how many, and which references led to nothing: MongoDB keeps those, SQLite does not, and they are emptied as
 *   SQLite does when what they lead to is deleted
 */
export async function writeToSqlite(
  database: SQLiteAdapter,
  rows: AsyncIterable<Row>,
): Promise<{ count: number; emptied: string[] }> {
  const transaction = await database.beginTransaction();
  if (!transaction) throw new Error("SQLite began no transaction.");
  // The types are those of all databases that Drizzle knows.
  const db = database.sessions[String(transaction)]?.db as unknown as MigrateUpArgs["db"];
  const drizzle = { adapter: database, db } as unknown as Pick<UpsertArgs, "adapter" | "db">;
  const run: Run = (statement) => db.all(sql.raw(statement));
  try {
    // What a row refers to may come after it.
    await run("PRAGMA defer_foreign_keys = ON");
    let count = 0;
    for await (const { entity, data } of rows) {
      const { id, ...rest } = data;
      await upsertRow({
        ...drizzle,
        collectionSlug: entity.slug,
        customID: id,
        data: rest,
        fields: fieldsOf(database, entity),
        ignoreResult: true,
        operation: "create",
        tableName: tableOf(database, entity),
      });
      count += 1;
    }
    const emptied = await emptyDangling(run);
    await database.commitTransaction(transaction);
    return { count, emptied };
  } catch (error) {
    await database.rollbackTransaction(transaction);
    throw error;
  }
}

type UpsertArgs = Parameters<typeof upsertRow>[0];
type Run = (statement: string) => Promise<Record<string, unknown>[]>;

async function emptyDangling(run: Run): Promise<string[]> {
  const emptied: string[] = [];
  for (const { table, rowid, parent, fkid } of await run("PRAGMA foreign_key_check")) {
    const keys = await run(`PRAGMA foreign_key_list("${table}")`);
    const key = keys.find(({ id }) => id === fkid);
    if (!key) throw new Error(`${table} refers to ${parent} in a way that SQLite does not name.`);
    const isNull = key.on_delete === "SET NULL";
    await run(
      isNull
        ? `UPDATE "${table}" SET "${key.from}" = NULL WHERE rowid = ${Number(rowid)}`
        : `DELETE FROM "${table}" WHERE rowid = ${Number(rowid)}`,
    );
    emptied.push(`${table}.${key.from}`);
  }
  return emptied;
}

/** Where SQLite keeps the rows of an entity themselves; what lists in them hold is in other tables. */
export function tableOf(
  { tableNameMap, versionsSuffix }: SQLiteAdapter,
  { kind, slug }: Entity,
): string {
  const name = slug.replaceAll("-", "_");
  const isVersion = kind === "version" || kind === "global-version";
  const table = tableNameMap.get(isVersion ? `_${name}${versionsSuffix}` : name);
  if (!table) throw new Error(`SQLite has no table for ${kind}s of ${slug}.`);
  return table;
}

function fieldsOf({ payload }: SQLiteAdapter, { kind, slug }: Entity): FlattenedField[] {
  const { config } = payload;
  if (kind === "document" || kind === "version") {
    const { config: collection } = payload.collections[slug];
    return kind === "document"
      ? collection.flattenedFields
      : buildVersionCollectionFields(config, collection, true);
  }
  const global = config.globals.find((one) => one.slug === slug);
  if (!global) throw new Error(`The CMS has no ${slug}.`);
  return kind === "global"
    ? global.flattenedFields
    : buildVersionGlobalFields(config, global, true);
}
