import { existsSync } from "node:fs";
import { join } from "node:path";

/** Migrations by their names, oldest first: how far data or code have come. */
export type DataState = readonly string[];

/** The data are such that this code must not touch them. */
export class UnfitDataError extends Error {
  override name = "UnfitDataError";
}

/** The last change that data have had and this code knows nothing of; null when it knows all of them. */
export function newerThan(known: DataState, found: DataState): string | null {
  return found.findLast((name) => !known.includes(name)) ?? null;
}

/** @throws UnfitDataError when newer code has used the data */
export function assertNotNewer(found: DataState, known: DataState): void {
  const newer = newerThan(known, found);
  if (newer === null) return;
  throw new UnfitDataError(
    `The database was last used by a newer Bản tin: it has had the change “${newer}”, and this code ends with “${known.at(-1)}”. Nothing was touched. Start the newer version again, or restore the backup that was made before the upgrade (bantin restore).`,
  );
}

/** Stands in the folder of an embedded database, and in the data folder, while a restore is under way. */
export const RESTORE_MARK = "restore-under-way";

export const RESTORE_CUT_SHORT =
  "A restore was cut short, and the data are not whole. Run the same “bantin restore” again: it begins anew and ends what it began.";

/** @throws UnfitDataError when a restore into a folder began, and has not ended */
export function assertRestoreEnded(folder: string): void {
  if (existsSync(join(folder, RESTORE_MARK))) throw new UnfitDataError(RESTORE_CUT_SHORT);
}
