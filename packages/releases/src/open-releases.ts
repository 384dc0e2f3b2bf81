import { resolve } from "node:path";
import type { StoreContext } from "./context.ts";
import { ensureStore } from "./create-store.ts";
import type { FileSystem } from "./disk/file-system.ts";
import { layoutOf } from "./disk/layout.ts";
import { nodeFileSystem } from "./disk/node-file-system.ts";
import { ReleasesError, reporting } from "./errors.ts";
import type { Locks } from "./locks/locks.ts";
import { createSqliteLocks } from "./locks/sqlite-locks.ts";
import { createReleases, type Releases } from "./releases.ts";
import { parseSitePath } from "./site-path.ts";

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
