import { join } from "node:path";
import type { StoreContext } from "../context.ts";
import { SHARDS } from "../disk/layout.ts";
import { removeTree } from "../disk/remove-tree.ts";
import { syncAll } from "../disk/sync-all.ts";
import type { Marked } from "./mark.ts";

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
