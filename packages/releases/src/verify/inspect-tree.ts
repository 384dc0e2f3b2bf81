import { join } from "node:path";
import type { StoreContext } from "../context.ts";
import { listingPath } from "../disk/layout.ts";
import { ReleasesError } from "../errors.ts";
import type { StoredRelease } from "../records/release.ts";
import type { DirectoryEntry, Listing } from "../tree/entry.ts";
import { type Place, placeBelow, topPlace } from "../tree/place.ts";
import { readListing } from "../tree/read-listing.ts";
import { type Fault, type FaultKind, inspectFile, inspectObject } from "./inspect.ts";

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
    return this.#inspectOnce(tree, topPlace(this.#context.layout, tree));
  }

  async #inspectOnce(entry: DirectoryEntry, place: Place): Promise<TreeFault[]> {
    const key = place.isAssets ? `${place.path} ${entry.hash}` : entry.hash;
    const before = this.#known.get(key);
    if (before) return before;
    const faults = await this.#inspectDirectory(entry, place);
    this.#known.set(key, faults);
    return faults;
  }

  async #inspectDirectory(entry: DirectoryEntry, place: Place): Promise<TreeFault[]> {
    const context = this.#context;
    const listing = tryReadListing(context, entry);
    if (listing instanceof ReleasesError) {
      const at = listingPath(context.layout, entry.hash);
      return [{ kind: "damaged", path: "", at, detail: listing.message }];
    }
    const own = place.isAssets
      ? await inspectAssets(context, listing, place, this.#sound, this.#pace)
      : await inspectObject(context, entry.hash, listing, this.#pace, this.#sound);
    const faults = own.map(({ name, ...fault }) => ({ ...fault, path: name }));
    this.#count(listing);
    for (const [name, below] of listing) {
      if (below.kind === "file") continue;
      const placed = placeBelow(context.layout, place, name, below);
      for (const fault of await this.#inspectOnce(below, placed)) {
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
  place: Place,
  sound: Set<string>,
  pace: () => Promise<void>,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const [name, entry] of listing) {
    if (entry.kind !== "file") continue;
    const fault = inspectFile(context, name, entry, join(place.path, name), sound);
    if (fault) faults.push(fault);
    await pace();
  }
  return faults;
}

function tryReadListing(context: StoreContext, entry: DirectoryEntry): Listing | ReleasesError {
  try {
    return readListing(context, entry);
  } catch (error) {
    if (error instanceof ReleasesError) return error;
    throw error;
  }
}
