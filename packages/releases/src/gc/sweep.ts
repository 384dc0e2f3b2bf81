import { join } from "node:path";
import { readText, removeTree, replaceFile, syncAll } from "../disk/files.ts";
import { isInstant, isObject, parseJson } from "../records.ts";
import { SHARDS, type StoreContext } from "../store-context.ts";
import { chooseExpired } from "./choose.ts";
import type { Marked } from "./collect.ts";

/**
 * Deletes directories and listings that are not marked. A directory is first moved away whole, and that
 * made durable: half of one under its own name would pass for complete.
 *
 * @returns how many directories went.
 */
export async function sweepObjects(
  context: StoreContext,
  marked: Marked,
  trash: string,
  pace: () => Promise<void>,
): Promise<number> {
  const { fs, layout } = context;
  const shards = new Set<string>();
  const moved: string[] = [];
  const listings: string[] = [];
  for (const shard of SHARDS.map((name) => join(layout.objects, name))) {
    for (const name of fs.names(shard)) {
      await pace();
      const isListing = name.endsWith(".json");
      if (isListing && !marked.listings.has(name.slice(0, -5))) listings.push(join(shard, name));
      if (isListing || marked.objects.has(name)) continue;
      fs.rename(join(shard, name), join(trash, name));
      moved.push(join(trash, name));
      shards.add(shard);
    }
  }
  await syncAll(context, shards);
  for (const path of listings) fs.unlink(path);
  for (const path of moved) await removeTree(fs, path, pace);
  return moved.length;
}

interface AssetSweep {
  removed: number;
  /** In no kept release, kept for its grace time. */
  condemned: number;
}

/**
 * Deletes the assets whose grace time is over.
 *
 * @param reachable what kept releases have; `leaving`, what those have that go with this collection
 */
export async function sweepAssets(
  context: StoreContext,
  { reachable, leaving }: { reachable: ReadonlySet<string>; leaving: ReadonlySet<string> },
  { now, graceMs }: { now: Date; graceMs: number },
  pace: () => Promise<void>,
): Promise<AssetSweep> {
  const { fs, layout } = context;
  const { existing, directories } = await findAssets(context, pace);
  const condemned = readCondemned(context);
  const choice = chooseExpired({ existing, reachable, leaving, condemned, now, graceMs });
  if (choice.condemned.size + condemned.size > 0) {
    const record = JSON.stringify(Object.fromEntries(choice.condemned));
    await replaceFile(context, layout.condemned, record);
  }
  for (const path of choice.expired) {
    fs.unlink(join(layout.assets, path));
    await pace();
  }
  for (const path of directories) {
    if (fs.names(path).length === 0) fs.removeDirectory(path);
  }
  return { removed: choice.expired.length, condemned: choice.condemned.size };
}

/** Paths of all assets, and all directories below `assets/`, inner ones first. */
async function findAssets(
  { fs, layout }: StoreContext,
  pace: () => Promise<void>,
): Promise<{ existing: string[]; directories: string[] }> {
  const existing: string[] = [];
  const directories: string[] = [];
  async function look(path: string): Promise<void> {
    for (const name of fs.names(join(layout.assets, path))) {
      await pace();
      const below = join(path, name);
      if (fs.facts(join(layout.assets, below))?.kind !== "directory") {
        existing.push(below);
        continue;
      }
      await look(below);
      directories.push(join(layout.assets, below));
    }
  }
  await look("");
  return { existing, directories };
}

/** An unreadable record is as good as none: every grace time begins anew. */
function readCondemned({ fs, layout }: StoreContext): Map<string, string> {
  const value = parseJson(readText(fs, layout.condemned));
  const entries = isObject(value) ? Object.entries(value) : [];
  return new Map(
    entries.flatMap(([path, since]): [string, string][] =>
      isInstant(since) ? [[path, since]] : [],
    ),
  );
}
