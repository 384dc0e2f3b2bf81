import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import type { CollectionName, GlobalName, GlobalOf, RecordOf } from "@bantin/contract";
import { recognise } from "../citing/recognise.ts";
import { byCollection, COLLECTION_NAMES, COLLECTIONS } from "../collections/collections.ts";
import type { Edge, EdgeKind } from "../collections/edges.ts";
import { StoreBusyError } from "../errors/system-errors.ts";
import { toSortable } from "../rest/stamp.ts";
import { journalWriter } from "./journal.ts";
import { type Placed, type PlacesWriter, placesWriter } from "./places.ts";
import { textOf } from "./rows.ts";
import { TOUCHED_FILES } from "./schema.ts";

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
  const putIndexRow = byCollection((collection) => indexRowWriter(db, collection, places));
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
      putIndexRow[collection](id, COLLECTIONS[collection].index?.row(record) ?? null);
      putEdges(collection, id, COLLECTIONS[collection].edges(record));
      return true;
    },
    remove(collection, id) {
      records.removeRecord(collection, id);
      putIndexRow[collection](id, null);
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

/** Writes the row of a record in the index of its collection, or takes it out. */
function indexRowWriter(db: DatabaseSync, table: CollectionName, places: PlacesWriter) {
  const { index } = COLLECTIONS[table];
  if (!index) return () => {};
  const marks = Object.keys(index.columns).map((column) => `:${column}`);
  const put = db.prepare(`INSERT OR REPLACE INTO ${table} VALUES (${marks.join(", ")})`);
  const remove = db.prepare(`DELETE FROM ${table} WHERE id = ?`);
  const compare = places.watch(table);
  return (id: string, row: Record<string, SQLInputValue> | null): void => {
    compare(id, row);
    if (row) put.run(row);
    else remove.run(id);
  };
}

/** Replaces what a record says about others. */
function edgesWriter(db: DatabaseSync, places: PlacesWriter) {
  const counted = COLLECTION_NAMES.flatMap((collection) => {
    const kind = COLLECTIONS[collection].countedBy;
    return kind ? [{ collection, kind }] : [];
  });
  const targets = db.prepare(
    "SELECT to_id FROM edges WHERE from_collection = ? AND from_id = ? AND kind = ?",
  );
  const remove = db.prepare("DELETE FROM edges WHERE from_collection = ? AND from_id = ?");
  const put = db.prepare("INSERT INTO edges VALUES (?, ?, ?, ?, ?, ?)");
  const isSame = (from: CollectionName, id: string, edges: readonly Edge[], kind: EdgeKind) => {
    const before = targets.all(from, id, kind).map((row) => textOf(row, "to_id"));
    const after = edges.filter((edge) => edge.kind === kind).map((edge) => edge.id);
    return before.toSorted().join() === after.toSorted().join();
  };
  return (from: CollectionName, id: string, edges: readonly Edge[]): void => {
    for (const { collection, kind } of counted) {
      if (!isSame(from, id, edges, kind)) places.touch(collection);
    }
    remove.run(from, id);
    for (const [position, edge] of edges.entries()) {
      put.run(from, id, edge.kind, position, edge.to, edge.id);
    }
  };
}

/** Keeps the citations of records beside them. Both functions tell whether anything changed. */
function mentionsWriter(db: DatabaseSync) {
  const get = db.prepare("SELECT json FROM mentions WHERE collection = ? AND id = ?");
  const put = db.prepare("INSERT OR REPLACE INTO mentions VALUES (?, ?, ?)");
  const remove = db.prepare("DELETE FROM mentions WHERE collection = ? AND id = ?");

  const removeMentions = (collection: CollectionName, id: string) =>
    Number(remove.run(collection, id).changes) > 0;
  return {
    putMentions<C extends CollectionName>(collection: C, record: RecordOf[C]): boolean {
      const recognised = recognise(collection, record);
      if (!recognised) return removeMentions(collection, record.id);
      const json = JSON.stringify(recognised);
      const row = get.get(collection, record.id);
      if (row && textOf(row, "json") === json) return false;
      put.run(collection, record.id, json);
      return true;
    },
    removeMentions,
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

/** SQLITE_BUSY (https://sqlite.org/rescode.html#busy), its extended codes included. */
const SQLITE_BUSY = 5;

/** Whether SQLite refused because another connection holds the lock. */
export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error) || !("errcode" in error)) return false;
  return typeof error.errcode === "number" && (error.errcode & 0xff) === SQLITE_BUSY;
}
