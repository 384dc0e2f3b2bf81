import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { storageError, versionOf } from "@bantin/content";
import { z } from "zod";

/**
 * Opens a file of our own; makes it when there is none, and anew when it has other tables: it can be made again from
 * what is published.
 *
 * @param schema SQL that makes the tables
 * @throws StorageError when the disk refuses it
 */
export function openDatabase(file: string, schema: string): DatabaseSync {
  try {
    mkdirSync(dirname(file), { recursive: true });
    return prepare(new DatabaseSync(file, { timeout: 5_000 }), schema);
  } catch (error) {
    throw storageError(file, error);
  }
}

function prepare(db: DatabaseSync, schema: string): DatabaseSync {
  const version = versionOf(schema);
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000");
  if (db.prepare("PRAGMA user_version").get()?.user_version !== version) {
    inTransaction(db, () => {
      const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
      for (const { name } of tables) db.exec(`DROP TABLE "${name}"`);
      db.exec(`${schema}; PRAGMA user_version = ${version}`);
    });
  }
  return db;
}

/** Does all of it or nothing. @throws StorageError when the disk refuses it */
export function inTransaction(db: DatabaseSync, write: () => void): void {
  db.exec("BEGIN IMMEDIATE");
  try {
    write();
    db.exec("COMMIT");
  } catch (error) {
    // A full disk has rolled it back already.
    if (db.isTransaction) db.exec("ROLLBACK");
    throw storageError(db.location() ?? "the traces", error);
  }
}

/** Rows come from our own tables, yet a file can be damaged: what does not fit is an error, not a page. */
const number = z.object({ value: z.number() });
const text = z.object({ value: z.string() });

export function numbers(statement: StatementSync, ...args: (string | number)[]): number[] {
  return statement.all(...args).map((row) => number.parse(row).value);
}

export function texts(statement: StatementSync, ...args: (string | number)[]): string[] {
  return statement.all(...args).map((row) => text.parse(row).value);
}
