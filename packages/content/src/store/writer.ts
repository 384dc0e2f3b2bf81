import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import {
  COLLECTION_NAMES,
  type CollectionName,
  type GlobalName,
  type GlobalOf,
  type RecordOf,
} from "@bantin/contract";
import { recognise } from "../citing/recognise.ts";
import { byCollection, COLLECTIONS } from "../collections/collections.ts";
import type { Edge, EdgeKind } from "../collections/edges.ts";
import { edgesOfGlobal, GLOBALS } from "../collections/globals.ts";
import { toSortable } from "../rest/stamp.ts";
import { type HeldWriter, heldWriter } from "./held.ts";
import { journalWriter } from "./journal.ts";
import { beforeWriter } from "./last-live.ts";
import { type Placed, type PlacesWriter, placesWriter } from "./places.ts";
import { textOf } from "./rows.ts";
import type { WritingConnections } from "./writing-connection.ts";

/** One change of the store: a transaction. Nothing of it is seen before `commit`. */
export interface Writer {
  /** The connection that holds the transaction. */
  readonly db: DatabaseSync;
  /** How many records the CMS has, as far as is known: those that are held with no good version too. */
  count(collection: CollectionName): number;
  /** How many readers see. */
  countShown(collection: CollectionName): number;
  /** Whether readers see a version of it. */
  isShown(collection: CollectionName, id: string): boolean;
  /** The `updatedAt` of the version that the CMS has, shown or held; null when it is not known to have one. */
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
  /** Whether readers saw a version of it. */
  remove(collection: CollectionName, id: string): boolean;
  /** Versions that are not shown. `put` and `remove` end a hold. */
  readonly held: HeldWriter;
  hasGlobal(slug: GlobalName): boolean;
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
 * Takes the store's one write lock.
 *
 * @param settled the state of the content that went live last; see `Store.settle`
 * @throws StoreBusyError when another writer has it.
 */
export function openWriter(connections: WritingConnections, settled: string | null): Writer {
  const db = connections.begin();
  const before = beforeWriter(db, settled);
  const records = recordStatements(db, before);
  const settings = settingStatements(db);
  const places = placesWriter(db);
  const putIndexRow = byCollection((collection) => indexRowWriter(db, collection, places));
  const putEdges = edgesWriter(db, places);
  const mentions = mentionsWriter(db);
  const journal = journalWriter(db);
  const held = heldWriter(db);

  return {
    db,
    ...records,
    held,
    put(collection, record, rereads = false) {
      const { id, updatedAt } = record;
      held.remove(collection, id);
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
      held.remove(collection, id);
      if (!records.isShown(collection, id)) return false;
      records.removeRecord(collection, id);
      putIndexRow[collection](id, null);
      putEdges(collection, id, []);
      mentions.removeMentions(collection, id);
      journal.note(collection, id);
      return true;
    },
    ...settings,
    putGlobal(slug, value) {
      const isChanged = settings.putGlobal(slug, value);
      if (!isChanged) return false;
      before.touch();
      putEdges(slug, slug, edgesOfGlobal(slug, value));
      if (GLOBALS[slug].makesAddresses) places.touch("assets");
      return true;
    },
    touchPlaces(placed) {
      places.touch(placed);
      before.touch();
    },
    commit() {
      journal.prune();
      places.save();
      before.save();
      db.exec("COMMIT");
    },
    close: () => connections.end(db),
  };
}

function recordStatements(db: DatabaseSync, before: ReturnType<typeof beforeWriter>) {
  const shown = db.prepare("SELECT count(*) AS n FROM records WHERE collection = ?");
  const isShown = db.prepare("SELECT 1 FROM records WHERE collection = ? AND id = ?");
  // What is held counts as the CMS has it: with the time of change of the version that is not shown.
  const apart = db.prepare(
    `SELECT coalesce(sum(CASE WHEN h.kind = 'gone' THEN -1 WHEN r.id IS NULL THEN 1 ELSE 0 END), 0) AS n
     FROM held h LEFT JOIN records r ON r.collection = h.collection AND r.id = h.id
     WHERE h.collection = ?`,
  );
  const stamp = db.prepare(
    `SELECT nullif(coalesce(
       (SELECT updated_at FROM held WHERE collection = ?1 AND id = ?2),
       (SELECT updated_at FROM records WHERE collection = ?1 AND id = ?2)), '') AS at`,
  );
  const stamps = db.prepare(
    `SELECT id, updated_at FROM records
       WHERE collection = ?1 AND id NOT IN (SELECT id FROM held WHERE collection = ?1)
     UNION ALL SELECT id, updated_at FROM held WHERE collection = ?1 AND kind <> 'gone'`,
  );
  const newest = db.prepare(
    `SELECT max(at) AS at FROM (
       SELECT * FROM (SELECT updated_at AS at FROM records r WHERE collection = ?1 AND NOT EXISTS (
         SELECT 1 FROM held h WHERE h.collection = ?1 AND h.id = r.id)
       ORDER BY updated_at DESC LIMIT 1)
     UNION ALL SELECT updated_at FROM held WHERE collection = ?1 AND kind <> 'gone')`,
  );
  const same = db.prepare("SELECT 1 FROM records WHERE collection = ? AND id = ? AND json = ?");
  const put = db.prepare("INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?)");
  const remove = db.prepare("DELETE FROM records WHERE collection = ? AND id = ?");
  return {
    count: (collection: CollectionName) =>
      Number(shown.get(collection)?.n) + Number(apart.get(collection)?.n),
    countShown: (collection: CollectionName) => Number(shown.get(collection)?.n),
    isShown: (collection: CollectionName, id: string) => isShown.get(collection, id) !== undefined,
    stampOf(collection: CollectionName, id: string) {
      const at = stamp.get(collection, id)?.at;
      return typeof at === "string" ? at : null;
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
      before.keep(collection, id);
      put.run(collection, id, updatedAt, json);
      return true;
    },
    removeRecord(collection: CollectionName, id: string) {
      before.keep(collection, id);
      remove.run(collection, id);
    },
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

/** A global refers by its name. */
type Referrer = CollectionName | GlobalName;

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
  const isSame = (from: Referrer, id: string, edges: readonly Edge[], kind: EdgeKind) => {
    const before = targets.all(from, id, kind).map((row) => textOf(row, "to_id"));
    const after = edges.filter((edge) => edge.kind === kind).map((edge) => edge.id);
    return before.toSorted().join() === after.toSorted().join();
  };
  return (from: Referrer, id: string, edges: readonly Edge[]): void => {
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
  const anyGlobal = db.prepare("SELECT 1 FROM globals WHERE slug = ?");
  const sameGlobal = db.prepare("SELECT 1 FROM globals WHERE slug = ? AND json = ?");
  const putGlobal = db.prepare("INSERT OR REPLACE INTO globals VALUES (?, ?)");
  const getMeta = db.prepare("SELECT value FROM meta WHERE key = ?");
  const putMeta = db.prepare("INSERT OR REPLACE INTO meta VALUES (?, ?)");
  return {
    hasGlobal: (slug: GlobalName) => anyGlobal.get(slug) !== undefined,
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
