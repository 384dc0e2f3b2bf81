import { createHash } from "node:crypto";
import { readText } from "../disk/files.ts";
import { ReleasesError } from "../errors.ts";
import { assetsLink, listingPath, objectLink, type StoreContext } from "../store-context.ts";

export interface FileEntry {
  kind: "file";
  /** Hexadecimal, of the bytes alone: what `sha256sum` prints. */
  sha256: string;
  bytes: number;
}

export interface DirectoryEntry {
  /** `assets`: at the top of a tree, a directory whose files lie in the shared `assets/`. */
  kind: "directory" | "assets";
  /** Names the content: names, hashes of files, hashes of sub-directories. */
  hash: string;
  /** Files in it and below. */
  files: number;
  /** Their bytes. */
  bytes: number;
  /** The listing where it is stored along with this entry; null where it is a file of its own. */
  listing: Listing | null;
}

export type Entry = FileEntry | DirectoryEntry;

/** The entries of one directory by name. */
export type Listing = ReadonlyMap<string, Entry>;

/** Keeps the hash of a directory apart from that of a file with the same text. */
const DIRECTORY_PREFIX = "bantin directory 1\n";

/** 192 bits: beyond any collision, and short enough for `objectLink`. */
const DIRECTORY_HASH_LENGTH = 48;

/**
 * Listings up to this size, counted with what is nested in them, are stored with the parent's. It saves a
 * file, and its fsync, for nearly every directory of a site where each page has its own.
 */
const MAX_NESTED_CHARACTERS = 4096;

type EncodedEntry =
  | ["f", string, string, number]
  | ["d" | "a", string, string, number, number]
  | ["d" | "a", string, string, number, number, EncodedEntry[]];

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

export function hashListing(listing: Listing): string {
  const text = JSON.stringify(sorted(listing).map(([name, entry]) => shallow(name, entry)));
  return createHash("sha256")
    .update(DIRECTORY_PREFIX)
    .update(text)
    .digest("hex")
    .slice(0, DIRECTORY_HASH_LENGTH);
}

/** The entry of a directory with this listing, which it carries along when it is small. */
export function entryOf(kind: DirectoryEntry["kind"], listing: Listing): DirectoryEntry {
  let files = 0;
  let bytes = 0;
  for (const entry of listing.values()) {
    files += entry.kind === "file" ? 1 : entry.files;
    bytes += entry.bytes;
  }
  const isSmall = encodeListing(listing).length <= MAX_NESTED_CHARACTERS;
  return { kind, hash: hashListing(listing), files, bytes, listing: isSmall ? listing : null };
}

/** The text of a listing as it is stored. */
export function encodeListing(listing: Listing): string {
  return JSON.stringify(nested(listing));
}

export function encodeEntry(name: string, entry: Entry): EncodedEntry {
  if (entry.kind === "file" || entry.listing === null) return shallow(name, entry);
  return [letterOf(entry), name, entry.hash, entry.files, entry.bytes, nested(entry.listing)];
}

function nested(listing: Listing): EncodedEntry[] {
  return sorted(listing).map(([name, entry]) => encodeEntry(name, entry));
}

function shallow(name: string, entry: Entry): EncodedEntry {
  if (entry.kind === "file") return ["f", name, entry.sha256, entry.bytes];
  return [letterOf(entry), name, entry.hash, entry.files, entry.bytes];
}

function letterOf(entry: DirectoryEntry): "d" | "a" {
  return entry.kind === "assets" ? "a" : "d";
}

/** By UTF-16 code units: any order does that is the same everywhere. */
function sorted(listing: Listing): [string, Entry][] {
  return [...listing].sort(([a], [b]) => (a < b ? -1 : 1));
}

const SHA256 = /^[0-9a-f]{64}$/;
const DIRECTORY_HASH = /^[0-9a-f]{48}$/;

/**
 * Reads what `encodeListing` wrote.
 *
 * @throws SyntaxError when it is anything else.
 */
export function decodeListing(text: string): Listing {
  const value: unknown = JSON.parse(text);
  return listingOf(value);
}

/** Reads one encoded entry. @throws SyntaxError when it is none. */
export function decodeEntry(value: unknown): [name: string, entry: Entry] {
  if (!Array.isArray(value)) throw new SyntaxError("An entry is no list.");
  const [letter, name, hash, first, second, nested]: unknown[] = value;
  if (typeof name !== "string" || typeof hash !== "string" || !isCount(first)) {
    throw new SyntaxError("An entry lacks name, hash or size.");
  }
  if (letter === "f" && SHA256.test(hash) && value.length === 4) {
    return [name, { kind: "file", sha256: hash, bytes: first }];
  }
  if ((letter === "d" || letter === "a") && DIRECTORY_HASH.test(hash) && isCount(second)) {
    const kind = letter === "a" ? "assets" : "directory";
    const listing = nested === undefined ? null : listingOf(nested);
    return [name, { kind, hash, files: first, bytes: second, listing }];
  }
  throw new SyntaxError(`The entry “${name}” is neither a file nor a directory.`);
}

function listingOf(value: unknown): Listing {
  if (!Array.isArray(value)) throw new SyntaxError("A listing is no list.");
  return new Map(value.map(decodeEntry));
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/**
 * The entries of a directory. A listing is believed only when it hashes to its name, so that nothing is
 * built, shown or collected after a damaged one.
 *
 * @throws ReleasesError `damaged`, naming the file.
 */
export function readListing(context: StoreContext, entry: DirectoryEntry): Listing {
  const { fs, layout } = context;
  const path = listingPath(layout, entry.hash);
  const listing = entry.listing ?? parseListing(readText(fs, path));
  if (listing !== null && hashListing(listing) === entry.hash) return listing;
  const where = entry.listing ? `the listing of ${entry.hash} within its parent's` : path;
  throw new ReleasesError("damaged", `Damaged: ${where}. A full publish writes it anew.`);
}

function parseListing(text: string | null): Listing | null {
  try {
    return text === null ? null : decodeListing(text);
  } catch {
    return null;
  }
}

/** Where a directory's link to this entry points. */
export function linkTarget(name: string, entry: DirectoryEntry): string {
  return entry.kind === "assets" ? assetsLink(name) : objectLink(entry.hash);
}
