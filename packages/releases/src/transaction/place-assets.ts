import { dirname, join } from "node:path";
import type { StoreContext } from "../context.ts";
import type { Layout } from "../disk/layout.ts";
import { ensureDirectory } from "../disk/replace-file.ts";
import { ReleasesError } from "../errors.ts";
import { readReleases } from "../records/release.ts";
import { sha256 } from "../tree/encode.ts";
import { findFile } from "../tree/walk.ts";
import type { PlannedAsset } from "./plan.ts";

/**
 * The assets that are not there yet. An asset is for ever: readers keep it for a year under its name, and
 * all releases share it. So a name that a kept release has with other bytes is refused, before anything
 * is touched.
 *
 * @throws ReleasesError `asset-conflict`
 */
export function chooseAssets(context: StoreContext, assets: PlannedAsset[]): PlannedAsset[] {
  const { fs, layout } = context;
  for (const directory of directoriesAbove(layout, assets)) {
    const kind = fs.facts(directory)?.kind ?? "directory";
    if (kind !== "directory") throw conflict(directory.slice(layout.assets.length + 1));
  }
  return assets.filter(({ path, file }) => {
    const at = join(layout.assets, path);
    const facts = fs.facts(at);
    if (facts === null) return true;
    if (facts.kind !== "file") throw conflict(path);
    if (facts.bytes === file.bytes && sha256(fs.read(at)) === file.sha256) return false;
    // Other bytes: damaged ones, if nobody vouches for them, and then these mend it.
    if (isKeptOtherwise(context, path, file.sha256)) throw conflict(path);
    return true;
  });
}

/** Moves assets to where all releases share them. */
export async function placeAssets(
  { fs, layout }: StoreContext,
  assets: PlannedAsset[],
  pace: () => Promise<void>,
): Promise<void> {
  for (const directory of directoriesAbove(layout, assets)) ensureDirectory(fs, directory);
  for (const { path, file } of assets) {
    fs.rename(file.at, join(layout.assets, path));
    await pace();
  }
}

/** All directories from `assets/` down to these files, outer ones first. */
export function directoriesAbove(layout: Layout, assets: readonly PlannedAsset[]): Set<string> {
  const directories = new Set<string>();
  const add = (directory: string) => {
    if (directories.has(directory)) return;
    if (directory !== layout.assets) add(dirname(directory));
    directories.add(directory);
  };
  for (const { path } of assets) add(dirname(join(layout.assets, path)));
  return directories;
}

function isKeptOtherwise(context: StoreContext, path: string, hash: string): boolean {
  return readReleases(context).some(({ tree }) => {
    const found = findFile(context, tree, path.split("/"));
    return found !== null && found.entry.sha256 !== hash;
  });
}

function conflict(path: string): ReleasesError {
  return new ReleasesError(
    "asset-conflict",
    `The asset “${path}” exists with other bytes. An asset's name has to change with its bytes; use another name.`,
  );
}
