import { join } from "node:path";
import { ReleasesError } from "../errors.ts";
import type { StoredRelease } from "../records.ts";
import { listingPath, objectPath, type StoreContext } from "../store-context.ts";
import {
  type DirectoryEntry,
  type Entry,
  type FileEntry,
  type Listing,
  linkTarget,
  readListing,
  sha256,
} from "../tree/listing.ts";
import { type DiskLocation, locationBelow, topLocation } from "../tree/walk.ts";

export interface TreeFault {
  kind: FaultKind;
  /** In the tree. */
  path: string;
  /** On disk. */
  at: string;
  detail: string;
}

/** Inspects trees; what several of them share is read once. */
export class TreeInspector {
  readonly counts = { directories: 0, files: 0, bytes: 0 };
  readonly #context: StoreContext;
  readonly #pace: () => Promise<void>;
  readonly #onProgress: ((files: number) => void) | undefined;
  readonly #known = new Map<string, TreeFault[]>();
  readonly #sound = new Set<string>();

  constructor(
    context: StoreContext,
    pace: () => Promise<void>,
    onProgress: ((files: number) => void) | undefined,
  ) {
    this.#context = context;
    this.#pace = pace;
    this.#onProgress = onProgress;
  }

  inspect({ tree }: StoredRelease): Promise<TreeFault[]> {
    return this.#inspectOnce(tree, topLocation(this.#context.layout, tree));
  }

  async #inspectOnce(entry: DirectoryEntry, location: DiskLocation): Promise<TreeFault[]> {
    const key = location.isAssets ? `${location.path} ${entry.hash}` : entry.hash;
    const before = this.#known.get(key);
    if (before) return before;
    const faults = await this.#inspectDirectory(entry, location);
    this.#known.set(key, faults);
    return faults;
  }

  async #inspectDirectory(entry: DirectoryEntry, location: DiskLocation): Promise<TreeFault[]> {
    const context = this.#context;
    const listing = readListingOrError(context, entry);
    if (listing instanceof ReleasesError) {
      const at = listingPath(context.layout, entry.hash);
      return [{ kind: "damaged", path: "", at, detail: listing.message }];
    }
    const own = location.isAssets
      ? await inspectAssets(context, listing, location, this.#sound, this.#pace)
      : await inspectObject(context, entry.hash, listing, this.#pace, this.#sound);
    const faults = own.map(({ name, ...fault }) => ({ ...fault, path: name }));
    this.#count(listing);
    for (const [name, below] of listing) {
      if (below.kind === "file") continue;
      const within = locationBelow(context.layout, location, name, below);
      for (const fault of await this.#inspectOnce(below, within)) {
        faults.push({ ...fault, path: fault.path ? `${name}/${fault.path}` : name });
      }
    }
    return faults;
  }

  #count(listing: Listing): void {
    this.counts.directories += 1;
    for (const entry of listing.values()) {
      if (entry.kind !== "file") continue;
      this.counts.files += 1;
      this.counts.bytes += entry.bytes;
    }
    this.#onProgress?.(this.counts.files);
  }
}

async function inspectAssets(
  context: StoreContext,
  listing: Listing,
  location: DiskLocation,
  sound: Set<string>,
  pace: () => Promise<void>,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const [name, entry] of listing) {
    if (entry.kind !== "file") continue;
    const fault = inspectFile(context, name, entry, join(location.path, name), sound);
    if (fault) faults.push(fault);
    await pace();
  }
  return faults;
}

function readListingOrError(context: StoreContext, entry: DirectoryEntry): Listing | ReleasesError {
  try {
    return readListing(context, entry);
  } catch (error) {
    if (error instanceof ReleasesError) return error;
    throw error;
  }
}

type FaultKind = "damaged" | "missing" | "unexpected";

interface Fault {
  kind: FaultKind;
  /** Name in its directory; empty for the directory itself. */
  name: string;
  /** Path on disk. */
  at: string;
  detail: string;
}

/**
 * Compares a file with its entry, down to the hash of its bytes.
 *
 * @param sound remembers files that were found good: one has as many names as directories share it.
 */
function inspectFile(
  { fs }: StoreContext,
  name: string,
  entry: FileEntry,
  at: string,
  sound: Set<string>,
): Fault | null {
  const facts = fs.facts(at);
  if (facts === null) return { kind: "missing", name, at, detail: "the file is not there" };
  if (facts.kind !== "file") return damaged(name, at, `it is no file but a ${facts.kind}`);
  if (facts.bytes !== entry.bytes) {
    return damaged(name, at, `${facts.bytes} bytes instead of ${entry.bytes}`);
  }
  const key = `${facts.inode} ${entry.sha256}`;
  if (sound.has(key)) return null;
  const found = sha256(fs.read(at));
  if (found === entry.sha256) {
    sound.add(key);
    return null;
  }
  return damaged(name, at, `its SHA-256 is ${found} instead of ${entry.sha256}`);
}

/** Compares a directory of the object store with its listing: each file, each link, and nothing else. */
export async function inspectObject(
  context: StoreContext,
  hash: string,
  listing: Listing,
  pace: () => Promise<void>,
  sound: Set<string> = new Set(),
): Promise<Fault[]> {
  const { fs, layout } = context;
  const path = objectPath(layout, hash);
  if (fs.facts(path)?.kind !== "directory") {
    return [{ kind: "missing", name: "", at: path, detail: "the directory is not there" }];
  }
  const faults: Fault[] = [];
  for (const [name, entry] of listing) {
    const fault = inspectEntry(context, name, entry, join(path, name), sound);
    if (fault) faults.push(fault);
    await pace();
  }
  for (const name of fs.names(path)) {
    if (listing.has(name)) continue;
    const detail = "it belongs to no release";
    faults.push({ kind: "unexpected", name, at: join(path, name), detail });
  }
  return faults;
}

function inspectEntry(
  context: StoreContext,
  name: string,
  entry: Entry,
  at: string,
  sound: Set<string>,
): Fault | null {
  if (entry.kind === "file") return inspectFile(context, name, entry, at, sound);
  const facts = context.fs.facts(at);
  if (facts === null) return { kind: "missing", name, at, detail: "the link is not there" };
  if (facts.kind !== "link") return damaged(name, at, `it is no link but a ${facts.kind}`);
  const target = context.fs.readLink(at);
  return target === linkTarget(name, entry) ? null : damaged(name, at, `it points to ${target}`);
}

function damaged(name: string, at: string, detail: string): Fault {
  return { kind: "damaged", name, at, detail };
}
