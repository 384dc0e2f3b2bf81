import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import type { CollectionName, GlobalName, GlobalOf, RecordOf } from "../collections/collections.ts";
import { StoreBusyError } from "../errors/store-errors.ts";
import { toSortable } from "../rest/stamp.ts";
import { isBusy } from "./busy.ts";
import { edgesOf } from "./edges.ts";
import { edgesWriter } from "./edges-writer.ts";
import { indexRowOf } from "./index-rows.ts";
import { journalWriter } from "./journal.ts";
import { mentionsWriter } from "./mentions-writer.ts";
import { type Placed, placesWriter } from "./places.ts";
import { textOf } from "./rows.ts";
import { INDEX_TABLES } from "./schema.ts";
import { TOUCHED_FILES } from "./touched-files.ts";

/** One change of the store: a transaction. Nothing of it is seen before `commit`. */
export interface Writer {
  /** The connection that holds the transaction. */
  readonly db: DatabaseSync;
  count(collection: CollectionName): number;
  /** The `updatedAt` under which a record is stored, or null. */
  stampOf(collection: CollectionName, id: string): string | null;
  /** The `updatedAt` of every record, by id. */
  stamps(collection: CollectionName): Map<string, string>;
  /** The latest change stored of a collection, or null when it is empty. */
  newest(collection: CollectionName): string | null;
  /**
   * Whether it differs from what was stored.
   *
   * @param rereads also looks for citations in a text that did not change: the program that finds them may
   *   have
   */
  put<C extends CollectionName>(collection: C, record: RecordOf[C], rereads?: boolean): boolean;
  remove(collection: CollectionName, id: string): void;
  /** Whether it differs from what was stored. */
  putGlobal<G extends GlobalName>(slug: G, value: GlobalOf[G]): boolean;
  /** What has addresses of its own moved, came or went in a way that no record tells. */
  touchPlaces(placed: Placed): void;
  meta(key: string): string | null;
  setMeta(key: string, value: string): void;
  commit(): void;
  /** Gives up the change unless it was committed, and frees the store. */
  close(): void;
}

/**
 * Opens a connection and takes the store's one write lock.
 *
 * @throws StoreBusyError when another writer has it.
 */
export function openWriter(path: string): Writer {
  const db = beginImmediate(path);
  db.exec(TOUCHED_FILES);
  const records = recordStatements(db);
  const places = placesWriter(db);
  const putIndexRow = indexWriter(db, places);
  const putEdges = edgesWriter(db, places);
  const mentions = mentionsWriter(db);
  const journal = journalWriter(db);

  return {
    db,
    ...records,
    put(collection, record, rereads = false) {
      const { id, updatedAt } = record;
      const isChanged = records.putRecord(collection, id, toSortable(updatedAt), record);
      const isRead = (isChanged || rereads) && mentions.putMentions(collection, record);
      if (!isChanged && !isRead) return false;
      journal.note(collection, id);
      if (!isChanged) return true;
      putIndexRow(collection, id, indexRowOf[collection](record));
      putEdges(collection, id, edgesOf[collection](record));
      return true;
    },
    remove(collection, id) {
      records.removeRecord(collection, id);
      putIndexRow(collection, id, null);
      putEdges(collection, id, []);
      mentions.removeMentions(collection, id);
      journal.note(collection, id);
    },
    ...settingStatements(db),
    touchPlaces: places.touch,
    commit() {
      journal.prune();
      places.save();
      db.exec("COMMIT");
    },
    // Closing a connection rolls an open transaction back.
    close: () => db.close(),
  };
}

function beginImmediate(path: string): DatabaseSync {
  // Waiting blocks the whole process, and another sync takes seconds: better to say so at once.
  const db = new DatabaseSync(path, { timeout: 250 });
  try {
    db.exec("PRAGMA synchronous = NORMAL; PRAGMA journal_size_limit = 67108864; BEGIN IMMEDIATE");
    return db;
  } catch (cause) {
    db.close();
    throw isBusy(cause) ? new StoreBusyError(path, cause) : cause;
  }
}

