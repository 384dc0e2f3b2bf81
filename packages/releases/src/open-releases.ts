import { dirname, join, resolve } from "node:path";
import { type FileSystem, nodeFileSystem } from "./disk/file-system.ts";
import { ensureDirectory, readText, replaceFile, syncAll } from "./disk/files.ts";
import { ReleasesError, reporting } from "./errors.ts";
import { createSqliteLocks, type Locks, withSwitch } from "./locks.ts";
import { isObject, parseJson } from "./records.ts";
import { createReleases, type Releases } from "./releases.ts";
import { parseSitePath } from "./site-path.ts";
import { layoutOf, SHARDS, type StoreContext } from "./store-context.ts";

export interface OpenOptions {
  /** Whether to make a store where there is none: true by default. */
  create?: boolean;
  /**
   * Whether what was acknowledged survives a power cut: true by default. Without, it survives the death of
   * the process all the same.
   */
  fsync?: boolean;
  /**
   * Names of directories at the top of the tree whose files have names that change with their bytes. Their
   * files are shared by all releases and outlive their last release by a grace time.
   */
  assetDirectories?: readonly string[];
  /** The clock, for tests. */
  now?: () => Date;
  /** The disk, for tests. */
  fileSystem?: FileSystem;
  /** The locks, for tests. */
  locks?: Locks;
}

/**
 * Opens the store in a directory, on a file system with symbolic links, rename(2) and case-sensitive names.
 * Nothing is locked, and nothing of another process's is touched: leftovers of a crash are removed by the
 * next that takes the lease.
 *
 * @throws ReleasesError `not-a-store`, `storage`; `invalid-path` for an asset directory that is no name.
 */
export async function openReleases(root: string, options: OpenOptions = {}): Promise<Releases> {
  const layout = layoutOf(resolve(root));
  const context: StoreContext = {
    fs: options.fileSystem ?? nodeFileSystem,
    locks: options.locks ?? createSqliteLocks(layout.root),
    layout,
    isDurable: options.fsync ?? true,
    now: options.now ?? (() => new Date()),
  };
  const assetDirectories = new Set(options.assetDirectories);
  for (const name of assetDirectories) assertName(name);
  await reporting(`open the store ${layout.root}`, () =>
    ensureStore(context, options.create ?? true),
  );
  return createReleases(context, assetDirectories);
}

function assertName(name: string): void {
  if (parseSitePath(name).length === 1) return;
  throw new ReleasesError(
    "invalid-path",
    `“${name}” is not at the top: an asset directory has to be.`,
  );
}

const FORMAT = 1;

/** All that can be at the top before the store is complete. */
const OURS = /^(objects|releases|assets|tmp|(lease|switch)\.lock(-journal)?)$/;

/**
 * Finishes making a store, or finds that it is made: `store.json` comes last.
 *
 * @throws ReleasesError `not-a-store` when the directory is somebody else's, or of another format.
 */
async function ensureStore(context: StoreContext, mayCreate: boolean): Promise<void> {
  const { fs, layout } = context;
  if (isStore(context)) return;
  if (!mayCreate) throw notAStore(layout.root, "there are no releases in it");
  await makeRoot(context, layout.root);
  await withSwitch(context, async () => {
    if (isStore(context)) return;
    const foreign = fs.names(layout.root).find((name) => !OURS.test(name));
    if (foreign !== undefined) throw notAStore(layout.root, `it has “${foreign}” in it`);
    const shards = SHARDS.map((shard) => join(layout.objects, shard));
    const directories = [layout.objects, layout.releases, layout.assets, layout.tmp];
    for (const directory of [...directories, ...shards]) ensureDirectory(fs, directory);
    // An earlier attempt may have made the root, and failed before its parent was synced.
    await syncAll(context, [layout.objects, layout.root, dirname(layout.root)]);
    await replaceFile(context, layout.store, JSON.stringify({ format: FORMAT }));
  });
}

function isStore({ fs, layout }: StoreContext): boolean {
  const text = readText(fs, layout.store);
  if (text === null) return false;
  const value = parseJson(text);
  const format = isObject(value) ? value.format : undefined;
  if (format === FORMAT) return true;
  throw notAStore(layout.root, `its format is ${JSON.stringify(format)}, not ${FORMAT}`);
}

async function makeRoot(context: StoreContext, path: string): Promise<void> {
  if (context.fs.facts(path) !== null) return;
  await makeRoot(context, dirname(path));
  ensureDirectory(context.fs, path);
  await syncAll(context, [dirname(path)]);
}

function notAStore(root: string, why: string): ReleasesError {
  return new ReleasesError("not-a-store", `${root} is no store of releases: ${why}.`);
}
