import { join } from "node:path";
import type { StoreContext } from "../store-context.ts";
import type { DirectoryEntry } from "../tree/listing.ts";
import { readListing } from "../tree/listing.ts";
import { type DiskLocation, locationBelow, topLocation } from "../tree/walk.ts";

export interface WorkingFile {
  sha256: string;
  bytes: number;
  /** Where its bytes lie now. */
  at: string;
  /** Written by this transaction and nobody's yet, so it may be moved; else it is shared. */
  isStaged: boolean;
}

/**
 * A directory while a transaction works on it. Files and directories are apart, since in the midst of a
 * transaction a name may stand for both: the order of puts and removes does not matter.
 */
export interface WorkingDirectory {
  /** What it is in the base; null when the base does not have it. */
  readonly origin: Origin | null;
  readonly files: Map<string, WorkingFile>;
  readonly directories: Map<string, WorkingDirectory>;
  /** False until somebody looks inside: what no change touches is never read. */
  isLoaded: boolean;
  isChanged: boolean;
}

interface Origin {
  entry: DirectoryEntry;
  location: DiskLocation;
}

export function workingTree(context: StoreContext, base: DirectoryEntry | null): WorkingDirectory {
  return workingDirectory(base && { entry: base, location: topLocation(context.layout, base) });
}

function workingDirectory(origin: Origin | null): WorkingDirectory {
  return {
    origin,
    files: new Map(),
    directories: new Map(),
    isLoaded: origin === null,
    isChanged: origin === null,
  };
}

/** The file that is at a path now, or null. */
export function getFile(
  context: StoreContext,
  tree: WorkingDirectory,
  names: readonly string[],
): WorkingFile | null {
  let directory: WorkingDirectory | undefined = tree;
  for (const name of names.slice(0, -1)) {
    load(context, directory);
    directory = directory.directories.get(name);
    if (!directory) return null;
  }
  load(context, directory);
  return directory.files.get(lastOf(names)) ?? null;
}

export function setFile(
  context: StoreContext,
  tree: WorkingDirectory,
  names: readonly string[],
  file: WorkingFile,
): void {
  let directory = tree;
  touch(context, directory);
  for (const name of names.slice(0, -1)) {
    const below = directory.directories.get(name) ?? workingDirectory(null);
    directory.directories.set(name, below);
    directory = below;
    touch(context, directory);
  }
  directory.files.set(lastOf(names), file);
}

/** Takes away a file that `getFile` finds. */
export function deleteFile(
  context: StoreContext,
  tree: WorkingDirectory,
  names: readonly string[],
): void {
  let directory: WorkingDirectory | undefined = tree;
  touch(context, directory);
  for (const name of names.slice(0, -1)) {
    directory = directory.directories.get(name);
    if (!directory) return;
    touch(context, directory);
  }
  directory.files.delete(lastOf(names));
}

function touch(context: StoreContext, directory: WorkingDirectory): void {
  load(context, directory);
  directory.isChanged = true;
}

function load(context: StoreContext, directory: WorkingDirectory): void {
  if (directory.isLoaded || directory.origin === null) return;
  const { entry, location } = directory.origin;
  for (const [name, found] of readListing(context, entry)) {
    if (found.kind === "file") {
      const { sha256, bytes } = found;
      directory.files.set(name, { sha256, bytes, at: join(location.path, name), isStaged: false });
    } else {
      const below = locationBelow(context.layout, location, name, found);
      directory.directories.set(name, workingDirectory({ entry: found, location: below }));
    }
  }
  directory.isLoaded = true;
}

function lastOf(names: readonly string[]): string {
  return names[names.length - 1] ?? "";
}
