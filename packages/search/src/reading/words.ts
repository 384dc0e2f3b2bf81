import { keyOf } from "./word-key.ts";

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
  for (const match of text.matchAll(WORD)) {
    const [piece] = match;
    const start = match.index;
    const key = keyOf(piece);
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

/** The keys of all words and of all pairs of neighbours in one sentence, each once. */
export function termsOf(text: string, into: Set<string>): void {
  let before = "";
  for (const { key, opensSentence } of wordsOf(text)) {
    into.add(key);
    if (before !== "" && !opensSentence) into.add(pairKey(before, key));
    before = key;
  }
}
