import { fold, normalizeText } from "@bantin/vietnamese";

/** A word of a text: a syllable, a code or a number, as search knows it. */
export interface Word {
  /** Equal for words that only differ in case, Unicode form or the placement of the tone mark. */
  key: string;
  /** Offsets in the text, end exclusive. */
  start: number;
  end: number;
  /** Whether a sentence or a paragraph ends between the word before and this one. */
  opensSentence: boolean;
}

const WORD = /\p{L}[\p{L}\p{M}]*|\d+/gu;
const SENTENCE_END = /[.!?…;:]\s|\n/;
const DIGITS = /^\d/;
/** `số`, which stands before the number of a document or is left out. */
const NUMBER_SIGN = /^(sô2|so)$/;

/**
 * The words of a text. Letters and digits come apart, so that `06-NQ/TU`, `06 nq tu` and `06NQ/TU` are the
 * same three words; zeros before a number and the `số` in front of it count for nothing.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let lastEnd = 0;
  // Not matchAll, which phones of before 2019 do not have.
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const [piece] = match;
    const start = match.index;
    const key = wordKey(piece);
    const left =
      DIGITS.test(key) && NUMBER_SIGN.test(words[words.length - 1]?.key ?? "") ? words.pop() : null;
    const isOpening = words.length === 0 || SENTENCE_END.test(text.slice(lastEnd, start));
    lastEnd = start + piece.length;
    const opensSentence = isOpening || left?.opensSentence === true;
    words.push({ key, start, end: lastEnd, opensSentence });
  }
  return words;
}

/** The key of two words that stand next to each other. */
export function pairKey(first: string, second: string): string {
  return `${first} ${second}`;
}

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
function wordKey(piece: string): string {
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
