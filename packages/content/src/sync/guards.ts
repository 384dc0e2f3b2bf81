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
 * What the feed told is the newsroom's own work, whatever it is: it stops nobody. Of pictures and files those count that
 * something public refers to: nobody misses the others, and clearing out the library is no fault.
 *
 * @param db the content of this sync
 * @param told identifiers that the feed has named since the last sync
 * @throws MassDisappearanceError
 */
export function guardAgainstDisappearance(
  tally: Tally,
  db: DatabaseSync,
  told: ReadonlySet<string>,
): void {
  const vanished = vanishedIn(tally, told);
  if (vanished.length === 0) return;
  const { collection, known } = tally;
  const isOfFiles = COLLECTIONS[collection].files !== null;
  const [before, gone] = isOfFiles ? missed(collection, vanished, db) : [known, vanished.length];
  if (isMassDisappearance(before, gone)) throw new MassDisappearanceError(collection, gone, before);
}

/** Records that are gone without a word of the feed. */
function vanishedIn({ changes }: Tally, told: ReadonlySet<string>): string[] {
  return changes.flatMap(({ id, kind }) => (kind === "removed" && !told.has(id) ? [id] : []));
}

/** How many pictures or files public content refers to, and how many of these are gone. */
function missed(
  collection: Tally["collection"],
  vanished: readonly string[],
  db: DatabaseSync,
): [number, number] {
  const rows = db
    .prepare("SELECT DISTINCT to_id AS id FROM edges WHERE to_collection = ?")
    .all(collection);
  const needed = new Set(rows.map((row) => textOf(row, "id")));
  return [needed.size, vanished.filter((id) => needed.has(id)).length];
}

/**
 * A site without an article is one that was so before, or whose last articles were taken down.
 *
 * @param articles what happened to them
 * @param shown how many there are to be seen now
 * @param isNew whether there never was a sync before
 * @throws EmptyContentError
 */
export function guardAgainstEmptiness(
  articles: Tally,
  { shown, told, isNew }: { shown: number; told: ReadonlySet<string>; isNew: boolean },
  url: string,
): void {
  if (shown > 0) return;
  const isMeant = articles.removed === articles.known && vanishedIn(articles, told).length === 0;
  if (isNew || !isMeant) throw new EmptyContentError(url);
}
