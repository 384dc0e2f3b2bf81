import type { DatabaseSync } from "node:sqlite";
import { COLLECTIONS } from "../collections/collections.ts";
import { EmptyContentError, MassDisappearanceError } from "../errors/document-errors.ts";
import { textOf } from "../store/rows.ts";
import type { Tally } from "./tally.ts";

/**
 * Whether so many documents going at once is more likely a fault (a wrong database, a broken access
 * rule) than the newsroom's wish: more than five and more than 30 %, or all of them where there were three or more.
 *
 * @param known documents before
 * @param gone how many of them are there no more
 */
export function isMassDisappearance(known: number, gone: number): boolean {
  return gone > Math.max(5, known * 0.3) || (gone >= known && known >= 3);
}

/**
 * Of pictures and files those count that something public refers to: nobody misses the others, and clearing out the library is no fault.
 *
 * @param db the content of this sync
 * @throws MassDisappearanceError
 */
export function guardAgainstDisappearance(
  { collection, known, removed, changes }: Tally,
  db: DatabaseSync,
): void {
  // An idle sync asks nothing.
  if (removed === 0) return;
  const isOfFiles = COLLECTIONS[collection].files !== null;
  const [before, gone] = isOfFiles ? missed(collection, changes, db) : [known, removed];
  if (isMassDisappearance(before, gone)) throw new MassDisappearanceError(collection, gone, before);
}

/** How many pictures or files public content refers to, and how many of these are gone. */
function missed(
  collection: Tally["collection"],
  changes: Tally["changes"],
  db: DatabaseSync,
): [number, number] {
  const rows = db
    .prepare("SELECT DISTINCT to_id AS id FROM edges WHERE to_collection = ?")
    .all(collection);
  const needed = new Set(rows.map((row) => textOf(row, "id")));
  const gone = changes.filter(({ id, kind }) => kind === "removed" && needed.has(id));
  return [needed.size, gone.length];
}

/** @throws EmptyContentError */
export function guardAgainstEmptiness(articles: number, url: string): void {
  if (articles === 0) throw new EmptyContentError(url);
}
