import { fold, normalizeText } from "@bantin/vietnamese";

/** Grave, acute, tilde, hook above and dot below: what a tone is written with. */
const TONES = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** One vowel with two spellings (`kỹ`, `kĩ`): alone after these consonants `y` and `i` sound the same. */
const SINGLE_Y = /^(h|k|l|m|s|t|qu)y(\d?)$/;
const LONGEST = 40;
const KEPT = 50_000;

const known = new Map<string, string>();

/**
 * The search key of a word: small letters, without the tone mark and with the tone's number behind, so that
 * `hòa`, `hoà` and `HÒA` are `hoa1`. Numbers lose the zeros before them.
 */
export function keyOf(piece: string): string {
  const before = known.get(piece);
  if (before !== undefined) return before;
  const key = /^\d/.test(piece) ? numberKey(piece) : syllableKey(piece);
  // Texts repeat their words; a text of all different ones must not fill the memory.
  if (known.size >= KEPT) known.clear();
  known.set(piece, key);
  return key;
}

function numberKey(piece: string): string {
  return piece.replace(/^0+(?=\d)/, "").slice(0, LONGEST);
}

function syllableKey(piece: string): string {
  const apart = normalizeText(piece).toLowerCase().normalize("NFD");
  const tone = TONES.indexOf(apart.match(TONE)?.[0] ?? "") + 1;
  const letters = apart.replace(TONE, "").normalize("NFC").slice(0, LONGEST);
  return `${letters}${tone || ""}`.replace(SINGLE_Y, "$1i$2");
}

/** A key without accents: equal for words that are one word when no accents are typed. */
export function foldedKey(key: string): string {
  const before = folded.get(key);
  if (before !== undefined) return before;
  const plain = key
    .split(" ")
    .map((word) => (/^\d/.test(word) ? word : fold(word.replace(/\d$/, ""))))
    .join(" ");
  if (folded.size >= KEPT) folded.clear();
  folded.set(key, plain);
  return plain;
}
const folded = new Map<string, string>();
