import { type Found, phraseSet } from "../lexicon/phrases.ts";
import type { TypeHead } from "../lexicon/type-heads.ts";
import { modifiers } from "../lexicon/word-lists.ts";
import { TokenKind, type Tokens } from "../reading/tokens.ts";
import { issuerAt, type NamedIssuer } from "./issuer.ts";
import { type Item, itemAt, symbolFits } from "./item.ts";
import { listFrom, type ParsedCitations } from "./list.ts";

const MAX_MODIFIERS = 3;
const MAX_TITLE_WORDS = 14;
// These begin a clause: what stands after them is not the title of the document before.
const CLAUSE_WORDS = new Set(
  "đã đang sẽ được bị là có và hoặc tại theo từ này trên trong khi nếu thì mà do vì nên để với các những".split(
    " ",
  ),
);

/** The citations that start with a type's word at this token, or null. */
export function citationsAtHead(
  tokens: Tokens,
  index: number,
  found: Found<TypeHead>,
): ParsedCitations | null {
  const head = found.value;
  const start =
    direct(tokens, head, found.next) ??
    afterIssuer(tokens, head, found.next) ??
    afterTitle(tokens, head, found.next) ??
    severalInBrackets(tokens, head, found.next);
  if (!start) return null;
  if (isConclusionAnnounced(tokens, index, start.item)) return null;
  return listFrom(tokens, { head, at: index, ...start });
}

interface Start {
  item: Item;
  issuer: NamedIssuer | null;
  isBracketed: boolean;
  isPlural?: boolean;
}

/** The number right after the word, after modifiers, or in brackets. */
function direct(tokens: Tokens, head: TypeHead, index: number): Start | null {
  const at = skipModifiers(tokens, index);
  const item = itemAt(tokens, at, head.word);
  if (item)
    return at === index || isSure(tokens, item, head)
      ? { item, issuer: null, isBracketed: false }
      : null;
  return bracketed(tokens, head, at, null);
}

/** A body between word and number: `Nghị quyết của HĐND tỉnh số 50/NQ-HĐND`, `Chỉ thị Ban Bí thư số 12`. */
function afterIssuer(tokens: Tokens, head: TypeHead, index: number): Start | null {
  const from = skipModifiers(tokens, index);
  const isAfterOf = tokens.is(from, "của");
  const issuer = issuerAt(tokens, isAfterOf ? from + 1 : from, isAfterOf);
  if (!issuer) return null;
  const at = skipModifiers(tokens, issuer.next);
  const item = itemAt(tokens, at, head.word);
  if (item) return isSure(tokens, item, head) ? { item, issuer, isBracketed: false } : null;
  return bracketed(tokens, head, at, issuer);
}

function bracketed(
  tokens: Tokens,
  head: TypeHead,
  index: number,
  issuer: NamedIssuer | null,
): Start | null {
  const item = tokens.is(index, "(") ? itemAt(tokens, index + 1, head.word) : null;
  return item && isSure(tokens, item, head) ? { item, issuer, isBracketed: true } : null;
}

const MAX_WORDS_BEFORE_BRACKET = 4;
const MAX_NUMBERS_IN_BRACKET = 12;

/**
 * `bộ tứ nghị quyết trụ cột (57, 59, 66 và 68)`, `bốn nghị quyết của Bộ Chính trị (57, …)`: several numbers and nothing
 * else in brackets.
 */
function severalInBrackets(tokens: Tokens, head: TypeHead, index: number): Start | null {
  if (head.policy !== "firm") return null;
  const isOf = tokens.is(index, "của");
  const issuer = issuerAt(tokens, isOf ? index + 1 : index, isOf);
  let at = issuer?.next ?? index;
  while (at < index + MAX_WORDS_BEFORE_BRACKET && isTitleWord(tokens, at)) at += 1;
  if (!tokens.is(at, "(") || !areNumbersUpToBracket(tokens, at + 1)) return null;
  const item = itemAt(tokens, at + 1, head.word);
  return item && { item, issuer, isBracketed: true, isPlural: true };
}

function isTitleWord(tokens: Tokens, index: number): boolean {
  if (tokens.kind(index) !== TokenKind.word || isOtherType(tokens, index)) return false;
  return !CLAUSE_WORDS.has(tokens.key(index)) || peopleInTrials.find(tokens, index) !== null;
}

/** `Quyết định khởi tố bị can số 88/QĐ-CSĐT`: here `bị` begins a noun. */
const peopleInTrials = phraseSet("bị can|bị cáo|bị đơn|bị hại");

function areNumbersUpToBracket(tokens: Tokens, index: number): boolean {
  for (let count = 1; count <= MAX_NUMBERS_IN_BRACKET; count++) {
    const at = index + 2 * (count - 1);
    if (!tokens.isNumber(at) || tokens.raw(at).length > 3) return false;
    if (tokens.is(at + 1, ")")) return count > 1;
    if (![",", ";", "-", "và"].includes(tokens.key(at + 1))) return false;
  }
  return false;
}

/** Words of the title between type and number: `Quyết định thành lập Ban Chỉ đạo số 12-QĐ/HU`. */
function afterTitle(tokens: Tokens, head: TypeHead, index: number): Start | null {
  if (head.word === null) return null;
  for (let at = index; at <= index + MAX_TITLE_WORDS; at++) {
    if (tokens.is(at, "số") && tokens.isNumber(at + 1)) {
      const item = itemAt(tokens, at, head.word);
      const isItsOwn = item?.symbol?.typeCode && symbolFits(tokens, item.symbol, head.word);
      return item && isItsOwn ? { item, issuer: null, isBracketed: false } : null;
    }
    if (!isTitleWord(tokens, at)) return null;
  }
  return null;
}

/** Another type's word: the number after it is that one's. `Ban Chỉ đạo` and the like are none. */
function isOtherType(tokens: Tokens, index: number): boolean {
  const head = tokens.lexicon.typeHeads.find(tokens, index);
  return head !== null && head.value !== "other";
}

/** At a distance from the word, a number must show that it is a document's, and of this type. */
function isSure(tokens: Tokens, item: Item, head: TypeHead): boolean {
  if (item.symbol) return head.word === null || symbolFits(tokens, item.symbol, head.word);
  return item.hasSo;
}

function skipModifiers(tokens: Tokens, index: number): number {
  let next = index;
  for (let count = 0; count < MAX_MODIFIERS; count++) {
    const modifier = modifiers.find(tokens, next);
    if (!modifier) break;
    next = modifier.next;
  }
  if (tokens.is(next, "từ") && tokens.is(next + 1, "số")) return next + 1; // `từ số 05 đến số 10`
  return tokens.is(next, ":") ? next + 1 : next;
}

/** `Thông báo Kết luận số 12-KL/TW`: the code says that the second word is the type. */
function isConclusionAnnounced(tokens: Tokens, index: number, item: Item): boolean {
  return item.symbol?.typeCode === "KL" && tokens.is(index, "thông") && tokens.is(index + 2, "kết");
}
