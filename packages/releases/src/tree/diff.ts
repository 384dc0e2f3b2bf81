import type { StoreContext } from "../context.ts";
import type { DirectoryEntry, Entry, Listing } from "./entry.ts";
import { readListing } from "./read-listing.ts";

/** Paths of files, sorted. */
export interface TreeDiff {
  added: string[];
  changed: string[];
  removed: string[];
}

const NOTHING: Listing = new Map();

/** What turns one tree into the other. Costs what differs: equal directories are not looked into. */
export function diffTrees(
  context: StoreContext,
  from: DirectoryEntry | null,
  to: DirectoryEntry,
): TreeDiff {
  const diff: TreeDiff = { added: [], changed: [], removed: [] };
  compare(context, "", from, to, diff);
  for (const paths of Object.values(diff)) paths.sort();
  return diff;
}

function compare(
  context: StoreContext,
  prefix: string,
  from: DirectoryEntry | null,
  to: DirectoryEntry | null,
  diff: TreeDiff,
): void {
  if (from?.hash === to?.hash) return;
  const before = from ? readListing(context, from) : NOTHING;
  const after = to ? readListing(context, to) : NOTHING;
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    compareEntries(context, prefix + name, before.get(name), after.get(name), diff);
  }
}

function compareEntries(
  context: StoreContext,
  path: string,
  from: Entry | undefined,
  to: Entry | undefined,
  diff: TreeDiff,
): void {
  if (from?.kind === "file" && to?.kind === "file") {
    if (from.sha256 !== to.sha256) diff.changed.push(path);
    return;
  }
  if (from?.kind === "file") diff.removed.push(path);
  if (to?.kind === "file") diff.added.push(path);
  const fromDirectory = from && from.kind !== "file" ? from : null;
  const toDirectory = to && to.kind !== "file" ? to : null;
  compare(context, `${path}/`, fromDirectory, toDirectory, diff);
}
