import { join } from "node:path";
import { type Layout, objectPath } from "../disk/layout.ts";
import type { DirectoryEntry } from "./entry.ts";

/** Where the files of a directory lie on disk. */
export interface Place {
  path: string;
  /** Below `assets/`, shared by all releases, rather than an object of its own. */
  isAssets: boolean;
}

export function topPlace(layout: Layout, tree: DirectoryEntry): Place {
  return { path: objectPath(layout, tree.hash), isAssets: false };
}

export function placeBelow(
  layout: Layout,
  parent: Place,
  name: string,
  entry: DirectoryEntry,
): Place {
  if (parent.isAssets) return { path: join(parent.path, name), isAssets: true };
  if (entry.kind === "assets") return { path: join(layout.assets, name), isAssets: true };
  return { path: objectPath(layout, entry.hash), isAssets: false };
}
