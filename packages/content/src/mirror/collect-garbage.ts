import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { StoreBusyError } from "../errors/system-errors.ts";
import { textOf } from "../store/rows.ts";
import type { Store } from "../store/store.ts";
import type { Writer } from "../store/writer.ts";
import { MIRRORED_FILE, PARTIAL_FILE } from "./fetch-file.ts";

/**
 * Removes mirrored bytes that the committed content does not refer to, and what broken downloads left
 * behind. Files with any other name are left alone: the folder may have been named by mistake.
 *
 * Holds the store's write lock: another sync's files lie in the folder before they are committed. Where
 * it cannot be had, or a file cannot be removed, that is only reported: a file too many harms no
 * reader, and the next sync tries again.
 *
 * @returns how many files went.
 */
export async function collectGarbage(
  store: Store,
  mediaDir: string,
  log: (line: string) => void,
): Promise<number> {
  const lock = takeLock(store);
  if (!lock) {
    log("Unused files are left for the next sync: another one is under way.");
    return 0;
  }
  try {
    return await removeUnused(lock.db, mediaDir, log);
  } finally {
    lock.close();
  }
}

function takeLock(store: Store): Writer | null {
  try {
    return store.beginChange();
  } catch (error) {
    if (error instanceof StoreBusyError) return null;
    throw error;
  }
}

async function removeUnused(
  db: DatabaseSync,
  mediaDir: string,
  log: (line: string) => void,
): Promise<number> {
  const rows = db.prepare("SELECT DISTINCT sha256 FROM assets").all();
  const used = new Set(rows.map((row) => textOf(row, "sha256")));
  const names = await readdir(mediaDir, { recursive: true });
  const garbage = names.filter((name) => {
    const sha256 = MIRRORED_FILE.exec(name)?.[1];
    return sha256 === undefined ? PARTIAL_FILE.test(name) : !used.has(sha256);
  });
  let removed = 0;
  for (const name of garbage) {
    try {
      await rm(join(mediaDir, name), { force: true });
      removed++;
    } catch (error) {
      log(`The unused file ${join(mediaDir, name)} could not be removed: ${String(error)}`);
    }
  }
  return removed;
}
