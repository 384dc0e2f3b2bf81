import type { Db } from "mongodb";
import { assertNotNewer, type DataState, RESTORE_CUT_SHORT, UnfitDataError } from "./data-state.ts";

/** Where MongoDB keeps what `payload_migrations` is on SQLite, in one document. */
export const STATE_COLLECTION = "bantin-state";

interface State {
  _id: "schema";
  migrations: string[];
  /** A restore into this database began, and has not ended. */
  isBeingRestored?: boolean;
}

/** How far the data have come; null of a database that no CMS has used since this is noted. */
export async function readDataState(db: Db): Promise<DataState | null> {
  const state = await states(db).findOne({ _id: "schema" });
  return state?.migrations ?? null;
}

/**
 * MongoDB needs no migrations, and older code would take newer data for its own all the same.
 *
 * @throws UnfitDataError when newer code has used the data, or a restore was cut short
 */
export async function claimData(db: Db, known: DataState): Promise<void> {
  const state = await states(db).findOne({ _id: "schema" });
  if (state?.isBeingRestored) throw new UnfitDataError(RESTORE_CUT_SHORT);
  assertNotNewer(state?.migrations ?? [], known);
  if (state?.migrations.length !== known.length) await noteDataState(db, known);
}

/** @param isBeingRestored whether the CMS must not start on it yet */
export async function noteDataState(
  db: Db,
  known: DataState,
  { isBeingRestored = false } = {},
): Promise<void> {
  const state: Omit<State, "_id"> = { migrations: [...known], isBeingRestored };
  await states(db).updateOne({ _id: "schema" }, { $set: state }, { upsert: true });
}

function states(db: Db) {
  return db.collection<State>(STATE_COLLECTION);
}
