import { hash } from "node:crypto";
import type { SearchText } from "@bantin/content";
import { cleanLine, normalizeText } from "@bantin/vietnamese";
import { type Occurrence, writeOccurrences } from "../bytes/occurrences.ts";
import { type Entry, pack } from "../bytes/pack.ts";
import { writePositions } from "../bytes/positions.ts";
import { termsOf, wordsOf } from "../reading/words.ts";
import { HASH_LENGTH } from "../shards/manifest.ts";
import { bodyPart, namePart } from "../shards/shelves.ts";
import { cardFiles } from "./card-files.ts";

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

export function indexGroup(texts: readonly SearchText[]): GroupIndex {
  const names = new Map<string, Occurrence[]>();
  const bodies = new Map<string, number[]>();
  const sections = new Map<string, number[]>();
  for (const [position, text] of texts.entries()) {
    for (const [key, occurrence] of nameOccurrences(text, position)) push(names, key, occurrence);
    for (const term of bodyTerms(text)) push(bodies, term, position);
    if (text.category !== null) push(sections, text.category, position);
  }
  const cards = cardFiles(texts);
  return {
    count: texts.length,
    withdrawn: texts.flatMap(({ isWithdrawn }, position) => (isWithdrawn ? [position] : [])),
    cards,
    hash: hash("sha256", cards.join("\n"), "base64url").slice(0, HASH_LENGTH),
    names: shelve(names, namePart, writeOccurrences),
    bodies: shelve(bodies, bodyPart, writePositions),
    sections: shelve(sections, () => ALL_SECTIONS, writePositions),
  };
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function shelve<Value>(
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
): Generator<[key: string, occurrence: Occurrence]> {
  const own = wordsOf(cleanLine(title));
  let place = 0;
  const at = (index: number, of: number) => ({ position, isSymbol, isLast: index === of - 1 });
  for (const [index, { key }] of own.entries())
    yield [key, { ...at(index, own.length), place: place++ }];
  if (isSymbol) {
    for (const key of glued(own.map(({ key }) => key))) {
      place += GAP;
      yield [key, { position, place, isLast: false, isSymbol }];
    }
  }
  for (const name of names) {
    place += GAP;
    for (const { key } of wordsOf(cleanLine(name))) {
      yield [key, { position, place: place++, isLast: false, isSymbol: false }];
    }
  }
}

/** The codes of a symbol written as one word, as people do in a hurry: `06nqtu`, `50/nqhdnd`. */
function glued(words: readonly string[]): string[] {
  const number = words.findIndex((word) => /^\d/.test(word));
  const codes = words.slice(number + 1).filter((word) => !/^\d/.test(word));
  return number >= 0 && codes.length > 1 ? [codes.join("")] : [];
}

function bodyTerms({ title, names, text }: SearchText): Set<string> {
  const terms = new Set<string>();
  for (const part of [title, ...names, ...text]) termsOf(normalizeText(part), terms);
  return terms;
}
