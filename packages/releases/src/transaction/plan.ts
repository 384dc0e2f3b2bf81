import { join } from "node:path";
import { ReleasesError } from "../errors.ts";
import type { DirectoryEntry, Entry, Listing } from "../tree/listing.ts";
import { encodeListing, entryOf, linkTarget } from "../tree/listing.ts";
import type { WorkingDirectory, WorkingFile } from "./working-tree.ts";

/** What has to exist on disk for the tree to be complete. All else is there already. */
export interface Plan {
  tree: DirectoryEntry;
  /** Inner ones first. */
  directories: PlannedDirectory[];
  listings: PlannedListing[];
  assets: PlannedAsset[];
}

export interface PlannedDirectory {
  hash: string;
  listing: Listing;
  files: { name: string; file: WorkingFile }[];
  links: PlannedLink[];
}

interface PlannedLink {
  name: string;
  target: string;
  /** A link with this very target, in the base. */
  sameAs: string | null;
}

export interface PlannedListing {
  hash: string;
  text: string;
}

export interface PlannedAsset {
  /** In the tree, and below `assets/`. */
  path: string;
  file: WorkingFile;
}

interface Planning {
  plan: Omit<Plan, "tree">;
  assetDirectories: ReadonlySet<string>;
  pace: () => Promise<void>;
}

interface TreePosition {
  path: string;
  isTop: boolean;
  isAssets: boolean;
}

/**
 * Decides what a working tree needs, from the changed directories alone. Empty directories go, except
 * that a tree may be empty as a whole.
 *
 * @throws ReleasesError `path-conflict` when a path is both a file and a directory.
 */
export async function planTree(
  root: WorkingDirectory,
  assetDirectories: ReadonlySet<string>,
  pace: () => Promise<void>,
): Promise<Plan> {
  const plan = { directories: [], listings: [], assets: [] };
  const position = { path: "", isTop: true, isAssets: false };
  const tree = await seal({ plan, assetDirectories, pace }, root, position);
  return { ...plan, tree };
}

async function seal(
  planning: Planning,
  directory: WorkingDirectory,
  position: TreePosition,
): Promise<DirectoryEntry> {
  if (!directory.isChanged && directory.origin) return directory.origin.entry;
  await planning.pace();
  const listing = new Map<string, Entry>();
  for (const [name, { sha256, bytes }] of directory.files) {
    listing.set(name, { kind: "file", sha256, bytes });
  }
  for (const [name, below] of directory.directories) {
    const isAssets = position.isAssets || (position.isTop && planning.assetDirectories.has(name));
    const path = join(position.path, name);
    const entry = await seal(planning, below, { path, isTop: false, isAssets });
    if (entry.files === 0) continue;
    if (listing.has(name)) throw pathConflict(path);
    const kind = isAssets && position.isTop ? "assets" : "directory";
    listing.set(name, { ...entry, kind });
  }
  const entry = entryOf("directory", listing);
  if (entry.listing === null) {
    planning.plan.listings.push({ hash: entry.hash, text: encodeListing(listing) });
  }
  if (position.isAssets) planAssets(planning.plan, directory, position.path);
  else planning.plan.directories.push(planDirectory(directory, entry.hash, listing));
  return entry;
}

function planAssets(plan: Planning["plan"], directory: WorkingDirectory, path: string): void {
  for (const [name, file] of directory.files) {
    if (file.isStaged) plan.assets.push({ path: join(path, name), file });
  }
}

function planDirectory(
  directory: WorkingDirectory,
  hash: string,
  listing: Listing,
): PlannedDirectory {
  const planned: PlannedDirectory = { hash, listing, files: [], links: [] };
  for (const [name, entry] of listing) {
    const file = directory.files.get(name);
    if (entry.kind !== "file") planned.links.push(planLink(directory, name, entry));
    else if (file) planned.files.push({ name, file });
  }
  return planned;
}

function planLink(directory: WorkingDirectory, name: string, entry: DirectoryEntry): PlannedLink {
  const target = linkTarget(name, entry);
  const before = directory.directories.get(name)?.origin;
  const isSame = before !== null && before !== undefined && directory.origin !== null;
  return isSame && linkTarget(name, before.entry) === target
    ? { name, target, sameAs: join(directory.origin.location.path, name) }
    : { name, target, sameAs: null };
}

function pathConflict(path: string): ReleasesError {
  return new ReleasesError(
    "path-conflict",
    `“${path}” is a file and a directory at once. Remove the one that is to go in the same transaction.`,
  );
}
