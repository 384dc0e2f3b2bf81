import { noSuchRelease, ReleasesError, reporting } from "./errors.ts";
import { type LeaseHolder, type LeaseOptions, readLeaseHolder, takeLease } from "./lease.ts";
import { currentId, type RollbackOptions, resume, rollback } from "./live.ts";
import {
  type Freeze,
  publicRelease,
  type Release,
  readFreeze,
  readRelease,
  readReleases,
  readRetirement,
  type StoredRelease,
} from "./records.ts";
import { createWriter, type ReleaseWriter } from "./release-writer.ts";
import { parseSitePath } from "./site-path.ts";
import type { StoreContext } from "./store-context.ts";
import { releasePath } from "./store-context.ts";
import { sha256 } from "./tree/listing.ts";
import { diffTrees, findFile, type TreeDiff, walkFiles } from "./tree/walk.ts";
import { type VerifyOptions, type VerifyReport, verify } from "./verify/verify.ts";

export interface ReleaseStatus extends Release {
  isLive: boolean;
  /** ISO instant at which another last took its place; null when it never was live before. */
  retiredAt: string | null;
}

export interface ReleaseFile {
  path: string;
  /** Hexadecimal. */
  sha256: string;
  bytes: number;
}

/** An open store. All but `lease` may be done at any time, by any number of processes. */
export interface Releases {
  /** Directory of the store. `current` in it is what a web server takes for its root. */
  readonly root: string;
  /** The live release, or null when none is yet. @throws ReleasesError `damaged` */
  current(): ReleaseStatus | null;
  /** All releases, newest first. @throws ReleasesError `damaged` */
  list(): ReleaseStatus[];
  /** @throws ReleasesError `no-such-release`, `damaged` */
  show(id: string): ReleaseStatus;
  /** Every file of a release. @throws ReleasesError `no-such-release`, `damaged` */
  files(id: string): Generator<ReleaseFile>;
  /**
   * What turns the release `from` into `to`; from nothing, when it is null.
   *
   * @throws ReleasesError `no-such-release`, `damaged`
   */
  diff(from: string | null, to: string): TreeDiff;
  /**
   * The bytes of a file, or null when the release does not have it.
   *
   * @throws ReleasesError `no-such-release`, `invalid-path`; `damaged` when they are not what was put.
   */
  read(id: string, path: string): Uint8Array | null;
  /** Reads all that a release reaches, or all releases do, and names what is damaged or missing. */
  verify(id?: string, options?: VerifyOptions): Promise<VerifyReport>;
  /** Goes back to an earlier release at once, and freezes publishing until `resume`. */
  rollback(options: RollbackOptions): Promise<Freeze>;
  /** Ends the freeze. @returns what it was, or null. */
  resume(): Promise<Freeze | null>;
  /** Why nothing new goes live, or null. */
  frozen(): Freeze | null;
  /** Who publishes at the moment, or null. */
  leaseHolder(): LeaseHolder | null;
  /** Becomes the one who publishes. @throws LeaseHeldError when another is, after `waitMs`. */
  lease(options: LeaseOptions): Promise<ReleaseWriter>;
}

export function createReleases(
  context: StoreContext,
  assetDirectories: ReadonlySet<string>,
): Releases {
  const statusOf = (release: StoredRelease): ReleaseStatus => ({
    ...publicRelease(release),
    isLive: release.id === currentId(context),
    retiredAt: readRetirement(context, release.id),
  });
  const show = (id: string) => statusOf(readRelease(context, id));
  return {
    root: context.layout.root,
    current() {
      const id = currentId(context);
      return id === null ? null : show(id);
    },
    list: () => readReleases(context).map(statusOf),
    show,
    files: (id) => filesOf(context, id),
    diff: (from, to) =>
      whileKept(context, from === null ? [to] : [from, to], () => {
        const before = from === null ? null : readRelease(context, from).tree;
        return diffTrees(context, before, readRelease(context, to).tree);
      }),
    read: (id, path) => whileKept(context, [id], () => readFile(context, id, path)),
    verify: (id, options) => verify(context, id, options),
    rollback: (options) => reporting("roll back", () => rollback(context, options)),
    resume: () => reporting("resume publishing", () => resume(context)),
    frozen: () => readFreeze(context),
    leaseHolder: () => (context.locks.isLocked("lease") ? readLeaseHolder(context) : null),
    lease: (options) =>
      reporting("take the lease", () => beginPublishing(context, options, assetDirectories)),
  };
}

async function beginPublishing(
  context: StoreContext,
  options: LeaseOptions,
  assetDirectories: ReadonlySet<string>,
): Promise<ReleaseWriter> {
  const lock = await takeLease(context, options);
  try {
    return await createWriter(context, lock, assetDirectories);
  } catch (error) {
    lock.release();
    throw error;
  }
}

function* filesOf(context: StoreContext, id: string): Generator<ReleaseFile> {
  const files = walkFiles(context, readRelease(context, id).tree);
  for (;;) {
    const next = whileKept(context, [id], () => files.next());
    if (next.done) return;
    const { path, entry } = next.value;
    yield { path, sha256: entry.sha256, bytes: entry.bytes };
  }
}

/** What is missing of a release that was collected in the meantime is not damage. */
function whileKept<T>(context: StoreContext, ids: readonly string[], act: () => T): T {
  try {
    return act();
  } catch (error) {
    for (const id of ids) {
      if (context.fs.facts(releasePath(context.layout, id)) === null) throw noSuchRelease(id);
    }
    throw error;
  }
}

function readFile(context: StoreContext, id: string, path: string): Uint8Array | null {
  const found = findFile(context, readRelease(context, id).tree, parseSitePath(path));
  if (found === null) return null;
  const bytes = context.fs.facts(found.at)?.kind === "file" ? context.fs.read(found.at) : null;
  if (bytes !== null && sha256(bytes) === found.entry.sha256) return bytes;
  throw new ReleasesError("damaged", `Damaged: “${path}” of release ${id}, at ${found.at}.`);
}
