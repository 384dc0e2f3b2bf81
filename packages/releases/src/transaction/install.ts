import { basename, join } from "node:path";
import type { StoreContext } from "../context.ts";
import { listingPath, objectPath, shardPath } from "../disk/layout.ts";
import { readText } from "../disk/replace-file.ts";
import { share } from "../disk/share.ts";
import { syncAll } from "../disk/sync-all.ts";
import { inspectObject } from "../verify/inspect.ts";
import { chooseAssets, directoriesAbove, placeAssets } from "./place-assets.ts";
import type { Plan, PlannedDirectory, PlannedListing } from "./plan.ts";

export interface Installation {
  /** A directory of the transaction's own, in `tmp/`. */
  staging: string;
  /** Whether to look into directories that exist before relying on them. */
  isMistrustful: boolean;
  pace: () => Promise<void>;
}

/** Something finished, on its way to its final name. */
interface Move {
  from: string;
  to: string;
}

/**
 * Puts what a plan needs on disk. The order is what makes it safe against a power cut: all bytes, then all
 * that names them in `tmp/`, then the final names, so whatever has its final name is complete. What
 * exists already is synced as well: the process that made it may have died before it came to that.
 */
export async function install(
  context: StoreContext,
  plan: Plan,
  installation: Installation,
): Promise<void> {
  const assets = chooseAssets(context, plan.assets);
  const directories = await chooseDirectories(context, plan.directories, installation);
  const staged = directories.flatMap(({ files }) => files.map(({ file }) => file));
  const used = [...staged.filter(({ isStaged }) => isStaged), ...assets.map(({ file }) => file)];
  await syncAll(
    context,
    used.map(({ at }) => at),
  );
  const built = await build(context, directories, plan.listings, installation);
  await syncAll(context, built.toSync);
  await placeAssets(context, assets, installation.pace);
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
    const copied = file.isStaged ? fs.rename(file.at, to) : share(fs, file.at, to);
    if (copied) toSync.push(copied);
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
