import { foldedKey } from "../reading/word-key.ts";
import { type Word, wordsOf } from "../reading/words.ts";
import type { Question } from "./question.ts";

/** A stretch of a text that was asked for. */
export interface Mark {
  start: number;
  end: number;
}

/**
 * Where a text has the words of a question; neighbours are one mark. Where some stand together, those that stand
 * alone are not marked: in `xây dựng nông thôn mới` the `mới` of another sentence is not what was asked for.
 */
export function marksIn(text: string, question: Question): Mark[] {
  const runs: (Mark & { words: number })[] = [];
  let isRun = false;
  for (const word of wordsOf(text)) {
    const isMeant = isAsked(word, question);
    const last = runs[runs.length - 1];
    if (isMeant && isRun && last && !word.opensSentence) {
      last.end = word.end;
      last.words++;
    } else if (isMeant) {
      runs.push({ start: word.start, end: word.end, words: 1 });
    }
    isRun = isMeant;
  }
  const least = runs.some(({ words }) => words > 1) ? 2 : 1;
  return runs.filter(({ words }) => words >= least).map(({ start, end }) => ({ start, end }));
}

function isAsked({ key }: Word, { words }: Question): boolean {
  const plain = foldedKey(key);
  return words.some((word) =>
    word.isBeginning ? plain.startsWith(word.plain) : plain === word.plain,
  );
}

/** How much of a question a text answers: the longest run of its words, and how many of them it has. */
export function weightOf(text: string, question: Question): number {
  const plain = wordsOf(text).map(({ key }) => foldedKey(key));
  const asked = question.words.map((word) => word.plain);
  const has = asked.filter((word) => plain.includes(word)).length;
  let longest = 0;
  for (const start of plain.keys()) {
    for (const from of asked.keys()) {
      let run = 0;
      while (asked[from + run] !== undefined && plain[start + run] === asked[from + run]) run++;
      longest = Math.max(longest, run);
    }
  }
  return has + longest * 2;
}

const BEFORE_MARK = 80;
const EXCERPT_LENGTH = 260;

/** The part of a text around its best mark, cut at words; the whole text when it is short. */
export function excerptOf(text: string, question: Question): string {
  if (text.length <= EXCERPT_LENGTH) return text;
  const marks = marksIn(text, question);
  const [longest] = marks.sort((a, b) => b.end - b.start - (a.end - a.start));
  const wish = Math.max(0, (longest?.start ?? 0) - BEFORE_MARK);
  const from = wish === 0 ? 0 : text.indexOf(" ", wish) + 1;
  const end = from + EXCERPT_LENGTH;
  const to = end >= text.length ? text.length : Math.max(text.lastIndexOf(" ", end), from + 1);
  return `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
}
