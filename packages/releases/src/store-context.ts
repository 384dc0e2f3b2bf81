import { join } from "node:path";
import type { FileSystem } from "./disk/file-system.ts";
import type { Locks } from "./locks.ts";

/** What every part of an open store works with. */
export interface StoreContext {
  fs: FileSystem;
  locks: Locks;
  layout: Layout;
  /** Whether to wait for the device, so that what was acknowledged survives a power cut. */
  isDurable: boolean;
  now: () => Date;
}

/**
 * Where things lie below the root of a store:
 *
 *     store.json                    what this is, and in which format
 *     current                       → releases/<id>/tree
 *     releases/<id>/release.json    what the release is, with the top of its listing
 *     releases/<id>/tree            → ../../objects/<aa>/<hash>
 *     releases/<id>/retired.json    when another took its place, if ever it was live
 *     objects/<aa>/<hash>/          one directory: its files, and links ../../<bb>/<hash>
 *     objects/<aa>/<hash>.json      its listing, unless that is small and stored with its parent's
 *     assets/<path>                 files of asset directories, those of all kept releases
 *     condemned.json                assets that no release has, and since when
 *     frozen.json                   there while publishing is frozen
 *     lease.json                    who publishes
 *     lease.lock, switch.lock       see locks.ts
 *     tmp/                          whatever is not finished
 */
export interface Layout {
  root: string;
  store: string;
  current: string;
  releases: string;
  objects: string;
  assets: string;
  tmp: string;
  condemned: string;
  frozen: string;
  leaseHolder: string;
}

export function layoutOf(root: string): Layout {
  return {
    root,
    store: join(root, "store.json"),
    current: join(root, "current"),
    releases: join(root, "releases"),
    objects: join(root, "objects"),
    assets: join(root, "assets"),
    tmp: join(root, "tmp"),
    condemned: join(root, "condemned.json"),
    frozen: join(root, "frozen.json"),
    leaseHolder: join(root, "lease.json"),
  };
}

/** All there can be; made with the store, so that a new object never needs a new shard. */
export const SHARDS: readonly string[] = Array.from({ length: 256 }, (_, index) =>
  index.toString(16).padStart(2, "0"),
);

export function shardPath(layout: Layout, hash: string): string {
  return join(layout.objects, hash.slice(0, 2));
}

export function objectPath(layout: Layout, hash: string): string {
  return join(shardPath(layout, hash), hash);
}

export function listingPath(layout: Layout, hash: string): string {
  return join(shardPath(layout, hash), `${hash}.json`);
}

/**
 * Target of a link from one object to another. 57 characters: ext4 keeps a target below 60 in the inode,
 * and gives each longer one a block of its own.
 */
export function objectLink(hash: string): string {
  return `../../${hash.slice(0, 2)}/${hash}`;
}

/** Target of a link from the top of a tree to an asset directory. */
export function assetsLink(name: string): string {
  return `../../../assets/${name}`;
}

export function treeLink(hash: string): string {
  return `../../objects/${hash.slice(0, 2)}/${hash}`;
}

export function currentLink(id: string): string {
  return `releases/${id}/tree`;
}

/** The id in a target that `currentLink` made, else null. */
export function idInCurrentLink(target: string): string | null {
  return /^releases\/([^/]+)\/tree$/.exec(target)?.[1] ?? null;
}

export function releasePath(layout: Layout, id: string): string {
  return join(layout.releases, id);
}
