import { link, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { copyDurably, filesBelow, sha256Of, statOf } from "./files.ts";
import type { StoredFile } from "./manifest.ts";

/** A backup of before, of which unchanged files are taken. */
export interface Earlier {
  folder: string;
  files: ReadonlyMap<string, StoredFile>;
}

/**
 * Puts the uploads into a backup. What an earlier one has already is linked, not copied: each backup is whole by
 * itself, and ten of them take little more room than one.
 *
 * Never linked to the uploads themselves: the CMS may write into them, and would write into the backup.
 *
 * @param kept what this backup has already, by path; added to
 * @returns how many files were read
 */
export async function copyUploads(
  uploads: string,
  folder: string,
  earlier: Earlier | null,
  kept: Map<string, StoredFile>,
): Promise<number> {
  let read = 0;
  const copyOne = async (name: string): Promise<void> => {
    const path = `uploads/${name}`;
    const now = await statOf(join(uploads, name));
    // Deleted since it was listed.
    if (now === null || isSame(kept.get(path), now)) return;
    const before = earlier?.files.get(path);
    if (earlier && before && isSame(before, now) && (await linked(earlier, before, folder))) {
      kept.set(path, before);
      return;
    }
    if (!(await copied(join(uploads, name), join(folder, path)))) return;
    read += 1;
    const sha256 = await sha256Of(join(folder, path));
    const { bytes = 0 } = (await statOf(join(folder, path))) ?? {};
    kept.set(path, { path, bytes, sha256, changedAtMs: now.changedAtMs });
  };
  const names = await filesBelow(uploads);
  for (const inner of new Set(names.map((name) => dirname(join(folder, "uploads", name))))) {
    await mkdir(inner, { recursive: true });
  }
  // Most of the time goes by until each is on the disk.
  for (let at = 0; at < names.length; at += AT_ONCE) {
    await Promise.all(names.slice(at, at + AT_ONCE).map(copyOne));
  }
  return read;
}

const AT_ONCE = 32;

function isSame(
  one: StoredFile | undefined,
  other: { bytes: number; changedAtMs: number },
): boolean {
  return one?.bytes === other.bytes && Math.abs((one.changedAtMs ?? 0) - other.changedAtMs) < 1;
}

/** False where the file cannot be linked: it is gone, or the disk knows no links. */
async function linked(earlier: Earlier, { path, bytes }: StoredFile, folder: string) {
  const there = await statOf(join(earlier.folder, path));
  if (there?.bytes !== bytes) return false;
  return link(join(earlier.folder, path), join(folder, path)).then(
    () => true,
    () => false,
  );
}

/** False when the file was deleted meanwhile. */
async function copied(from: string, to: string): Promise<boolean> {
  try {
    await copyDurably(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}
