import { join } from "node:path";
import { type Layout, objectPath, type StoreContext } from "../store-context.ts";
import {
  type DirectoryEntry,
  type Entry,
  type FileEntry,
  type Listing,
  readListing,
} from "./listing.ts";

/** Where the files of a directory lie on disk. */
export interface DiskLocation {
  path: string;
  /** Below `assets/`, shared by all releases, rather than an object of its own. */
  isAssets: boolean;
}

export function topLocation(layout: Layout, tree: DirectoryEntry): DiskLocation {
  return { path: objectPath(layout, tree.hash), isAssets: false };
}

export function locationBelow(
  layout: Layout,
  parent: DiskLocation,
  name: string,
  entry: DirectoryEntry,
): DiskLocation {
  if (parent.isAssets) return { path: join(parent.path, name), isAssets: true };
  if (entry.kind === "assets") return { path: join(layout.assets, name), isAssets: true };
  return { path: objectPath(layout, entry.hash), isAssets: false };
}

interface FoundFile {
  /** In the tree, such as `tin-tuc/index.html`. */
  path: string;
  /** On disk. */
  at: string;
  entry: FileEntry;
}

/** Every file of a tree. @throws ReleasesError `damaged` */
export function* walkFiles(context: StoreContext, tree: DirectoryEntry): Generator<FoundFile> {
  yield* walkDirectory(context, "", tree, topLocation(context.layout, tree));
}

function* walkDirectory(
  context: StoreContext,
  prefix: string,
  directory: DirectoryEntry,
  location: DiskLocation,
): Generator<FoundFile> {
  for (const [name, entry] of readListing(context, directory)) {
    const path = prefix + name;
    if (entry.kind === "file") {
      yield { path, at: join(location.path, name), entry };
    } else {
      yield* walkDirectory(
        context,
        `${path}/`,
        entry,
        locationBelow(context.layout, location, name, entry),
      );
    }
  }
}

/** The file at a path of a tree, or null. @throws ReleasesError `damaged` */
export function findFile(
  context: StoreContext,
  tree: DirectoryEntry,
  names: readonly string[],
): FoundFile | null {
  let directory = tree;
  let location = topLocation(context.layout, tree);
  for (const [index, name] of names.entries()) {
    const entry = readListing(context, directory).get(name);
    if (entry === undefined) return null;
    if (entry.kind === "file") {
      const isLast = index === names.length - 1;
      return isLast ? { path: names.join("/"), at: join(location.path, name), entry } : null;
    }
    location = locationBelow(context.layout, location, name, entry);
    directory = entry;
  }
  return null;
}

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
  compareDirectories(context, "", from, to, diff);
  for (const paths of Object.values(diff)) paths.sort();
  return diff;
}

function compareDirectories(
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
  compareDirectories(context, `${path}/`, fromDirectory, toDirectory, diff);
}
