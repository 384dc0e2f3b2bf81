import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { FileSystem } from "../../src/disk/file-system.ts";
import {
  type OpenOptions,
  openReleases,
  type Releases,
  type ReleaseWriter,
} from "../../src/index.ts";
import { createMemoryLocks } from "./memory-locks.ts";

/** A directory that goes when the test is over: in memory, unless TMPDIR names a disk. */
export function temporaryDirectory(): string {
  const path = mkdtempSync(join(tmpdir(), "bantin-releases-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Opens a store in memory as processes do that know nothing of those before. */
export function openInMemory(fileSystem: FileSystem, options: OpenOptions = {}): Promise<Releases> {
  return openReleases("/store", { fileSystem, locks: createMemoryLocks(), ...options });
}

export type Tree = Readonly<Record<string, string>>;

/** Makes a release that has exactly these files, by changing what is live, and makes it live. */
export async function publish(
  releases: Releases,
  publisher: ReleaseWriter,
  tree: Tree,
  base: string | null = releases.current()?.id ?? null,
): Promise<string> {
  const transaction = publisher.begin(base);
  for (const { path } of base === null ? [] : releases.files(base)) {
    if (!(path in tree)) transaction.remove(path);
  }
  for (const [path, text] of Object.entries(tree)) transaction.put(path, text);
  const { id } = await transaction.commit();
  await publisher.activate(id);
  return id;
}

/** A store on disk with one publisher, which ends with the test. */
export async function startStore(
  options: OpenOptions = {},
): Promise<{ root: string; releases: Releases; publisher: ReleaseWriter }> {
  const root = join(temporaryDirectory(), "store");
  const releases = await openReleases(root, { fsync: false, ...options });
  const publisher = await releases.lease({ name: "test" });
  onTestFinished(() => publisher.close());
  return { root, releases, publisher };
}

/** The files below a path, links followed, as a web server would find them. */
export function filesBelow(path: string, prefix = ""): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(path).sort()) {
    const below = join(path, name);
    if (statSync(below).isDirectory()) Object.assign(files, filesBelow(below, `${prefix}${name}/`));
    else files[prefix + name] = readFileSync(below, "utf8");
  }
  return files;
}

/** The files that the store says a release has, each read and checked. */
export function filesOf(releases: Releases, id: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const { path } of releases.files(id)) {
    files[path] = new TextDecoder().decode(releases.read(id, path) ?? undefined);
  }
  return files;
}
