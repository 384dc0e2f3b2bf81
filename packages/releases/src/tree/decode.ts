import type { Entry, Listing } from "./entry.ts";

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