function recordStatements(db: DatabaseSync) {
  const count = db.prepare("SELECT count(*) AS n FROM records WHERE collection = ?");
  const stamp = db.prepare("SELECT updated_at FROM records WHERE collection = ? AND id = ?");
  const stamps = db.prepare("SELECT id, updated_at FROM records WHERE collection = ?");
  const newest = db.prepare("SELECT max(updated_at) AS at FROM records WHERE collection = ?");
  const same = db.prepare("SELECT 1 FROM records WHERE collection = ? AND id = ? AND json = ?");
  const put = db.prepare("INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?)");
  const remove = db.prepare("DELETE FROM records WHERE collection = ? AND id = ?");
  return {
    count: (collection: CollectionName) => Number(count.get(collection)?.n),
    stampOf(collection: CollectionName, id: string) {
      const row = stamp.get(collection, id);
      return row ? textOf(row, "updated_at") : null;
    },
    stamps: (collection: CollectionName) =>
      new Map(
        stamps
          .all(collection)
          .map((row) => [textOf(row, "id"), textOf(row, "updated_at")] as const),
      ),
    newest(collection: CollectionName) {
      const at = newest.get(collection)?.at;
      return typeof at === "string" ? at : null;
    },
    putRecord(collection: CollectionName, id: string, updatedAt: string, record: unknown) {
      const json = JSON.stringify(record);
      if (same.get(collection, id, json)) return false;
      put.run(collection, id, updatedAt, json);
      return true;
    },
    removeRecord: (collection: CollectionName, id: string) => void remove.run(collection, id),
  };
}

function indexWriter(db: DatabaseSync, places: ReturnType<typeof placesWriter>) {
  const tables = new Map<string, ReturnType<typeof tableWriter>>(
    INDEX_TABLES.map((table) => [table, tableWriter(db, table, places)]),
  );
  return (collection: CollectionName, id: string, row: Record<string, SQLInputValue> | null) =>
    tables.get(collection)?.(id, row);
}

function tableWriter(
  db: DatabaseSync,
  table: (typeof INDEX_TABLES)[number],
  places: ReturnType<typeof placesWriter>,
) {
  const columns = db
    .prepare(`PRAGMA table_info(${table})`)
    .all()
    .map((row) => textOf(row, "name"));
  const marks = columns.map((column) => `:${column}`).join(", ");
  const put = db.prepare(`INSERT OR REPLACE INTO ${table} VALUES (${marks})`);
  const remove = db.prepare(`DELETE FROM ${table} WHERE id = ?`);
  return (id: string, row: Record<string, SQLInputValue> | null) => {
    places.compare(table, id, row);
    return row ? put.run(row) : remove.run(id);
  };
}

function settingStatements(db: DatabaseSync) {
  const sameGlobal = db.prepare("SELECT 1 FROM globals WHERE slug = ? AND json = ?");
  const putGlobal = db.prepare("INSERT OR REPLACE INTO globals VALUES (?, ?)");
  const getMeta = db.prepare("SELECT value FROM meta WHERE key = ?");
  const putMeta = db.prepare("INSERT OR REPLACE INTO meta VALUES (?, ?)");
  return {
    putGlobal<G extends GlobalName>(slug: G, value: GlobalOf[G]) {
      const json = JSON.stringify(value);
      if (sameGlobal.get(slug, json)) return false;
      putGlobal.run(slug, json);
      return true;
    },
    meta(key: string) {
      const row = getMeta.get(key);
      return row ? textOf(row, "value") : null;
    },
    setMeta(key: string, value: string) {
      // An idle sync writes nothing at all.
      if (getMeta.get(key)?.value !== value) putMeta.run(key, value);
    },
  };
}
