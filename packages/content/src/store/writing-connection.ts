import { DatabaseSync, type StatementSync } from "node:sqlite";
import { StoreBusyError } from "../errors/system-errors.ts";
import { TOUCHED_FILES } from "./schema.ts";

/** A connection that changes the store, one change after the other. Its statements are prepared once. */
class WritingConnection extends DatabaseSync {
  readonly #statements = new Map<string, StatementSync>();

  override prepare(query: string): StatementSync {
    const known = this.#statements.get(query);
    if (known) return known;
    const statement = super.prepare(query);
    this.#statements.set(query, statement);
    return statement;
  }
}

/** Whoever changes a store takes its one write lock. */
export interface WritingConnections {
  /**
   * Begins a transaction.
   *
   * @throws StoreBusyError when another writer has the lock, here or in another process
   */
  begin(): DatabaseSync;
  /** Gives up what was not committed. The connection is used again. */
  end(db: DatabaseSync): void;
  close(): void;
}

export function openWritingConnections(path: string): WritingConnections {
  let idle: DatabaseSync | null = null;
  let isClosed = false;
  return {
    begin() {
      const db = idle ?? connect(path);
      idle = null;
      try {
        db.exec("BEGIN IMMEDIATE; DELETE FROM touched_files");
        return db;
      } catch (cause) {
        db.close();
        throw isBusy(cause) ? new StoreBusyError(path, cause) : cause;
      }
    },
    end(db) {
      if (!db.isOpen) return;
      // Closing a connection rolls an open transaction back.
      if (db.isTransaction || idle || isClosed) db.close();
      else idle = db;
    },
    close() {
      isClosed = true;
      idle?.close();
      idle = null;
    },
  };
}

function connect(path: string): DatabaseSync {
  // Waiting blocks the whole process, and another sync takes seconds: better to say so at once.
  const db = new WritingConnection(path, { timeout: 250 });
  try {
    db.exec(`PRAGMA synchronous = NORMAL; PRAGMA journal_size_limit = 67108864; ${TOUCHED_FILES}`);
    return db;
  } catch (cause) {
    db.close();
    throw isBusy(cause) ? new StoreBusyError(path, cause) : cause;
  }
}

/** SQLITE_BUSY (https://sqlite.org/rescode.html#busy), its extended codes included. */
const SQLITE_BUSY = 5;

/** Whether SQLite refused because another connection holds the lock. */
export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error) || !("errcode" in error)) return false;
  return typeof error.errcode === "number" && (error.errcode & 0xff) === SQLITE_BUSY;
}
