import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { CollectionName, GlobalName } from "@bantin/contract";
import { StoreBusyError, StoreDamagedError, storageError } from "../errors/system-errors.ts";
import { type Carried, carriedReader, keepCarried, shownThoughHeld } from "./carried.ts";
import { type Held, heldReader } from "./held.ts";
import {
  changedReader,
  type LastLive,
  lastLiveReader,
  recordsReader,
  stateReader,
} from "./last-live.ts";
import { numberOf } from "./rows.ts";
import { SCHEMA, SCHEMA_VERSION } from "./schema.ts";
import { openWriter, type Writer } from "./writer.ts";
import { isBusy, openWritingConnections } from "./writing-connection.ts";

/** The content as it was synced last. Readers see one whole sync or another, never a part. */
export interface Store {
  /** The database file. */
  readonly path: string;
  /** Public address of the site, by which links that name its host are known for its own; null where not known. */
  readonly siteUrl: string | null;
  /** For queries: reads only, and only what was committed. */
  readonly reader: DatabaseSync;
  /**
   * Begins a change of the content, on a connection of its own: readers see nothing of it before
   * `commit`.
   *
   * @throws StoreBusyError while another one is open, here or in another process.
   */
  beginChange(): Writer;
  /** Which versions of records are held back, and why; see `Held`. */
  held(): Held[];
  /** Which state of the content this is: another one after every change. */
  state(): string;
  /**
   * Tells that readers see what was made from a state. From the next change on, what records are now is what
   * they go back to.
   */
  settle(state: string): void;
  /** What a record was in the state that went live last. */
  lastLive(collection: CollectionName, id: string): LastLive;
  /** How many records of a collection readers see, or may see; 1 for a global. */
  count(collection: CollectionName | GlobalName): number;
  /** Records that are not what they were in that state. */
  changed(): { collection: CollectionName; id: string }[];
  /** What the store before this one showed of records that it held; empty after the first sync. */
  carried(): Carried[];
  /** What readers see of records that are held: for the store that takes the place of this one. */
  shownThoughHeld(): Carried[];
  /** All records that readers see, or may see. */
  records(): { collection: CollectionName; id: string }[];
  close(): void;
}

export interface StoreOptions {
  /** Public address of the site that is made from the content. */
  siteUrl?: string;
  /** What a store showed that is gone, for one that is made anew. */
  carried?: readonly Carried[];
}

/**
 * Opens the content store, and creates it when there is none. A store written by another version of
 * this package is emptied, but for what `carried` answers.
 *
 * @param path of the database file; `:memory:` for one that vanishes when it is closed
 * @throws StoreDamagedError when the file is no content store; StoreBusyError when another process is
 *   making one of it; StorageError when the disk refuses it.
 */
export function openStore(path: string, { siteUrl, carried = [] }: StoreOptions = {}): Store {
  // A memory database has one connection, on which readers would see a sync half done; so it is a
  // file for this process alone.
  const isTransient = path === ":memory:";
  const file = isTransient
    ? join(mkdtempSync(join(tmpdir(), "bantin-store-")), "content.db")
    : path;
  mkdirSync(dirname(file), { recursive: true });
  prepareFile(file, carried);
  const reader = new DatabaseSync(file, { timeout: 5_000 });
  reader.exec("PRAGMA query_only = ON; PRAGMA cache_size = -32000");

  const countShown = reader.prepare("SELECT count(*) AS n FROM records WHERE collection = ?");
  const connections = openWritingConnections(file);
  let settled: string | null = null;

  const discard = () => rmSync(dirname(file), { recursive: true, force: true });
  if (isTransient) process.once("exit", discard);
  return {
    path: file,
    siteUrl: siteUrl ?? null,
    reader,
    beginChange: () => openWriter(connections, settled),
    held: heldReader(reader),
    state: stateReader(reader),
    settle(state) {
      settled = state;
    },
    lastLive: lastLiveReader(reader),
    count(collection) {
      const row = countShown.get(collection);
      return Math.max(1, row ? numberOf(row, "n") : 1);
    },
    changed: changedReader(reader),
    carried: carriedReader(reader),
    shownThoughHeld: () => shownThoughHeld(reader),
    records: recordsReader(reader),
    close() {
      connections.close();
      reader.close();
      if (!isTransient) return;
      process.removeListener("exit", discard);
      discard();
    },
  };
}

function prepareFile(file: string, before: readonly Carried[]): void {
  const db = new DatabaseSync(file, { timeout: 5_000 });
  try {
    // Looked at before the lock is asked for: a store in use must open while a sync writes to it.
    if (hasSchema(db)) return;
    // WAL: a sync can write for seconds while pages are rendered from the content before it.
    db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE");
    if (!hasSchema(db)) {
      const carried = [...before, ...shownThoughHeld(db)];
      dropEverything(db);
      db.exec(`${SCHEMA}; PRAGMA user_version = ${SCHEMA_VERSION}`);
      keepCarried(db, carried);
      // Tells readers who have another store open at this path that it is not theirs any more.
      db.prepare("INSERT INTO meta VALUES ('store', ?)").run(randomUUID());
    }
    db.exec("COMMIT");
  } catch (cause) {
    if (isBusy(cause)) throw new StoreBusyError(file, cause);
    const error = storageError(file, cause);
    throw error === cause ? new StoreDamagedError(`${file} cannot be opened`, cause) : error;
  } finally {
    db.close();
  }
}

function hasSchema(db: DatabaseSync): boolean {
  return db.prepare("PRAGMA user_version").get()?.user_version === SCHEMA_VERSION;
}

function dropEverything(db: DatabaseSync): void {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  for (const { name } of tables) db.exec(`DROP TABLE "${String(name)}"`);
}
