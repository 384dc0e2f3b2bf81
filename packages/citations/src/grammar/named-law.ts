import { levels } from "../lexicon/places.ts";
import { type TypeHead, typeHeads } from "../lexicon/type-heads.ts";
import { afterCommaInLawNames, notInLawNames, phrasesInLawNames } from "../lexicon/word-lists.ts";
import type { Tokens } from "../reading/tokens.ts";
import { startsPeriod, yearAt } from "./dates-and-terms.ts";
import { endsPhrase, noDetails, type ParsedCitation } from "./details.ts";
import { isTitleCase, startsWithCapital } from "./issuer.ts";
import { itemAt } from "./item.ts";
import { listFrom, type ParsedCitations } from "./list.ts";

const MAX_NAME_TOKENS = 24;

/**
 * A law by its name: with its number (`Luật Tổ chức chính quyền địa phương số 72/2025/QH15`) a whole
 * citation, with its year (`Luật Đất đai năm 2024`) a named one. A name alone does not say which law it was
 * at the time, and is no citation.
 */
export function lawAt(
  tokens: Tokens,
  index: number,
  afterHead: number,
  head: TypeHead,
): ParsedCitations | null {
  if (head.word === null || !startsName(tokens, index, afterHead)) return null;
  // There is one constitution at a time; of laws, `Luật năm 1996` does not say which.
  const firstEnd = head.word === "Hiến pháp" ? afterHead : afterFirstWord(tokens, afterHead);
  if (firstEnd === null) return null;
  for (let at = firstEnd; at < afterHead + MAX_NAME_TOKENS; ) {
    const ended = tokens.is(at, "số")
      ? numberedLaw(tokens, index, at, head)
      : lawOfYear(tokens, index, at, head.word);
    if (ended) return ended;
    const next = afterNameToken(tokens, at);
    if (next === null) return null;
    at = next;
  }
  return null;
}

/** With `luật` in small letters, the name must bear a capital; `Luật đất đai` and `Luật Đất đai` both will do. */
function startsName(tokens: Tokens, index: number, afterHead: number): boolean {
  return startsWithCapital(tokens, index) || startsWithCapital(tokens, afterHead);
}

function numberedLaw(
  tokens: Tokens,
  index: number,
  at: number,
  head: TypeHead,
): ParsedCitations | null {
  const item = itemAt(tokens, at, head.word);
  return item?.symbol
    ? listFrom(tokens, { head, at: index, item, issuer: null, isBracketed: false })
    : null;
}

function lawOfYear(
  tokens: Tokens,
  index: number,
  at: number,
  word: string,
): ParsedCitations | null {
  const inside = tokens.is(at, "(") ? at + 1 : at;
  const yearIndex = tokens.is(inside, "năm") ? inside + 1 : inside;
  const year = startsPeriod(tokens, yearIndex) ? null : yearAt(tokens, yearIndex);
  if (year === null || tokens.is(at - 1, ",")) return null;
  if (inside > at && !tokens.is(yearIndex + 1, ")")) return null;
  const next = inside > at ? yearIndex + 2 : yearIndex + 1;
  return withFurtherYears(tokens, ofYear(word, nameOf(tokens, index, at), index, next, year));
}

/** The law's words up to its year, with single spaces and without `(sửa đổi)`. */
function nameOf(tokens: Tokens, from: number, to: number): string {
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
    citations.push(ofYear(first.word ?? "", first.name ?? "", next + 1, next + 2, year));
    next += 2;
  }
}

function ofYear(
  word: string,
  name: string,
  from: number,
  to: number,
  year: number,
): ParsedCitation {
  const date = { date: null, year, dayMonth: null, next: to };
  const details = { ...noDetails(to), date };
  return { from, to, kind: "named", word, name, reason: "datedLaw", item: null, details };
}

function afterFirstWord(tokens: Tokens, at: number): number | null {
  return tokens.isWord(at) && !tokens.is(at, "năm") ? afterNameToken(tokens, at) : null;
}

/** The token after one more piece of the name, or null where the name has ended. */
function afterNameToken(tokens: Tokens, at: number): number | null {
  if (tokens.is(at, ",")) return afterCommaInLawNames.find(tokens, at + 1) ? at + 1 : null;
  if (tokens.is(at, "-")) return at + 1;
  if (tokens.is(at, "(")) return afterAmended(tokens, at);
  if (!tokens.isWord(at)) return null;
  const allowed = phrasesInLawNames.find(tokens, at);
  if (allowed) return allowed.next;
  const head = typeHeads.find(tokens, at);
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
  if (!tokens.is(at + 1, "sửa") || !tokens.is(at + 2, "đổi")) return null;
  const isLonger = tokens.is(at + 3, ",") && tokens.is(at + 4, "bổ") && tokens.is(at + 5, "sung");
  const close = isLonger ? at + 6 : at + 3;
  return tokens.is(close, ")") ? close + 1 : null;
}
