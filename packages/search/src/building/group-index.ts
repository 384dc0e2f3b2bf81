import { hash } from "node:crypto";
import type { SearchText } from "@bantin/content";
import { cleanLine, normalizeText } from "@bantin/vietnamese";
import type { Shortening } from "../abbreviations.ts";
import { type Entry, pack } from "../bytes/pack.ts";
import {
  type Occurrence,
  type Posting,
  writeOccurrences,
  writePositions,
} from "../bytes/positions.ts";
import { CARDS_A_FILE, type Card, HASH_LENGTH, writeCards } from "../manifest.ts";
import { bodyPart, namePart } from "../parts.ts";
import { pairKey, type Word, wordsOf } from "../words.ts";

/** The words of one group of pages, by the part in which each is looked up. Depends on its texts alone. */
export interface GroupIndex {
  count: number;
  /** Positions of withdrawn pages. */
  withdrawn: number[];
  /** Files of cards, in order. */
  cards: string[];
  /** Of the cards. */
  hash: string;
  /** Packs of packs: part → word → where it stands. */
  names: Uint8Array;
  bodies: Uint8Array;
  sections: Uint8Array;
}

/** Which page is in which category is not divided. */
const ALL_SECTIONS = "muc";

export function indexGroup(texts: readonly SearchText[], shortening: Shortening): GroupIndex {
  const names = new Map<string, Occurrence[]>();
  const bodies = new Map<string, Posting[]>();
  const sections = new Map<string, Posting[]>();
  for (const [position, text] of texts.entries()) {
    for (const [key, occurrence] of nameOccurrences(text, position, shortening))
      push(names, key, occurrence);
    for (const [term, count] of bodyTerms(text, shortening))
      push(bodies, term, { position, isOften: count >= OFTEN });
    if (text.category !== null) push(sections, text.category, { position, isOften: false });
  }
  const cards = cardFilesOf(texts);
  return {
    count: texts.length,
    withdrawn: texts.flatMap(({ isWithdrawn }, position) => (isWithdrawn ? [position] : [])),
    cards,
    hash: hash("sha256", cards.join("\n"), "base64url").slice(0, HASH_LENGTH),
    names: packByPart(names, namePart, writeOccurrences),
    bodies: packByPart(bodies, bodyPart, writePositions),
    sections: packByPart(sections, () => ALL_SECTIONS, writePositions),
  };
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function packByPart<Value>(
  words: ReadonlyMap<string, Value[]>,
  partOf: (key: string) => string,
  write: (values: readonly Value[]) => Uint8Array,
): Uint8Array {
  const parts = new Map<string, Entry[]>();
  for (const [key, values] of words) push(parts, partOf(key), [key, write(values)]);
  return pack(Array.from(parts, ([part, entries]) => [part, pack(entries)]));
}

/** Words between two names of one page, so that no phrase reaches from one into the next. */
const GAP = 2;

function* nameOccurrences(
  { title, isSymbol, names }: SearchText,
  position: number,
  { shorten }: Shortening,
): Generator<[key: string, occurrence: Occurrence]> {
  const own = wordsOf(cleanLine(title));
  let wordIndex = 0;
  const at = (index: number, of: number) => ({ position, isSymbol, isLast: index === of - 1 });
  for (const [index, { key }] of own.entries())
    yield [key, { ...at(index, own.length), wordIndex: wordIndex++ }];
  if (isSymbol) {
    for (const key of glued(own.map(({ key }) => key))) {
      wordIndex += GAP;
      yield [key, { position, wordIndex, isLast: false, isSymbol }];
    }
  }
  const others = names.map((name) => wordsOf(cleanLine(name)));
  const shortened = [own, ...others].flatMap((words) => {
    const short = shorten(words, false);
    return short ? [short] : [];
  });
  for (const words of [...others, ...shortened]) {
    wordIndex += GAP;
    for (const { key } of words) {
      yield [key, { position, wordIndex: wordIndex++, isLast: false, isSymbol: false }];
    }
  }
}

/** The codes of a symbol written as one word, as people do in a hurry: `06nqtu`, `50/nqhdnd`. */
function glued(words: readonly string[]): string[] {
  const number = words.findIndex((word) => /^\d/.test(word));
  const codes = words.slice(number + 1).filter((word) => !/^\d/.test(word));
  return number >= 0 && codes.length > 1 ? [codes.join("")] : [];
}

/** How often something has to come up in a text that is about it. */
const OFTEN = 3;

/** How often each word and each pair of neighbours comes up, abbreviations both written out and short. */
function bodyTerms({ title, names, text }: SearchText, { shorten }: Shortening) {
  const terms = new Map<string, number>();
  for (const part of [title, ...names, ...text]) {
    const words = wordsOf(normalizeText(part));
    const found = termsOf(words);
    for (const term of found) terms.set(term, (terms.get(term) ?? 0) + 1);
    const short = shorten(words, false);
    if (!short) continue;
    const written = new Set(found);
    for (const term of termsOf(short)) {
      if (!written.has(term)) terms.set(term, (terms.get(term) ?? 0) + 1);
    }
  }
  return terms;
}

/** The words, and the pairs of neighbours in one sentence. */
function termsOf(words: readonly Word[]): string[] {
  const terms: string[] = [];
  let before = "";
  for (const { key, opensSentence } of words) {
    terms.push(key);
    if (before !== "" && !opensSentence) terms.push(pairKey(before, key));
    before = key;
  }
  return terms;
}

const SUMMARY_LENGTH = 240;

/** The files of the cards of a group, in order. */
function cardFilesOf(texts: readonly SearchText[]): string[] {
  const cards = texts.map(cardOf);
  return Array.from({ length: Math.ceil(cards.length / CARDS_A_FILE) }, (_, file) =>
    writeCards(cards.slice(file * CARDS_A_FILE, (file + 1) * CARDS_A_FILE)),
  );
}

function cardOf({ address, title, summary, date, category, isWithdrawn }: SearchText): Card {
  return {
    address,
    title: cleanLine(title),
    summary: shortened(cleanLine(summary ?? "")),
    date: date ?? "",
    category: category ?? "",
    isWithdrawn,
  };
}

function shortened(text: string): string {
  if (text.length <= SUMMARY_LENGTH) return text;
  const cut = text.slice(0, SUMMARY_LENGTH);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1))}…`;
}
