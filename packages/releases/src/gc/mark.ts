import { join } from "node:path";
import type { StoreContext } from "../context.ts";
import type { StoredRelease } from "../records/release.ts";
import type { DirectoryEntry } from "../tree/entry.ts";
import { readListing } from "../tree/read-listing.ts";

/** All that the kept releases need. */
export interface Marked {
  /** Hashes of directories in `objects/`. */
  objects: Set<string>;
  /** Hashes of listings that are files of their own. */
  listings: Set<string>;
  /** Paths below `assets/`. */
  assets: Set<string>;
}

/** @throws ReleasesError `damaged`: what a damaged listing needs is unknown, so nothing may be deleted. */
export async function mark(
  context: StoreContext,
  releases: readonly StoredRelease[],
  pace: () => Promise<void>,
): Promise<Marked> {
  const marked: Marked = { objects: new Set(), listings: new Set(), assets: new Set() };
  const seenAssets = new Set<string>();

  async function markObject(entry: DirectoryEntry): Promise<void> {
    if (marked.objects.has(entry.hash)) return;
    marked.objects.add(entry.hash);
    await pace();
    for (const [name, below] of open(entry)) {
      if (below.kind === "assets") await markAssets(below, name);
      else if (below.kind === "directory") await markObject(below);
    }
  }

  async function markAssets(entry: DirectoryEntry, path: string): Promise<void> {
    const key = `${path} ${entry.hash}`;
    if (seenAssets.has(key)) return;
    seenAssets.add(key);
    await pace();
    for (const [name, below] of open(entry)) {
      if (below.kind === "file") marked.assets.add(join(path, name));
      else await markAssets(below, join(path, name));
    }
  }

  function open(entry: DirectoryEntry) {
    if (entry.listing === null) marked.listings.add(entry.hash);
    return readListing(context, entry);
  }

  for (const { tree } of releases) await markObject(tree);
  return marked;
}
