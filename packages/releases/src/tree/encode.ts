import { createHash } from "node:crypto";
import type { DirectoryEntry, Entry, Listing } from "./entry.ts";

/** Keeps the hash of a directory apart from that of a file with the same text. */
const DIRECTORY_PREFIX = "bantin directory 1\n";

/** 192 bits: beyond any collision, and short enough for `objectLink`. */
const DIRECTORY_HASH_LENGTH = 48;

/**
 * Listings up to this size, counted with what is nested in them, are stored with the parent's. It saves a
 * file, and its fsync, for nearly every directory of a site where each page has its own.
 */
const MAX_NESTED_CHARACTERS = 4096;

export type EncodedEntry =
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
  return [letter(entry), name, entry.hash, entry.files, entry.bytes, nested(entry.listing)];
}

function nested(listing: Listing): EncodedEntry[] {
  return sorted(listing).map(([name, entry]) => encodeEntry(name, entry));
}

function shallow(name: string, entry: Entry): EncodedEntry {
  if (entry.kind === "file") return ["f", name, entry.sha256, entry.bytes];
  return [letter(entry), name, entry.hash, entry.files, entry.bytes];
}

function letter(entry: DirectoryEntry): "d" | "a" {
  return entry.kind === "assets" ? "a" : "d";
}

/** By UTF-16 code units: any order does that is the same everywhere. */
function sorted(listing: Listing): [string, Entry][] {
  return [...listing].sort(([a], [b]) => (a < b ? -1 : 1));
}
