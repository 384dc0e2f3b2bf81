import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const FILE = "last-backup.json";

const noted = z.object({
  /** The last one that was kept; null when there was none yet. */
  kept: z
    .object({
      folder: z.string(),
      finishedAt: z.iso.datetime(),
      bytes: z.number(),
      seconds: z.number(),
      /** Files that the database names and that were not there. */
      missing: z.number(),
    })
    .nullable(),
  /** The last one that failed, when that was after the last one that was kept. */
  failed: z.object({ at: z.iso.datetime(), why: z.string() }).nullable(),
});
export type LastBackup = z.infer<typeof noted>;

/**
 * What is known of the last backup of a data folder, wherever it was put; null when none was ever tried.
 * `bantin backup list --json` prints it too.
 */
export function lastBackup(dataDir: string): LastBackup | null {
  try {
    return noted.parse(JSON.parse(readFileSync(join(dataDir, FILE), "utf8")));
  } catch {
    return null;
  }
}

export function noteBackup(dataDir: string, backup: LastBackup): void {
  const path = join(dataDir, FILE);
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(`${path}.new`, `${JSON.stringify(backup, null, 2)}\n`);
  renameSync(`${path}.new`, path);
}
