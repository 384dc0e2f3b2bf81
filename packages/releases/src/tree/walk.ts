import { join } from "node:path";
import type { StoreContext } from "../context.ts";
import type { DirectoryEntry, FileEntry } from "./entry.ts";
import { type Place, placeBelow, topPlace } from "./place.ts";
import { readListing } from "./read-listing.ts";

export interface FoundFile {
  /** In the tree, such as `tin-tuc/index.html`. */
  path: string;
  /** On disk. */
  at: string;
  entry: FileEntry;
}

/** Every file of a tree. @throws ReleasesError `damaged` */
export function* walkFiles(context: StoreContext, tree: DirectoryEntry): Generator<FoundFile> {
  yield* walkDirectory(context, "", tree, topPlace(context.layout, tree));
}

function* walkDirectory(
  context: StoreContext,
  prefix: string,
  directory: DirectoryEntry,
  place: Place,
): Generator<FoundFile> {
  for (const [name, entry] of readListing(context, directory)) {
    const path = prefix + name;
    if (entry.kind === "file") {
      yield { path, at: join(place.path, name), entry };
    } else {
      yield* walkDirectory(
        context,
        `${path}/`,
        entry,
        placeBelow(context.layout, place, name, entry),
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
  let place = topPlace(context.layout, tree);
  for (const [index, name] of names.entries()) {
    const entry = readListing(context, directory).get(name);
    if (entry === undefined) return null;
    if (entry.kind === "file") {
      const isLast = index === names.length - 1;
      return isLast ? { path: names.join("/"), at: join(place.path, name), entry } : null;
    }
    place = placeBelow(context.layout, place, name, entry);
    directory = entry;
  }
  return null;
}
