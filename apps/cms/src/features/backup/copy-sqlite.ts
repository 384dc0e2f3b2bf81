import { createReadStream, existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { DatabaseCopy } from "./database-copy.ts";
import { BackupError } from "./errors.ts";
import { writeCompressed } from "./files.ts";

export const SQLITE_FILE = "database/cms.sqlite.zst";

/** How long the copy waits for a writer; in WAL mode it need not. */
const BUSY_MS = 30_000;

/**
 * Copies the embedded database as one transaction sees it, while others read and write it.
 *
 * @param path of the database
 * @param folder of the backup
 */
export async function copySqlite(path: string, folder: string): Promise<DatabaseCopy> {
  if (!existsSync(path)) {
    throw new BackupError(
      `There is no database at ${path}. Is DATA_DIR (or DATABASE_URI) that of the CMS?`,
    );
  }
  const plain = join(folder, "cms.sqlite");
  vacuumInto(path, plain);
  const found = lookInto(plain);
  const file = await writeCompressed(createReadStream(plain), folder, SQLITE_FILE);
  await rm(plain);
  return { kind: "sqlite", files: [file], ...found };
}

/** Makes one file of a database as one transaction sees it. */
export function vacuumInto(path: string, target: string): void {
  const source = new DatabaseSync(path, { readOnly: true });
  try {
    source.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
    source.prepare("VACUUM INTO ?").run(target);
  } finally {
    source.close();
  }
}

/** What is told of a copy in the manifest, read from the copy itself. */
export function lookInto(path: string): Omit<DatabaseCopy, "kind" | "files"> {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const tables = namesIn(database);
    const counts = Object.fromEntries(
      tables.map((table) => [table, Number(one(database, `SELECT count(*) FROM "${table}"`))]),
    );
    const migrations = tables.includes("payload_migrations")
      ? database
          .prepare("SELECT name FROM payload_migrations ORDER BY name")
          .all()
          .map(({ name }) => String(name))
      : [];
    return { migrations, counts, named: uploadsNamedIn(database, tables) };
  } finally {
    database.close();
  }
}

/** @returns what is wrong with it, in SQLite's words; null when nothing is */
export function damageOf(path: string): string | null {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const verdict = String(one(database, "PRAGMA integrity_check(1)"));
    return verdict === "ok" ? null : verdict;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    database.close();
  }
}

function namesIn(database: DatabaseSync): string[] {
  return database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all()
    .map(({ name }) => String(name));
}

function one(database: DatabaseSync, sql: string): unknown {
  return Object.values(database.prepare(sql).get() ?? {})[0];
}

/** Files that pictures and files of the CMS have, as paths below `uploads`. */
function uploadsNamedIn(database: DatabaseSync, tables: readonly string[]): Set<string> {
  const named = new Set<string>();
  for (const table of ["media", "files"].filter((name) => tables.includes(name))) {
    const columns = database
      .prepare(`SELECT name FROM pragma_table_info('${table}')`)
      .all()
      .map(({ name }) => String(name))
      .filter((name) => /(^|_)filename$/.test(name));
    for (const column of columns) {
      const rows = database.prepare(`SELECT "${column}" AS name FROM "${table}"`).all();
      for (const { name } of rows) if (name) named.add(`${table}/${String(name)}`);
    }
  }
  return named;
}
