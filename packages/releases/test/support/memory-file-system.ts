import type { FileSystem, PathFacts } from "../../src/disk/file-system.ts";
import {
  type DirectoryNode,
  type Edit,
  initialEdits,
  type Node,
  type PowerCut,
  replay,
} from "./power-cut.ts";

export type { PowerCut } from "./power-cut.ts";

let lastInode = 1;

function nextInode(): number {
  lastInode += 1;
  return lastInode;
}

export function createMemoryFileSystem(): MemoryFileSystem {
  return new MemoryFileSystem({ kind: "directory", inode: 1, entries: new Map() });
}

export class MemoryFileSystem implements FileSystem {
  readonly #root: DirectoryNode;
  readonly #edits: Edit[];
  #pending: Edit[] = [];

  constructor(root: DirectoryNode) {
    this.#root = root;
    // What is there to begin with was there before any power cut.
    this.#edits = initialEdits(root);
  }

  /**
   * The disk as a power cut may leave it. POSIX promises what was synced and nothing about the order
   * of the rest, so any of the other edits may be there or not. Harsher than any journal.
   */
  afterPowerCut(cut: PowerCut): MemoryFileSystem {
    return new MemoryFileSystem(replay(this.#root, this.#edits, cut));
  }

  facts(path: string): PathFacts | null {
    const node = this.#find(path);
    if (!node) return null;
    const bytes = node.kind === "file" ? node.bytes.length : 0;
    return { kind: node.kind, inode: node.inode, bytes };
  }

  names(path: string): string[] {
    return [...this.#directory(path).entries.keys()];
  }

  read(path: string): Uint8Array {
    const node = this.#get(path);
    return node.kind === "file" ? node.bytes : fail("EISDIR", path);
  }

  readLink(path: string): string {
    const node = this.#get(path);
    return node.kind === "link" ? node.target : fail("EINVAL", path);
  }

  makeDirectory(path: string): void {
    this.#add(path, { kind: "directory", inode: nextInode(), entries: new Map() });
  }

  write(path: string, bytes: Uint8Array): void {
    this.#add(path, {
      kind: "file",
      inode: nextInode(),
      bytes: Uint8Array.from(bytes),
      synced: null,
    });
  }

  symlink(target: string, path: string): void {
    this.#add(path, { kind: "link", inode: nextInode(), target });
  }

  link(from: string, to: string): void {
    const node = this.#get(from);
    if (node.kind === "directory") fail("EPERM", from);
    this.#add(to, node);
  }

  rename(from: string, to: string): void {
    const node = this.#get(from);
    const target = this.#find(to);
    if (target?.kind === "directory") {
      if (node.kind !== "directory") fail("EISDIR", to);
      if (target.entries.size > 0) fail("ENOTEMPTY", to);
    } else if (target && node.kind === "directory") fail("ENOTDIR", to);
    this.#edit({ ...this.#place(from), node: null }, { ...this.#place(to), node });
  }

  unlink(path: string): void {
    if (this.#get(path).kind === "directory") fail("EISDIR", path);
    this.#edit({ ...this.#place(path), node: null });
  }

  removeDirectory(path: string): void {
    if (this.#directory(path).entries.size > 0) fail("ENOTEMPTY", path);
    this.#edit({ ...this.#place(path), node: null });
  }

  async sync(path: string): Promise<void> {
    const node = this.#get(path);
    if (node.kind === "file") node.synced = node.bytes;
    for (const edit of this.#pending) {
      edit.isSynced = edit.changes.some(({ directory }) => directory === node);
    }
    this.#pending = this.#pending.filter(({ isSynced }) => !isSynced);
  }

  #find(path: string): Node | null {
    let node: Node = this.#root;
    for (const name of path.split("/").filter(Boolean)) {
      if (node.kind !== "directory") return null;
      const below = node.entries.get(name);
      if (!below) return null;
      node = below;
    }
    return node;
  }

  #get(path: string): Node {
    return this.#find(path) ?? fail("ENOENT", path);
  }

  #directory(path: string): DirectoryNode {
    const node = this.#get(path);
    return node.kind === "directory" ? node : fail("ENOTDIR", path);
  }

  #place(path: string): { directory: DirectoryNode; name: string } {
    const cut = path.lastIndexOf("/");
    return { directory: this.#directory(path.slice(0, cut)), name: path.slice(cut + 1) };
  }

  #add(path: string, node: Node): void {
    if (this.#find(path)) fail("EEXIST", path);
    this.#edit({ ...this.#place(path), node });
  }

  #edit(...changes: Edit["changes"]): void {
    const edit = { changes, isSynced: false };
    this.#edits.push(edit);
    this.#pending.push(edit);
    for (const { directory, name, node } of changes) {
      if (node) directory.entries.set(name, node);
      else directory.entries.delete(name);
    }
  }
}

function fail(code: string, path: string): never {
  throw Object.assign(new Error(`${code}: ${path}`), { code });
}
