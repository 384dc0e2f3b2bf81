import { basename, dirname, join } from "node:path";
import { ensureDirectory, readText, share, syncAll } from "../disk/files.ts";
import { ReleasesError } from "../errors.ts";
import { readReleases } from "../records.ts";
import {
  type Layout,
  listingPath,
  objectPath,
  type StoreContext,
  shardPath,
} from "../store-context.ts";
import { sha256 } from "../tree/listing.ts";
import { findFile } from "../tree/walk.ts";
import { inspectObject } from "../verify/inspect.ts";
import type { Plan, PlannedAsset, PlannedDirectory, PlannedListing } from "./plan.ts";

interface Installation {
  /** A directory of the transaction's own, in `tmp/`. */
  staging: string;
  /** Whether to look into directories that exist before relying on them. */
  isMistrustful: boolean;
  /** What else in `tmp/` has to be on the device before anything gets its final name. */
  alsoSynced: readonly string[];
  pace: () => Promise<void>;
}

/** Something finished, on its way to its final name. */
interface Move {
  from: string;
  to: string;
}

/**
 * Puts what a plan needs on disk. The order is what makes it safe against a power cut: all bytes and all that
 * names them in `tmp/`, in one go, then the final names, so whatever has its final name is complete. What
 * exists already is synced as well: the process that made it may have died before it came to that.
 */
export async function install(
  context: StoreContext,
  plan: Plan,
  installation: Installation,
): Promise<void> {
  const assets = chooseAssets(context, plan.assets);
  const directories = await chooseDirectories(context, plan.directories, installation);
  const built = await build(context, directories, plan.listings, installation);
  await syncAll(context, [
    ...assets.map(({ file }) => file.at),
    ...built.toSync,
    ...installation.alsoSynced,
  ]);
  await moveAssets(context, assets, installation.pace);
  for (const move of built.moves) {
    moveIntoPlace(context, move, installation.staging);
    await installation.pace();
  }
  const named = [...plan.directories, ...plan.listings];
  await syncAll(context, [
    ...named.map(({ hash }) => shardPath(context.layout, hash)),
    ...directoriesAbove(context.layout, plan.assets),
  ]);
}

/** Those that are not there yet, each once. */
async function chooseDirectories(
  context: StoreContext,
  directories: PlannedDirectory[],
  { isMistrustful, pace }: Installation,
): Promise<PlannedDirectory[]> {
  const chosen = new Map<string, PlannedDirectory>();
  for (const directory of directories) {
    const { hash, listing } = directory;
    if (chosen.has(hash)) continue;
    const isThere = context.fs.facts(objectPath(context.layout, hash))?.kind === "directory";
    const isGood =
      isThere &&
      (!isMistrustful || (await inspectObject(context, hash, listing, pace)).length === 0);
    if (!isGood) chosen.set(hash, directory);
    await pace();
  }
  return [...chosen.values()];
}

async function build(
  context: StoreContext,
  directories: PlannedDirectory[],
  listings: PlannedListing[],
  { staging, pace }: Installation,
): Promise<{ moves: Move[]; toSync: string[] }> {
  const { fs, layout } = context;
  const moves: Move[] = [];
  const toSync: string[] = [];
  for (const { hash, text } of new Map(
    listings.map((listing) => [listing.hash, listing]),
  ).values()) {
    const to = listingPath(layout, hash);
    if (readText(fs, to) === text) continue;
    const from = join(staging, `${hash}.json`);
    fs.write(from, Buffer.from(text));
    toSync.push(from);
    moves.push({ from, to });
  }
  for (const directory of directories) {
    const from = join(staging, directory.hash);
    toSync.push(...(await buildDirectory(context, directory, from, pace)), from);
    moves.push({ from, to: objectPath(layout, directory.hash) });
  }
  return { moves, toSync };
}

/** @returns files in it that have to be synced still. */
async function buildDirectory(
  { fs }: StoreContext,
  { files, links }: PlannedDirectory,
  path: string,
  pace: () => Promise<void>,
): Promise<string[]> {
  const toSync: string[] = [];
  fs.makeDirectory(path);
  for (const { name, file } of files) {
    const to = join(path, name);
    if (file.isStaged) {
      fs.rename(file.at, to);
      toSync.push(to);
    } else {
      const copied = share(fs, file.at, to);
      if (copied) toSync.push(copied);
    }
    await pace();
  }
  for (const { name, target, sameAs } of links) {
    const to = join(path, name);
    if (sameAs === null) fs.symlink(target, to);
    else share(fs, sameAs, to);
    await pace();
  }
  return toSync;
}

function moveIntoPlace({ fs }: StoreContext, { from, to }: Move, staging: string): void {
  // Only a damaged directory is still in the way here; a file is replaced by the rename itself.
  if (fs.facts(from)?.kind === "directory" && fs.facts(to) !== null) {
    fs.rename(to, join(staging, `${basename(to)}.damaged`));
  }
  fs.rename(from, to);
}

/**
 * The assets that are not there yet. An asset is for ever: readers keep it for a year under its name, and
 * all releases share it. So a name that a kept release has with other bytes is refused, before anything
 * is touched.
 *
 * @throws ReleasesError `asset-conflict`
 */
function chooseAssets(context: StoreContext, assets: PlannedAsset[]): PlannedAsset[] {
  const { fs, layout } = context;
  for (const directory of directoriesAbove(layout, assets)) {
    const kind = fs.facts(directory)?.kind ?? "directory";
    if (kind !== "directory") throw assetConflict(directory.slice(layout.assets.length + 1));
  }
  return assets.filter(({ path, file }) => {
    const at = join(layout.assets, path);
    const facts = fs.facts(at);
    if (facts === null) return true;
    if (facts.kind !== "file") throw assetConflict(path);
    if (facts.bytes === file.bytes && sha256(fs.read(at)) === file.sha256) return false;
    // Other bytes: damaged ones, if nobody vouches for them, and then these mend it.
    if (isKeptOtherwise(context, path, file.sha256)) throw assetConflict(path);
    return true;
  });
}

/** Moves assets to where all releases share them. */
async function moveAssets(
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
function directoriesAbove(layout: Layout, assets: readonly PlannedAsset[]): Set<string> {
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

function assetConflict(path: string): ReleasesError {
  return new ReleasesError(
    "asset-conflict",
    `The asset “${path}” exists with other bytes. An asset's name has to change with its bytes; use another name.`,
  );
}
