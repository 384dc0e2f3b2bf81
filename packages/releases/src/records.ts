import { join } from "node:path";
import { readText, replaceFile } from "./disk/files.ts";
import { noSuchRelease, ReleasesError } from "./errors.ts";
import { releasePath, type StoreContext } from "./store-context.ts";
import { type DirectoryEntry, decodeEntry, encodeEntry } from "./tree/listing.ts";

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

/** When another release last took this one's place: an ISO instant, or null when it never was live. */
export function readRetirement({ fs, layout }: StoreContext, id: string): string | null {
  const value = parseJson(readText(fs, notePath(layout, id)));
  return isObject(value) && isInstant(value.at) ? value.at : null;
}

export async function writeRetirement(
  context: StoreContext,
  id: string,
  at: string,
): Promise<void> {
  await replaceFile(context, notePath(context.layout, id), JSON.stringify({ at }));
}

function notePath(layout: StoreContext["layout"], id: string): string {
  return join(releasePath(layout, id), "retired.json");
}

/** Why nothing new goes live. */
export interface Freeze {
  /** ISO instant. */
  at: string;
  /** Whoever rolled back. */
  by: string;
  why: string;
  /** Live before the roll-back; null when nothing was. */
  from: string | null;
  /** Made live by it. */
  to: string;
  /** The order that it carried out, so that nobody carries it out twice; null for one without. */
  order: string | null;
}

/**
 * The freeze in force, or null.
 *
 * @throws ReleasesError `damaged` when the marker cannot be read: it says at least that somebody froze.
 */
export function readFreeze({ fs, layout }: StoreContext): Freeze | null {
  const text = readText(fs, layout.frozen);
  if (text === null) return null;
  const value = parseJson(text);
  if (isObject(value)) {
    const { at, by, why, from, to, order } = value;
    const isFrom = from === null || typeof from === "string";
    if (isInstant(at) && typeof by === "string" && typeof why === "string" && isFrom) {
      if (typeof to === "string") {
        return { at, by, why, from, to, order: typeof order === "string" ? order : null };
      }
    }
  }
  throw new ReleasesError(
    "damaged",
    `Damaged: ${layout.frozen}. Publishing counts as frozen; resume it to remove the file.`,
  );
}

export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export interface JsonObject {
  [key: string]: JsonValue;
}

/** The value in a text, or null when it is no JSON (or the JSON null): no record of ours is null. */
export function parseJson(text: string | null): JsonValue {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isInstant(value: JsonValue | undefined): value is string {
  return typeof value === "string" && !Number.isNaN(Date.parse(value));
}
