import type { DatabaseSync } from "node:sqlite";
import { COLLECTION_NAMES, type CollectionName, isCollection } from "@bantin/contract";
import { byCollection } from "../collections/collections.ts";
import { numberOf, type Row, textOf } from "./rows.ts";

/** Entries kept. A reader who fell further behind reads everything anew. */
const KEPT = 20_000;

/** Numbers the changes of one transaction, so that whoever reads on can tell what is new to him. */
export function journalWriter(db: DatabaseSync) {
  const add = db.prepare("INSERT INTO journal (collection, id) VALUES (?, ?)");
  const forget = db.prepare("DELETE FROM journal WHERE seq <= (SELECT max(seq) FROM journal) - ?");
  let isTouched = false;
  return {
    note(collection: CollectionName, id: string): void {
      add.run(collection, id);
      isTouched = true;
    },
    prune(): void {
      if (isTouched) forget.run(KEPT);
    },
  };
}

/** What happened since a place in the journal, or `null` when only reading everything anew can tell. */
export interface News {
  changed: { collection: CollectionName; id: string }[] | null;
}

/** Follows the journal of a store: each call answers what is new since the call before. */
export function journalReader(db: DatabaseSync): () => News {
  const head = db.prepare(
    `SELECT (SELECT value FROM meta WHERE key = 'store') AS store,
       (SELECT coalesce(min(seq), 0) FROM journal) AS oldest,
       (SELECT coalesce(max(seq), 0) FROM journal) AS newest`,
  );
  const since = db.prepare("SELECT DISTINCT collection, id FROM journal WHERE seq > ?");
  let place: { store: string; seq: number } | null = null;
  return () => {
    const row = head.get() ?? {};
    const [store, newest] = [textOf(row, "store"), numberOf(row, "newest")];
    const before = place;
    place = { store, seq: newest };
    if (before?.store !== store || before.seq < numberOf(row, "oldest") - 1)
      return { changed: null };
    if (before.seq === newest) return { changed: [] };
    return { changed: since.all(before.seq).flatMap(entry) };
  };
}

function entry(row: Row): { collection: CollectionName; id: string }[] {
  const [collection, id] = [textOf(row, "collection"), textOf(row, "id")];
  return isCollection(collection) ? [{ collection, id }] : [];
}

/** Tells the state of collections: as long as it is the same, so is all that only their records decide. */
export function versionsReader(db: DatabaseSync): (...collections: CollectionName[]) => string {
  const news = journalReader(db);
  const versions = byCollection(() => 0);
  return (...collections) => {
    const { changed } = news();
    const touched = new Set(changed?.map(({ collection }) => collection) ?? COLLECTION_NAMES);
    for (const collection of touched) versions[collection]++;
    return collections.map((collection) => versions[collection]).join(" ");
  };
}
