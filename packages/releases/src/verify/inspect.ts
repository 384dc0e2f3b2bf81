import { join } from "node:path";
import type { StoreContext } from "../context.ts";
import { objectPath } from "../disk/layout.ts";
import { sha256 } from "../tree/encode.ts";
import type { Entry, FileEntry, Listing } from "../tree/entry.ts";
import { linkTarget } from "../tree/link-target.ts";

export type FaultKind = "damaged" | "missing" | "unexpected";

export interface Fault {
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
export function inspectFile(
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
