import { phraseSet } from "../lexicon/phrases.ts";
import { levels } from "../lexicon/places.ts";
import type { TypeHead } from "../lexicon/type-heads.ts";
import {
  afterCommaInLawNames,
  notInLawNames,
  notTheLawItself,
  phrasesInLawNames,
} from "../lexicon/word-lists.ts";
import type { Tokens } from "../reading/tokens.ts";
import { type DatePart, datedDay, startsPeriod, yearAt } from "./dates-and-terms.ts";
import { endsPhrase, noDetails, type ParsedCitation } from "./details.ts";
import { isTitleCase, startsWithCapital } from "./issuer.ts";
import { itemAt } from "./item.ts";
import { listFrom, type ParsedCitations } from "./list.ts";

const MAX_NAME_TOKENS = 24;
const MAX_AMENDED_TOKENS = 60;

/** A law's name at the start of a citation. */
interface LawStart {
  /** Token of the type's word. */
  at: number;
  head: TypeHead;
  afterHead: number;
}

/**
 * A law by its name: with its number (`Luật Tổ chức chính quyền địa phương số 72/2025/QH15`) a whole citation, with
 * its year or the day of its adoption (`Luật Đất đai năm 2024`, `Luật … ngày 19 tháng 6 năm 2015`) a named one. A name
 * alone (`Luật Đất đai`, `BLHS`) is one too, if it is a law's that we list: which of that name was in force depends on
 * the day of the text.
 */
export function lawAt(
  tokens: Tokens,
  index: number,
  afterHead: number,
  head: TypeHead,
): ParsedCitations | null {
  const start = { at: index, head, afterHead };
  if (head.word === null || !startsName(tokens, index, afterHead)) return null;
  return amendingLaw(tokens, start) ?? identifiedLaw(tokens, start) ?? bareLaw(tokens, start);
}

/** With `luật` in small letters, the name must bear a capital; `Luật đất đai` and `Luật Đất đai` both will do. */
function startsName(tokens: Tokens, index: number, afterHead: number): boolean {
  return startsWithCapital(tokens, index) || startsWithCapital(tokens, afterHead);
}

/** The name up to the number, the year or the day that follows it, whether we list the name or not. */
function identifiedLaw(tokens: Tokens, start: LawStart): ParsedCitations | null {
  const { head, afterHead } = start;
  // There is one constitution at a time; of laws, `Luật năm 1996` does not say which.
  const isName = head.word === "Hiến pháp" || head.law !== undefined;
  const firstEnd = isName ? afterHead : afterFirstWord(tokens, afterHead);
  if (firstEnd === null) return null;
  for (let at = firstEnd; at < afterHead + MAX_NAME_TOKENS; ) {
    const ended = identifiedAt(tokens, start, at);
    if (ended) return ended;
    const next = afterNameToken(tokens, at);
    if (next === null) return null;
    at = next;
  }
  return null;
}

/** `số 72/2025/QH15`, `năm 2024`, `2024`, `ngày 19 tháng 6 năm 2015` at this token: what ends a law's name. */
function identifiedAt(tokens: Tokens, start: LawStart, at: number): ParsedCitations | null {
  if (tokens.is(at, "số")) {
    const item = itemAt(tokens, at, start.head.word);
    const first = { head: start.head, at: start.at, item, issuer: null, isBracketed: false };
    return item?.symbol ? listFrom(tokens, { ...first, item }) : null;
  }
  const date = adoptedAt(tokens, at) ?? lawYearAt(tokens, at);
  return date && withFurtherYears(tokens, datedLaw(tokens, start, at, date));
}

/** `ngày 19 tháng 6 năm 2015`, in brackets or not; a day without its year does not say which law it was. */
function adoptedAt(tokens: Tokens, index: number): DatePart | null {
  const isBracketed = tokens.is(index, "(");
  const date = datedDay(tokens, isBracketed ? index + 1 : index);
  if (!date?.year) return null;
  if (!isBracketed) return date;
  return tokens.is(date.next, ")") ? { ...date, next: date.next + 1 } : null;
}

