import { join } from "node:path";
import type { StoreContext } from "../context.ts";
import { releasePath } from "../disk/layout.ts";
import { readText } from "../disk/replace-file.ts";
import { noSuchRelease, ReleasesError } from "../errors.ts";
import { decodeEntry } from "../tree/decode.ts";
import { encodeEntry } from "../tree/encode.ts";
import type { DirectoryEntry } from "../tree/entry.ts";
import { isInstant, isObject, type JsonObject, parseJson } from "./json.ts";

/** One complete tree of files, and what its maker wrote about it. Never changes. */
export interface Release {
  /** `000042-9f86d081`: a number that grows with each release, and the beginning of the tree's hash. */
  id: string;
  /** ISO instant. */
  createdAt: string;
  /** The release that it was made from; null when from nothing. */
  base: string | null;
  /** Hash of the whole tree: equal trees, and only they, have equal hashes. */
  hash: string;
  files: number;
  /** Of all files together. */
  bytes: number;
  metadata: JsonObject;
}

/** The release with the way to its files. */
export interface StoredRelease extends Release {
  tree: DirectoryEntry;
}

/** Without the listing, which is nobody's business outside. */
export function publicRelease({ tree: _, ...release }: StoredRelease): Release {
  return release;
}

const ID = /^(\d{6,})-[0-9a-f]{8}$/;

export function releaseId(sequence: number, hash: string): string {
  return `${String(sequence).padStart(6, "0")}-${hash.slice(0, 8)}`;
}

/** Releases are ordered by their number: a clock may step back. */
export function sequenceOf(id: string): number {
  return Number(ID.exec(id)?.[1] ?? 0);
}

/** The ids of all releases, newest first. */
export function releaseIds({ fs, layout }: StoreContext): string[] {
  const ids = fs.names(layout.releases).filter((name) => ID.test(name));
  return ids.sort((a, b) => sequenceOf(b) - sequenceOf(a));
}

export function encodeRelease({ tree, ...release }: StoredRelease): string {
  const { id, createdAt, base, metadata } = release;
  return JSON.stringify({ id, createdAt, base, metadata, tree: encodeEntry("", tree) });
}

/** @throws ReleasesError `no-such-release` or `damaged` */
export function readRelease(context: StoreContext, id: string): StoredRelease {
  if (!ID.test(id)) throw noSuchRelease(id);
  const path = join(releasePath(context.layout, id), "release.json");
  const text = readText(context.fs, path);
  if (text === null && context.fs.facts(releasePath(context.layout, id)) === null) {
    throw noSuchRelease(id);
  }
  const release = decodeRelease(text, id);
  if (release) return release;
  throw new ReleasesError("damaged", `Damaged: ${path}. Remove the release, or restore the file.`);
}

/** The releases that can be read; one that is being collected meanwhile is left out. */
export function readReleases(context: StoreContext): StoredRelease[] {
  return releaseIds(context).flatMap((id) => {
    try {
      return [readRelease(context, id)];
    } catch (error) {
      if (error instanceof ReleasesError && error.code === "no-such-release") return [];
      throw error;
    }
  });
}

function decodeRelease(text: string | null, id: string): StoredRelease | null {
  const value = parseJson(text);
  if (!isObject(value) || value.id !== id || !isInstant(value.createdAt)) return null;
  const { createdAt, base, metadata } = value;
  if ((base !== null && typeof base !== "string") || !isObject(metadata)) return null;
  const tree = decodeTree(value.tree);
  if (!tree) return null;
  const { hash, files, bytes } = tree;
  return { id, createdAt, base, hash, files, bytes, metadata, tree };
}

function decodeTree(value: unknown): DirectoryEntry | null {
  try {
    const [, entry] = decodeEntry(value);
    return entry.kind === "directory" ? entry : null;
  } catch {
    return null;
  }
}
