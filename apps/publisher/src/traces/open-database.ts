import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { SCHEMA, SCHEMA_VERSION } from "./schema.ts";

/** Opens the file of the traces; makes it when there is none, and anew when it is of another version. */
export function openDatabase(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  const db = new DatabaseSync(file, { timeout: 5_000 });
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000");
  if (db.prepare("PRAGMA user_version").get()?.user_version !== SCHEMA_VERSION) {
    inTransaction(db, () => {
      const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
      for (const { name } of tables) db.exec(`DROP TABLE "${name}"`);
      db.exec(`${SCHEMA}; PRAGMA user_version = ${SCHEMA_VERSION}`);
    });
  }
  return db;
}

export function inTransaction(db: DatabaseSync, write: () => void): void {
  db.exec("BEGIN IMMEDIATE");
  try {
    write();
    db.exec("COMMIT");
  } catch (error) {
    db.exec("ROLLBACK");
    throw error;
  }
}
