import { normalizeText } from "@bantin/vietnamese";
import { foldedKey } from "../reading/word-key.ts";
import { wordsOf } from "../reading/words.ts";

/** What a reader asks for. */
export interface Question {
  words: AskedWord[];
  /** Typed with accents: words that have them are meant as they stand. */
  hasAccents: boolean;
  hasNumber: boolean;
}

export interface AskedWord {
  key: string;
  /** Without accents. */
  plain: string;
  /** The last word while it is typed: longer ones that begin so are meant too. */
  isBeginning: boolean;
}

/** More words make no better question, and each costs a request. */
const MOST_WORDS = 12;

export function readQuestion(text: string): Question {
  const line = normalizeText(text);
  const words = wordsOf(line).slice(0, MOST_WORDS);
  const asked = words.map(({ key, end }) => {
    const plain = foldedKey(key);
    const isNumber = /^\d/.test(key);
    return { key, plain, isBeginning: !isNumber && plain.length > 1 && end === line.length };
  });
  return {
    words: asked,
    hasAccents: asked.some(({ key, plain }) => key !== plain),
    hasNumber: asked.some(({ key }) => /^\d/.test(key)),
  };
}
