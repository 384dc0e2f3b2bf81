import type { DatabaseSync } from "node:sqlite";
import { type CollectionName, type GlobalName, isCollection } from "@bantin/contract";
import { isGlobal } from "../collections/globals.ts";
import { StoreDamagedError } from "../errors/system-errors.ts";
import { type Row, textOf } from "./rows.ts";

/**
 * Why a version of a record is not shown.
 *
 * - `invalid`: it does not fit the contract
 * - `collision`: another record has its address
 * - `reference`: what it cannot be shown without is not there
 * - `file`: the CMS does not deliver its file
 * - `gone`: it was deleted, and public documents cannot be shown without it, so its last version stays
 * - `page`: its page, or a list in which it stands, cannot be made
 * - `trial`: taken out for a moment, to find out which record spoils a page
 */
const HOLD_KINDS = ["invalid", "collision", "reference", "file", "gone", "page", "trial"] as const;
export type HoldKind = (typeof HOLD_KINDS)[number];

/** A record, or a global under its slug twice, of which readers do not see the version that the CMS has. */
export interface Held {
  collection: CollectionName | GlobalName;
  id: string;
  kind: HoldKind;
  /** What it is called on the screen. */
  title: string | null;
  /** The field at fault: `hero.image`; null where the whole record is. */
  field: string | null;
  /** For the newsroom, in Vietnamese: what is wrong and what to do. */
  reason: string;
  /** The same for operators. */
  problem: string;
  /** Since when, an ISO instant. */
  since: string;
}

/** A version that is to be held. */
export interface Hold extends Omit<Held, "since"> {
  /** When that version was changed: until it changes again nobody asks the CMS for it. Empty when the CMS has none. */
  updatedAt: string;
  /** The version itself, where it can be tried again without asking the CMS. */
  json: string | null;
}

export interface Candidate extends Pick<Hold, "kind" | "updatedAt"> {
  id: string;
  json: string;
}

/** Finds the version of a record that readers see, as a hold keeps it. */
export function versionReader(db: DatabaseSync) {
  const find = db.prepare("SELECT updated_at, json FROM records WHERE collection = ? AND id = ?");
  return (collection: CollectionName, id: string) => {
    const row = find.get(collection, id);
    return row ? { updatedAt: textOf(row, "updated_at"), json: textOf(row, "json") } : null;
  };
}

const COLUMNS = "collection, id, kind, title, field, reason, problem, since";

/**
 * Pictures and files that no public record refers to are of no concern to anybody: they are remembered, so that
 * nobody asks for them again, and not named.
 */
const CONCERNING = `(h.kind <> 'trial') AND (h.collection NOT IN ('media', 'files') OR EXISTS (
  SELECT 1 FROM edges e WHERE e.to_collection = h.collection AND e.to_id = h.id))`;

/** All that is held back and concerns readers, in a fixed order. */
export function heldReader(db: DatabaseSync): () => Held[] {
  const all = db.prepare(
    `SELECT ${COLUMNS} FROM held h WHERE ${CONCERNING} ORDER BY collection, id`,
  );
  return () => all.all().map(heldOf);
}

export type HeldWriter = ReturnType<typeof heldWriter>;

/** @param now ISO instant; from when on a record is held that was not before */
export function heldWriter(db: DatabaseSync, now = () => new Date().toISOString()) {
  const put = db.prepare(
    "INSERT OR REPLACE INTO held VALUES (:collection, :id, :updatedAt, :kind, :title, :field, :reason, :problem, :since, :json)",
  );
  const remove = db.prepare("DELETE FROM held WHERE collection = ? AND id = ?");
  const any = db.prepare("SELECT 1 FROM held LIMIT 1");
  const find = db.prepare("SELECT * FROM held WHERE collection = ? AND id = ?");
  const ids = db.prepare("SELECT id FROM held WHERE collection = ? AND kind <> 'gone'");
  const candidates = db.prepare(
    "SELECT id, kind, updated_at, json FROM held WHERE collection = ? AND json IS NOT NULL ORDER BY id",
  );
  const gone = db.prepare("SELECT id FROM held WHERE collection = ? AND kind = 'gone' ORDER BY id");
  // Asked for each record that is stored, and nearly always there is nothing.
  let isEmpty = any.get() === undefined;
  const began = new Map<string, string>();
  if (!isEmpty) {
    for (const row of db.prepare("SELECT collection, id, since FROM held").all()) {
      began.set(`${textOf(row, "collection")}/${textOf(row, "id")}`, textOf(row, "since"));
    }
  }
  return {
    put(hold: Hold): void {
      isEmpty = false;
      const { collection, id } = hold;
      // Held again, perhaps for another reason: readers have not seen what was saved since the first time.
      const since = began.get(`${collection}/${id}`) ?? now();
      const same = find.get(collection, id);
      if (same && isSameHold(same, hold)) return;
      put.run({ ...hold, since });
    },
    remove(collection: string, id: string): boolean {
      return !isEmpty && Number(remove.run(collection, id).changes) > 0;
    },
    isHeld: (collection: string, id: string) => !isEmpty && find.get(collection, id) !== undefined,
    /** Whether it was held before this change began. */
    wasHeld: (collection: string, id: string) => began.has(`${collection}/${id}`),
    ids: (collection: CollectionName) =>
      isEmpty ? [] : ids.all(collection).map((row) => textOf(row, "id")),
    /** A version that can be tried again. */
    candidate(collection: CollectionName, id: string): { id: string; json: string } | null {
      const row = isEmpty ? undefined : find.get(collection, id);
      return typeof row?.json === "string" ? { id, json: row.json } : null;
    },
    /** The versions of a collection that can be tried again. */
    candidates(collection: CollectionName): Candidate[] {
      if (isEmpty) return [];
      return candidates.all(collection).map((row) => ({
        id: textOf(row, "id"),
        kind: kindOf(row),
        updatedAt: textOf(row, "updated_at"),
        json: textOf(row, "json"),
      }));
    },
    /** Records that the CMS has no more. */
    gone: (collection: CollectionName) =>
      isEmpty ? [] : gone.all(collection).map((row) => textOf(row, "id")),
  };
}

function isSameHold(row: Row, { updatedAt, kind, reason, problem, json }: Hold): boolean {
  return (
    row.updated_at === updatedAt &&
    row.kind === kind &&
    row.reason === reason &&
    row.problem === problem &&
    row.json === json
  );
}

function heldOf(row: Row): Held {
  const { title, field } = row;
  return {
    collection: collectionOf(row),
    id: textOf(row, "id"),
    kind: kindOf(row),
    title: typeof title === "string" ? title : null,
    field: typeof field === "string" ? field : null,
    reason: textOf(row, "reason"),
    problem: textOf(row, "problem"),
    since: textOf(row, "since"),
  };
}

function kindOf(row: Row): HoldKind {
  const kind = HOLD_KINDS.find((name) => name === row.kind);
  if (kind !== undefined) return kind;
  throw new StoreDamagedError('column "kind" holds no reason of a hold');
}

function collectionOf(row: Row): CollectionName | GlobalName {
  const name = textOf(row, "collection");
  if (isCollection(name) || isGlobal(name)) return name;
  throw new StoreDamagedError('column "collection" holds no collection');
}
