import { join } from "node:path";
import { createPacer, removeTree, syncAll } from "../disk/files.ts";
import { ReleasesError } from "../errors.ts";
import { currentId } from "../live.ts";
import { withSwitch } from "../locks.ts";
import {
  readFreeze,
  readRelease,
  readRetirement,
  releaseIds,
  type StoredRelease,
} from "../records.ts";
import { releasePath, type StoreContext } from "../store-context.ts";
import { type DirectoryEntry, readListing } from "../tree/listing.ts";
import { chooseKept } from "./choose.ts";
import { sweepAssets, sweepObjects } from "./sweep.ts";

export interface GcOptions {
  /** How many of the newest releases to keep, at least 1. The live one stays in any case. */
  keep: number;
  /** How long an asset stays after no kept release has it any more. At least as long as pages are cached. */
  assetGraceMs: number;
  /**
   * How long a release stays after another took its place: a minute by default, for readers that resolved
   * `current` once and go on from there.
   */
  readerGraceMs?: number;
  /** The present, for grace times; by default the store's clock. */
  now?: Date;
}

export interface GcReport {
  /** Ids of releases, newest first. */
  kept: string[];
  removed: string[];
  /** Directories deleted from the object store. */
  directories: number;
  /** Assets deleted. */
  assets: number;
  /** Assets in no kept release, within their grace time. */
  condemnedAssets: number;
}

const DEFAULT_READER_GRACE_MS = 60_000;

/**
 * Deletes old releases and what only they had. To be called by the holder of the lease while it
 * makes no release.
 *
 * @throws ReleasesError `damaged`, before anything is deleted, when what a kept release needs is unknown.
 */
export async function collect(
  context: StoreContext,
  options: GcOptions,
  bases: readonly string[],
): Promise<GcReport> {
  if (!(options.keep >= 1)) throw new RangeError("gc: “keep” must be 1 or more.");
  if (!(options.assetGraceMs >= 0)) throw new RangeError("gc: “assetGraceMs” must be 0 or more.");
  const pace = createPacer();
  // One name for all collections: what a failed one left goes with the next.
  const trash = join(context.layout.tmp, "trash");
  await removeTree(context.fs, trash, pace);
  context.fs.makeDirectory(trash);
  const now = options.now ?? context.now();
  const dropped = await dropReleases(context, { ...options, now, bases }, trash);
  const { kept, removed, marked, leaving } = dropped;
  const directories = await sweepObjects(context, marked, trash, pace);
  const grace = { now, graceMs: options.assetGraceMs };
  const assets = await sweepAssets(context, { reachable: marked.assets, leaving }, grace, pace);
  await removeTree(context.fs, trash, pace);
  return {
    kept,
    removed,
    directories,
    assets: assets.removed,
    condemnedAssets: assets.condemned,
  };
}

interface Dropped {
  kept: string[];
  removed: string[];
  marked: Marked;
  /** Assets of those removed. */
  leaving: Set<string>;
}

/**
 * Takes old releases away. What the others need is marked beforehand, so that a roll-back waits for the
 * moment of taking away only; when one made another release needed meanwhile, all is looked at again.
 */
async function dropReleases(
  context: StoreContext,
  options: ChoiceOptions,
  trash: string,
): Promise<Dropped> {
  const { fs, layout } = context;
  for (;;) {
    const { kept, removed } = choose(context, options);
    const releases = kept.map((id) => readRelease(context, id));
    const marked = await mark(context, releases, createPacer());
    const leaving = await assetsOf(context, removed);
    const isDone = await withSwitch(context, async () => {
      if (choose(context, options).kept.some((id) => removed.includes(id))) return false;
      for (const id of removed) fs.rename(releasePath(layout, id), join(trash, id));
      await syncAll(context, [layout.releases]);
      return true;
    });
    if (isDone) return { kept, removed, marked, leaving };
  }
}

interface ChoiceOptions extends GcOptions {
  now: Date;
  /** Ids of releases that others are being made from. */
  bases: readonly string[];
}

function choose(
  context: StoreContext,
  { keep, now, readerGraceMs = DEFAULT_READER_GRACE_MS, bases }: ChoiceOptions,
): { kept: string[]; removed: string[] } {
  const ids = releaseIds(context);
  const freeze = readFreeze(context);
  const named = [currentId(context), freeze?.from ?? null, freeze?.to ?? null, ...bases];
  const pinned = new Set(named.filter((id) => id !== null));
  const candidates = ids.map((id) => ({ id, retiredAt: readRetirement(context, id) }));
  const chosen = chooseKept(candidates, { keep, readerGraceMs, now, pinned });
  return {
    kept: ids.filter((id) => chosen.has(id)),
    removed: ids.filter((id) => !chosen.has(id)),
  };
}

/**
 * What releases have that are about to go. They share most directories, so they are read together; of a
 * damaged one nothing is known, and nothing depends on it.
 */
async function assetsOf(context: StoreContext, ids: readonly string[]): Promise<Set<string>> {
  try {
    const releases = ids.map((id) => readRelease(context, id));
    return (await mark(context, releases, createPacer())).assets;
  } catch (error) {
    if (!(error instanceof ReleasesError)) throw error;
    if (ids.length <= 1) return new Set();
    const half = Math.ceil(ids.length / 2);
    const first = await assetsOf(context, ids.slice(0, half));
    return new Set([...first, ...(await assetsOf(context, ids.slice(half)))]);
  }
}

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
async function mark(
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
