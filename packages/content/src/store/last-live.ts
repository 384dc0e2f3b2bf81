import type { DatabaseSync } from "node:sqlite";
import { type CollectionName, isCollection } from "@bantin/contract";
import { StoreDamagedError } from "../errors/system-errors.ts";
import { numberOf, type Row, textOf } from "./rows.ts";

/** What a record was in the content that went live last. */
export type LastLive =
  /** As it is now. */
  | { kind: "same" }
  /** It was not there. */
  | { kind: "absent" }
  /** Another version, as JSON. */
  | { kind: "other"; json: string }
  /** Nothing of this store is known to have gone live. */
  | { kind: "unknown" };

const GENERATION = "generation";
const SETTLED = "settled";

/** Which state of which store it is: another one after every change of the content. */
export function stateReader(db: DatabaseSync): () => string {
  const find = db.prepare(
    `SELECT (SELECT value FROM meta WHERE key = 'store') || ' '
       || coalesce((SELECT value FROM meta WHERE key = '${GENERATION}'), '0') AS state`,
  );
  return () => textOf(find.get() ?? {}, "state");
}

/** Tells what records were when they last went live. */
export function lastLiveReader(db: DatabaseSync) {
  const settled = db.prepare(`SELECT 1 FROM meta WHERE key = '${SETTLED}'`);
  const find = db.prepare(
    `SELECT b.json, b.json IS (SELECT json FROM records WHERE collection = ?1 AND id = ?2) AS is_same
     FROM before b WHERE b.collection = ?1 AND b.id = ?2`,
  );
  return (collection: CollectionName, id: string): LastLive => {
    if (settled.get() === undefined) return { kind: "unknown" };
    const row = find.get(collection, id);
    if (row === undefined || numberOf(row, "is_same") === 1) return { kind: "same" };
    return row.json === null ? { kind: "absent" } : { kind: "other", json: textOf(row, "json") };
  };
}

/** Names the records that are not what they were; nothing where that is unknown. */
export function changedReader(db: DatabaseSync) {
  const find = db.prepare(
    `SELECT collection, id FROM before b WHERE json IS NOT (
       SELECT json FROM records r WHERE r.collection = b.collection AND r.id = b.id)
     ORDER BY collection, id`,
  );
  return () => find.all().map((row) => ({ collection: collectionOf(row), id: textOf(row, "id") }));
}

/** Names all records. */
export function recordsReader(db: DatabaseSync) {
  const find = db.prepare("SELECT collection, id FROM records ORDER BY collection, id");
  return () =>
    find.all().flatMap((row) => {
      const name = textOf(row, "collection");
      return isCollection(name) ? [{ collection: name, id: textOf(row, "id") }] : [];
    });
}

/**
 * Keeps, with the first change of a record since its content went live, what it was.
 *
 * @param settled the state that went live last; null when that is not known
 */
export function beforeWriter(db: DatabaseSync, settled: string | null) {
  if (settled !== null && settled === stateReader(db)()) {
    db.exec("DELETE FROM before");
    db.prepare("INSERT OR IGNORE INTO meta VALUES (?, '')").run(SETTLED);
  }
  const isSettled = db.prepare("SELECT 1 FROM meta WHERE key = ?").get(SETTLED) !== undefined;
  const keep = db.prepare(
    `INSERT OR IGNORE INTO before
     VALUES (?1, ?2, (SELECT json FROM records WHERE collection = ?1 AND id = ?2))`,
  );
  const raise = db.prepare(
    `INSERT INTO meta VALUES ('${GENERATION}', '1')
     ON CONFLICT (key) DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT)`,
  );
  let isTouched = false;
  return {
    /** To be called before a record is changed. */
    keep(collection: CollectionName, id: string): void {
      isTouched = true;
      // In a store that nothing was made from yet all is new.
      if (isSettled) keep.run(collection, id);
    },
    /** Something else changed. */
    touch(): void {
      isTouched = true;
    },
    save(): void {
      if (isTouched) raise.run();
    },
  };
}

function collectionOf(row: Row): CollectionName {
  const name = textOf(row, "collection");
  if (isCollection(name)) return name;
  throw new StoreDamagedError('column "collection" holds no collection');
}
