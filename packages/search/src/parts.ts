import { foldedKey } from "./words.ts";

/**
 * In how many parts words are looked up. Bodies: by a hash, as evenly as it gets. Names: by their
 * first letters, so that all words that begin alike lie in one file, and completing a word costs no more than
 * looking it up.
 */
const BODY_PARTS_BITS = 11;

/** The part of a body word or pair: a number below 2^BODY_PARTS_BITS, in decimal. */
export function bodyPart(key: string): string {
  return String(spreadHash(foldedKey(key)) >>> (32 - BODY_PARTS_BITS));
}

/** FNV-1a, its bits mixed once more: neighbouring words must not end up in neighbouring parts. */
function spreadHash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}

/** Words in letters of other scripts: too few to be divided. */
const FOREIGN = "_";
const DIGRAPH = /^(ch|gi|kh|ng|nh|ph|qu|th|tr)/;

/** The part of a word of a name: what it begins with; of a number, its last digit, for they all begin alike. */
export function namePart(key: string): string {
  const plain = foldedKey(key);
  if (/^\d+$/.test(plain)) return plain.slice(-1);
  return /^[a-z]+$/.test(plain) ? (namePartOfPrefix(plain) ?? plain) : FOREIGN;
}

/** The part in which all words lie that begin so; null when there are several. */
export function namePartOfPrefix(plain: string): string | null {
  if (!/^[a-z]+$/.test(plain)) return null;
  const length = DIGRAPH.test(plain) ? 3 : 2;
  return plain.length >= length ? plain.slice(0, length) : null;
}

/** Bytes of bodies that a page costs in the index, about, and how many a file should have. */
const BODY_BYTES_A_PAGE = 1_300;
const BODY_FILE_BYTES = 8_000;

/** Into how many files, as a power of two, the bodies of so many pages are divided. */
export function bodyBits(pages: number): number {
  const files = (pages * BODY_BYTES_A_PAGE) / BODY_FILE_BYTES;
  return Math.min(BODY_PARTS_BITS, Math.max(2, Math.ceil(Math.log2(Math.max(1, files)))));
}

/** All files of bodies. */
export function bodyFiles(bits: number): string[] {
  return Array.from({ length: 2 ** bits }, (_, file) => String(file));
}

/** The file of a part of bodies. */
export function bodyFile(part: string, bits: number): string {
  return String(Number(part) >> (BODY_PARTS_BITS - bits));
}

/** How finely names are divided: not at all, by the first letter, or as finely as parts are. */
export type NameLevel = 0 | 1 | 2;

export function nameLevel(pages: number): NameLevel {
  if (pages < 300) return 0;
  return pages < 2_000 ? 1 : 2;
}

/** The file of a part of names. */
export function nameFile(part: string, level: NameLevel): string {
  if (level === 0) return "ten";
  return level === 1 ? part.slice(0, 1) : part;
}
