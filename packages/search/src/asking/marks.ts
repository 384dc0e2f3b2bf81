import { foldedKey } from "../reading/word-key.ts";
import { type Word, wordsOf } from "../reading/words.ts";
import type { Question } from "./question.ts";

/** A stretch of a text that was asked for. */
export interface Mark {
  start: number;
  end: number;
}

/** Where a text has the words of a question; neighbours are one mark. */
export function marksIn(text: string, question: Question): Mark[] {
  const marks: Mark[] = [];
  let before: Word | null = null;
  for (const word of wordsOf(text)) {
    if (isAsked(word, question)) {
      const last = marks.at(-1);
      const isJoined = last && before && last.end === before.end && word.start - last.end <= 1;
      if (isJoined) last.end = word.end;
      else marks.push({ start: word.start, end: word.end });
    }
    before = word;
  }
  return marks;
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
  const [longest] = marks.toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const wish = Math.max(0, (longest?.start ?? 0) - BEFORE_MARK);
  const from = wish === 0 ? 0 : text.indexOf(" ", wish) + 1;
  const end = from + EXCERPT_LENGTH;
  const to = end >= text.length ? text.length : Math.max(text.lastIndexOf(" ", end), from + 1);
  return `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
}
