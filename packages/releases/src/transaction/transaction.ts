import { join } from "node:path";
import { createPacer, removeTree, syncAll, temporaryPath } from "../disk/files.ts";
import { ReleasesError, storageError } from "../errors.ts";
import {
  encodeRelease,
  type JsonObject,
  publicRelease,
  type Release,
  releaseId,
  releaseIds,
  type StoredRelease,
  sequenceOf,
} from "../records.ts";
import { parseSitePath } from "../site-path.ts";
import { releasePath, type StoreContext, treeLink } from "../store-context.ts";
import { type DirectoryEntry, sha256 } from "../tree/listing.ts";
import { install } from "./install.ts";
import { planTree } from "./plan.ts";
import {
  deleteFile,
  getFile,
  setFile,
  type WorkingDirectory,
  workingTree,
} from "./working-tree.ts";

/** A release in the making. Nobody sees any of it before `commit`, and readers not before `activate`. */
export interface Transaction {
  /** Id of the release that it starts from; null when it starts from nothing. */
  readonly base: string | null;
  /**
   * Puts a file, in place of one that is there. The bytes go to disk at once, unless the base has the same.
   *
   * @throws ReleasesError `invalid-path` or `storage`
   */
  put(path: string, bytes: Uint8Array | string): void;
  /** Takes a file away. @returns false when there is none. @throws ReleasesError `invalid-path` */
  remove(path: string): boolean;
  /** The file as it stands in this transaction, or null. @throws ReleasesError `invalid-path` */
  stat(path: string): { sha256: string; bytes: number } | null;
  /**
   * Makes the release: complete on disk, not live. Costs what has changed. The transaction is over
   * afterwards, also when this fails.
   *
   * @throws ReleasesError `path-conflict`, `asset-conflict`, `storage`, `lease-lost`, `damaged`
   */
  commit(metadata?: JsonObject): Promise<Release>;
  /** Forgets everything. Allowed at any time. */
  discard(): Promise<void>;
}

interface TransactionOptions {
  base: StoredRelease | null;
  assetDirectories: ReadonlySet<string>;
  /** Runs the work of a commit when its turn comes, and reports what the disk refuses. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  onEnd(): void;
}

export class WorkingTransaction implements Transaction {
  readonly base: string | null;
  readonly #context: StoreContext;
  readonly #options: TransactionOptions;
  readonly #tree: WorkingDirectory;
  readonly #staging: string;
  #written = 0;
  #isOpen = true;

  constructor(context: StoreContext, options: TransactionOptions) {
    this.base = options.base?.id ?? null;
    this.#context = context;
    this.#options = options;
    this.#tree = workingTree(context, options.base?.tree ?? null);
    this.#staging = temporaryPath(context, "transaction");
  }

  put(path: string, content: Uint8Array | string): void {
    this.#assertOpen();
    const names = parseSitePath(path);
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    const hash = sha256(bytes);
    const before = getFile(this.#context, this.#tree, names);
    if (before?.sha256 === hash) return;
    try {
      const file = { sha256: hash, bytes: bytes.length, at: this.#stage(bytes), isStaged: true };
      setFile(this.#context, this.#tree, names, file);
      if (before?.isStaged) this.#context.fs.unlink(before.at);
    } catch (error) {
      throw storageError(`put “${path}”`, error);
    }
  }

  remove(path: string): boolean {
    this.#assertOpen();
    const names = parseSitePath(path);
    const before = getFile(this.#context, this.#tree, names);
    if (before === null) return false;
    deleteFile(this.#context, this.#tree, names);
    if (before.isStaged) this.#context.fs.unlink(before.at);
    return true;
  }

  stat(path: string): { sha256: string; bytes: number } | null {
    this.#assertOpen();
    const file = getFile(this.#context, this.#tree, parseSitePath(path));
    return file && { sha256: file.sha256, bytes: file.bytes };
  }

  async commit(metadata: JsonObject = {}): Promise<Release> {
    this.#assertOpen();
    this.#isOpen = false;
    try {
      return await this.#options.inTurn(() => this.#makeRelease(metadata));
    } finally {
      await this.#end();
    }
  }

  async discard(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    await this.#end();
  }

  #stage(bytes: Uint8Array): string {
    if (this.#written === 0) this.#context.fs.makeDirectory(this.#staging);
    this.#written += 1;
    const path = join(this.#staging, `${this.#written}.staged`);
    this.#context.fs.write(path, bytes);
    return path;
  }

  async #makeRelease(metadata: JsonObject): Promise<Release> {
    const context = this.#context;
    const pace = createPacer();
    if (this.#written === 0) context.fs.makeDirectory(this.#staging);
    const plan = await planTree(this.#tree, this.#options.assetDirectories, pace);
    const isMistrustful = this.base === null;
    const made = { base: this.base, tree: plan.tree, metadata };
    const { release, directory, toSync } = writeRelease(context, this.#staging, made);
    await install(context, plan, {
      staging: this.#staging,
      isMistrustful,
      alsoSynced: toSync,
      pace,
    });
    context.fs.rename(directory, releasePath(context.layout, release.id));
    await syncAll(context, [context.layout.releases]);
    return publicRelease(release);
  }

  /** What cannot be removed now is not worth an error: the next publisher finds it in `tmp/`. */
  async #end(): Promise<void> {
    this.#options.onEnd();
    await removeTree(this.#context.fs, this.#staging, createPacer()).catch(() => {});
  }

  #assertOpen(): void {
    if (this.#isOpen) return;
    throw new ReleasesError("closed", "This transaction is over. Begin another.");
  }
}

/** Writes what a release is in `tmp/`. It exists from one rename on, which comes when its tree is complete on disk. */
function writeRelease(
  context: StoreContext,
  staging: string,
  made: { base: string | null; tree: DirectoryEntry; metadata: JsonObject },
): { release: StoredRelease; directory: string; toSync: string[] } {
  const { fs } = context;
  const { tree, base, metadata } = made;
  const { hash, files, bytes } = tree;
  const id = releaseId(sequenceOf(releaseIds(context)[0] ?? "") + 1, hash);
  const createdAt = context.now().toISOString();
  const release = { id, createdAt, base, hash, files, bytes, metadata, tree };
  const directory = join(staging, "release");
  const record = join(directory, "release.json");
  fs.makeDirectory(directory);
  fs.write(record, Buffer.from(encodeRelease(release)));
  fs.symlink(treeLink(hash), join(directory, "tree"));
  return { release, directory, toSync: [record, directory] };
}