function lawYearAt(tokens: Tokens, at: number): DatePart | null {
  const inside = tokens.is(at, "(") ? at + 1 : at;
  const yearIndex = tokens.is(inside, "năm") ? inside + 1 : inside;
  const year = startsPeriod(tokens, yearIndex) ? null : yearAt(tokens, yearIndex);
  if (year === null || tokens.is(at - 1, ",")) return null;
  if (inside > at && !tokens.is(yearIndex + 1, ")")) return null;
  return { date: null, year, dayMonth: null, next: inside > at ? yearIndex + 2 : yearIndex + 1 };
}

function datedLaw(
  tokens: Tokens,
  start: LawStart,
  nameEnd: number,
  date: DatePart,
): ParsedCitation {
  const details = { ...noDetails(date.next), date };
  const name = nameOf(tokens, start, nameEnd);
  return named(start, { from: start.at, to: date.next, name, reason: "datedLaw", details });
}

function named(
  { head }: LawStart,
  said: Pick<ParsedCitation, "from" | "to" | "name" | "reason" | "details">,
): ParsedCitation {
  return { ...said, kind: "named", word: head.word, item: null };
}

/** The name as we list it, else the law's words with single spaces and without `(sửa đổi)`. */
function nameOf(tokens: Tokens, { at: from, head }: LawStart, to: number): string {
  if (head.law !== undefined) return head.law;
  const listed = tokens.lexicon.laws.find(tokens, from);
  if (listed && (listed.next === to || afterAmended(tokens, listed.next) === to))
    return listed.value;
  const text = tokens.text.slice(tokens.start(from), tokens.end(to - 1));
  const name = text.replace(/\s*\([^()]*\)/g, "").replace(/\s+/g, " ");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** `Hiến pháp 1946, 1959 và 1980`: each further year is a law of its own. */
function withFurtherYears(tokens: Tokens, first: ParsedCitation): ParsedCitations {
  const citations = [first];
  let next = first.to;
  for (;;) {
    const isJoined = tokens.is(next, ",") || tokens.is(next, "và");
    const year = isJoined && endsPhrase(tokens, next + 2) ? yearAt(tokens, next + 1) : null;
    if (year === null || startsPeriod(tokens, next + 1)) return { citations, next };
    const date = { date: null, year, dayMonth: null, next: next + 2 };
    const details = { ...noDetails(next + 2), date };
    citations.push({ ...first, from: next + 1, to: next + 2, details });
    next += 2;
  }
}

const amendsSome = phraseSet(
  "sửa đổi, bổ sung một số điều của|sửa đổi bổ sung một số điều của|sửa đổi một số điều của|bổ sung một số điều của|sửa đổi, bổ sung một số điều|" +
    "sửa đổi, bổ sung một số điều các|sửa đổi, bổ sung một số điều của các|sửa đổi, bổ sung một số điều tại|sửa đổi, bổ sung|sửa đổi",
);

/**
 * `Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11
 * năm 2019`: the number or the date is the amending law's, and the laws in its name are no citations.
 */
function amendingLaw(tokens: Tokens, start: LawStart): ParsedCitations | null {
  const opening = amendsSome.find(tokens, start.afterHead);
  if (!opening || start.head.law !== undefined) return null;
  let at = opening.next;
  if (lawNameAt(tokens, at) === null) return null;
  while (at < start.at + MAX_AMENDED_TOKENS) {
    const ended = identifiedAt(tokens, start, at);
    if (ended) return ended;
    const isJoined = [",", ";", "và"].includes(tokens.key(at));
    const next = lawNameAt(tokens, isJoined ? at + 1 : at);
    if (next === null) return null;
    at = next;
  }
  return null;
}

/** The token after a law's name that we list, or null. */
function lawNameAt(tokens: Tokens, index: number): number | null {
  const found = tokens.lexicon.laws.find(tokens, index);
  return found ? (afterAmended(tokens, found.next) ?? found.next) : null;
}

/** A law that we list, by its name alone; of several (`các luật Đất đai, Nhà ở`) each. */
function bareLaw(tokens: Tokens, start: LawStart): ParsedCitations | null {
  const { at, head, afterHead } = start;
  const listed =
    head.law === undefined
      ? tokens.lexicon.laws.find(tokens, at)
      : { value: head.law, next: afterHead };
  if (!listed || isOtherThing(tokens, at, listed.next)) return null;
  const next = afterAmended(tokens, listed.next) ?? listed.next;
  const first = bareCitation(start, at, next, listed.value);
  return isPlural(tokens, at)
    ? withFurtherNames(tokens, start, first)
    : { citations: [first], next };
}

function bareCitation(start: LawStart, from: number, to: number, name: string): ParsedCitation {
  return named(start, { from, to, name, reason: "bareLaw", details: noDetails(to) });
}

const LONGEST_WORD_BEFORE = 3;

/** A draft, a subject at a university, or a longer name: another country's constitution, a law that we do not list. */
function isOtherThing(tokens: Tokens, at: number, next: number): boolean {
  if (tokens.is(at, "hiến") && !startsWithCapital(tokens, at)) return true;
  if (isTitleCase(tokens, next) && !tokens.lexicon.typeHeads.find(tokens, next)) return true;
  const isForeign = tokens.is(next, "của") && isTitleCase(tokens, next + 1);
  if (tokens.is(at, "hiến") && (isForeign || tokens.is(next, "nước") || tokens.is(next, "các"))) {
    return true;
  }
  for (let length = 1; length <= LONGEST_WORD_BEFORE; length++) {
    if (notTheLawItself.find(tokens, at - length)?.next === at) return true;
  }
  return false;
}

const PLURALS = new Set(["các", "những"]);

function isPlural(tokens: Tokens, at: number): boolean {
  return PLURALS.has(tokens.key(at - 1)) || tokens.isNumber(at - 1);
}

const MAX_LAWS_IN_LIST = 40;

/** `các Luật Đất đai, Nhà ở và Kinh doanh bất động sản`: names without the word, with their capital. */
function withFurtherNames(tokens: Tokens, start: LawStart, first: ParsedCitation): ParsedCitations {
  const citations = [first];
  let next = first.to;
  while (citations.length < MAX_LAWS_IN_LIST) {
    const isJoined = [",", "và"].includes(tokens.key(next));
    const found =
      isJoined && isTitleCase(tokens, next + 1)
        ? tokens.lexicon.laws.findAfter(tokens, next + 1, start.head.word ?? "")
        : null;
    if (!found) break;
    const to = afterAmended(tokens, found.next) ?? found.next;
    citations.push(bareCitation(start, next + 1, to, found.value));
    next = to;
  }
  return { citations, next };
}

function afterFirstWord(tokens: Tokens, at: number): number | null {
  return tokens.isWord(at) && !tokens.is(at, "năm") ? afterNameToken(tokens, at) : null;
}

/** The token after one more piece of the name, or null where the name has ended. */
function afterNameToken(tokens: Tokens, at: number): number | null {
  if (tokens.is(at, ",")) return afterCommaInLawNames.find(tokens, at + 1) ? at + 1 : null;
  if (tokens.is(at, "-") || tokens.is(at, "&")) return at + 1;
  if (tokens.is(at, "(")) return afterAmended(tokens, at);
  if (!tokens.isWord(at)) return null;
  const allowed = phrasesInLawNames.find(tokens, at);
  if (allowed) return allowed.next;
  const head = tokens.lexicon.typeHeads.find(tokens, at);
  if (head) return head.value === "other" ? head.next : null;
  if (isPlaceWithName(tokens, at)) return null;
  return !startsWithCapital(tokens, at) && notInLawNames.find(tokens, at) ? null : at + 1;
}

/** `huyện Đầm Hà` is the sentence's, `hợp tác xã` the law's. */
function isPlaceWithName(tokens: Tokens, at: number): boolean {
  const level = levels.find(tokens, at);
  return level !== null && isTitleCase(tokens, level.next);
}

/** `(sửa đổi)`, `(sửa đổi, bổ sung)`. */
function afterAmended(tokens: Tokens, at: number): number | null {
  if (!tokens.is(at, "(") || !tokens.is(at + 1, "sửa") || !tokens.is(at + 2, "đổi")) return null;
  const isLonger = tokens.is(at + 3, ",") && tokens.is(at + 4, "bổ") && tokens.is(at + 5, "sung");
  const close = isLonger ? at + 6 : at + 3;
  return tokens.is(close, ")") ? close + 1 : null;
}
