import { normalizeText } from "@bantin/vietnamese";
import type { Shortening } from "../abbreviations.ts";
import { foldedKey, type Word, wordsOf } from "../words.ts";

/** What a reader asks for. */
export interface SearchQuery {
  /** As it was typed, or as what was typed is read. */
  text: string;
  words: QueryWord[];
  /** Abbreviations in it, and what is short for them: of the texts in which marks are set. */
  shortening: Shortening | null;
  /** Some of its words stand for an abbreviation. */
  isShortened: boolean;
  /** Typed with accents: words that have them are meant as they stand. */
  hasAccents: boolean;
  hasNumber: boolean;
}

export interface QueryWord {
  key: string;
  /** Without accents. */
  plain: string;
  /** The last word while it is typed: longer ones that begin so are meant too. */
  isBeginning: boolean;
}

/** More words make no better query, and each costs a request. */
const MOST_WORDS = 12;

export function readSearchQuery(text: string, shortening: Shortening | null): SearchQuery {
  const line = normalizeText(text);
  const typed = wordsOf(line).slice(0, MOST_WORDS);
  const isPlain = typed.every(({ key }) => key === foldedKey(key));
  const shortened = shortening?.shorten(typed, isPlain) ?? null;
  const words = (shortened ?? typed).map(({ key, end }) => {
    const plain = foldedKey(key);
    const isNumber = /^\d/.test(key);
    return { key, plain, isBeginning: !isNumber && plain.length > 1 && end === line.length };
  });
  return {
    text: line,
    words,
    shortening,
    isShortened: shortened !== null,
    hasAccents: words.some(({ key, plain }) => key !== plain),
    hasNumber: words.some(({ key }) => /^\d/.test(key)),
  };
}

/** A stretch of a text that was asked for. */
export interface Mark {
  start: number;
  end: number;
}

/**
 * Where a text has the words of a query; neighbours are one mark. Where some stand together, those that stand
 * alone are not marked: in `xây dựng nông thôn mới` the `mới` of another sentence is not what was asked for.
 */
export function marksIn(text: string, query: SearchQuery): Mark[] {
  const runs: (Mark & { words: number })[] = [];
  let isRun = false;
  const words = wordsAskedIn(text, query);
  const nearest = query.words.map((asked) =>
    Math.max(0, ...words.map((word) => nearness(word, asked))),
  );
  for (const word of words) {
    const isMeant = query.words.some((asked, at) => {
      const near = nearness(word, asked);
      return near > 0 && near === nearest[at];
    });
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

/** The words of a text, abbreviations that were asked for as one. */
function wordsAskedIn(text: string, query: SearchQuery): Word[] {
  const words = wordsOf(text);
  const asked = new Set(query.words.map(({ plain }) => plain));
  return query.shortening?.shorten(words, false, asked) ?? words;
}

/**
 * How near a word of a text is to one that was asked for: as it was typed, accents included; without accents; as the
 * beginning of a longer one; not at all. Only the nearest that a text has are what was found in it.
 */
function nearness({ key }: Word, asked: QueryWord): 3 | 2 | 1 | 0 {
  if (asked.key !== asked.plain && key === asked.key) return 3;
  const plain = foldedKey(key);
  if (plain === asked.plain) return 2;
  return asked.isBeginning && plain.startsWith(asked.plain) ? 1 : 0;
}

/** How much of a query a text has: the longest run of its words, and how many of them it has. */
export function weightOf(text: string, query: SearchQuery): number {
  const plain = wordsAskedIn(text, query).map(({ key }) => foldedKey(key));
  const asked = query.words.map((word) => word.plain);
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
export function excerptOf(text: string, query: SearchQuery): string {
  if (text.length <= EXCERPT_LENGTH) return text;
  const marks = marksIn(text, query);
  const [longest] = marks.sort((a, b) => b.end - b.start - (a.end - a.start));
  const centred = Math.max(0, (longest?.start ?? 0) - BEFORE_MARK);
  const from = centred === 0 ? 0 : text.indexOf(" ", centred) + 1;
  const end = from + EXCERPT_LENGTH;
  const to = end >= text.length ? text.length : Math.max(text.lastIndexOf(" ", end), from + 1);
  return `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
}
