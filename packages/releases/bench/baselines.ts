import * as fs from "node:fs";
import { dirname, join } from "node:path";
import { nodeFileSystem } from "../src/disk/file-system.ts";
import { syncAll } from "../src/disk/files.ts";
import { createSqliteLocks } from "../src/locks.ts";
import type { StoreContext } from "../src/store-context.ts";
import { layoutOf } from "../src/store-context.ts";

/** The ways to publish that the store is measured against, with the same calls and the same syncing. */
export class Baselines {
  readonly #context: StoreContext;
  readonly #root: string;
  readonly #paths: string[];
  readonly #directories: string[];
  #trees = 0;
  #copies = 0;

  constructor(root: string, files: ReadonlyMap<string, Uint8Array>, isDurable: boolean) {
    this.#root = root;
    this.#paths = [...files.keys()];
    this.#directories = directoriesOf(this.#paths);
    this.#context = {
      fs: nodeFileSystem,
      locks: createSqliteLocks(root),
      layout: layoutOf(root),
      isDurable,
      now: () => new Date(),
    };
    for (const tree of ["overwritten", "copy-0"]) this.#make(tree, files);
  }

  /**
   * Writes every file over the one that is there: the least a full rewrite can cost, and not atomic. Without
   * truncating first, which would make ext4 flush each file.
   */
  async overwrite(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
    const tree = join(this.#root, "overwritten");
    for (const [path, bytes] of files) overwriteFile(join(tree, path), bytes);
    await syncAll(
      this.#context,
      this.#paths.map((path) => join(tree, path)),
    );
  }

  /** Writes every file into a new tree, and flips `current`: as atomic as the store. */
  async writeTree(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
    this.#trees += 1;
    const tree = `tree-${this.#trees}`;
    await syncAll(this.#context, this.#make(tree, files));
    await this.#flip(tree);
  }

  /** A new tree with hard links to the last one's files, the changed ones written, `current` flipped. */
  async linkCopy(changed: ReadonlyMap<string, Uint8Array>): Promise<void> {
    const from = join(this.#root, `copy-${this.#copies}`);
    this.#copies += 1;
    const tree = `copy-${this.#copies}`;
    const made = this.#make(tree, changed);
    for (const path of this.#paths) {
      if (!changed.has(path)) fs.linkSync(join(from, path), join(this.#root, tree, path));
    }
    await syncAll(this.#context, made);
    await this.#flip(tree);
  }

  /** @returns all that it made. */
  #make(name: string, files: ReadonlyMap<string, Uint8Array>): string[] {
    const tree = join(this.#root, name);
    for (const path of this.#directories) fs.mkdirSync(join(tree, path), { recursive: true });
    for (const [path, bytes] of files) fs.writeFileSync(join(tree, path), bytes);
    return [...this.#directories, ...files.keys()].map((path) => join(tree, path));
  }

  async #flip(tree: string): Promise<void> {
    fs.symlinkSync(tree, join(this.#root, "next"));
    fs.renameSync(join(this.#root, "next"), join(this.#root, "current"));
    await syncAll(this.#context, [this.#root]);
  }
}

function overwriteFile(path: string, bytes: Uint8Array): void {
  const descriptor = fs.openSync(path, "r+");
  fs.writeSync(descriptor, bytes);
  fs.ftruncateSync(descriptor, bytes.length);
  fs.closeSync(descriptor);
}

/** Outer ones first. */
function directoriesOf(paths: Iterable<string>): string[] {
  const directories = new Set<string>();
  for (const path of paths) {
    for (let above = dirname(path); above !== "."; above = dirname(above)) directories.add(above);
  }
  return [".", ...[...directories].sort()];
}
