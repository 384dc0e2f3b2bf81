import type { TypeHead } from "../lexicon/type-heads.ts";
import type { Tokens } from "../reading/tokens.ts";
import type { DocumentSymbol } from "../symbols/symbol-from-parts.ts";
import { detailsAt } from "./details.ts";
import { followOf } from "./follow.ts";
import type { NamedIssuer } from "./issuer.ts";
import { type Item, itemAt, symbolFits } from "./item.ts";
import type { Mention } from "./mention.ts";
import { shareAlongList } from "./share.ts";
import { isCitation } from "./short-form.ts";

/** A type's word with a number found after it: the start of a list of one or more. */
export interface ListStart {
  head: TypeHead;
  /** Token of the type's word. */
  at: number;
  item: Item;
  /** A body named between word and number; it belongs to every item. */
  issuer: NamedIssuer | null;
  /** Whether the whole list is in brackets that opened after the word. */
  isBracketed: boolean;
}

/** The mentions of a list, and the token after it. */
export interface Mentions {
  mentions: Mention[];
  next: number;
}

/** Reads the list that starts so: `Nghị quyết số 05, 06-NQ/TU`. Null when its first item is no citation. */
export function listFrom(tokens: Tokens, start: ListStart): Mentions | null {
  const first = mentionOf(tokens, start.head.word, start.item, start.at);
  const mentions = [first];
  let next = first.to;
  for (;;) {
    const item = nextItem(tokens, next, start.head.word);
    if (!item) break;
    const mention = mentionOf(tokens, wordOf(item, start.head.word), item, item.start);
    mentions.push(mention);
    next = mention.to;
  }
  while (mentions.at(-1)?.item?.mustGoOn) mentions.pop(); // `15,5`: a decimal comma, and no list
  next = mentions.at(-1)?.to ?? next;
  if (start.isBracketed && mentions.length === 1 && tokens.is(next, ")")) {
    next += 1;
    first.to = next;
  }
  const shared = shareAlongList(mentions, start.issuer);
  return isFirstACitation(tokens, start, shared[0]) ? { mentions: shared, next } : null;
}

function mentionOf(tokens: Tokens, word: string | null, item: Item, from: number): Mention {
  const isJoint = word?.endsWith("liên tịch") || item.symbol?.issuerCode.includes("-");
  const details = detailsAt(tokens, item.next, isJoint);
  return { from, to: details.next, kind: "numbered", word, item, details };
}

/** An item with a code of another type is that type's: `Nghị quyết số 05-NQ/TU, 35-CT/TW`. */
function wordOf(item: Item, word: string | null): string | null {
  return word !== null && item.symbol && !symbolFits(item.symbol, word) ? null : word;
}

function isFirstACitation(tokens: Tokens, start: ListStart, first: Mention | undefined): boolean {
  if (!first?.item) return false; // none is left
  if (first.item.symbol) return isOwnSymbol(start.head, first.item.symbol);
  const hasIssuer = first.details.issuer !== null;
  return isCitation(tokens, {
    head: start.head,
    at: start.at,
    item: start.item,
    details: first.details,
    hasIssuer,
  });
}

/** `Đề án 06/CP` is a programme's nickname: of such words only a symbol with a type code is believed. */
function isOwnSymbol({ word, policy }: TypeHead, { typeCode }: DocumentSymbol): boolean {
  return typeCode !== null || word === null || (policy !== "numbered" && policy !== "symbol");
}

const CONJUNCTIONS = new Set(["và", "hoặc", "hay", "đến", "tới", "&", "+"]);

function nextItem(tokens: Tokens, index: number, word: string | null): Item | null {
  const key = tokens.key(index);
  if (key === "-") return endOfRange(tokens, itemOfList(tokens, index + 1, word));
  if (CONJUNCTIONS.has(key) || key === ";") {
    return acceptable(tokens, itemOfList(tokens, index + 1, word));
  }
  if (key !== ",") return null;
  const at = CONJUNCTIONS.has(tokens.key(index + 1)) ? index + 2 : index + 1;
  return acceptable(tokens, itemOfList(tokens, at, word));
}

/** The item at this token; one whose code is another type's is read without the word. */
function itemOfList(tokens: Tokens, index: number, word: string | null): Item | null {
  const item = itemAt(tokens, index, word);
  const isOther = word !== null && item?.symbol && !symbolFits(item.symbol, word);
  return isOther ? itemAt(tokens, index, null) : item;
}

/** A bare number in a list must not count what follows, and no unknown word may follow it. */
function acceptable(tokens: Tokens, item: Item | null): Item | null {
  if (!item) return null;
  if (item.symbol || item.hasSo || item.year !== null) return item;
  const { looksLikeYear, looksLikeDecimal, digits } = item.numeral;
  if (looksLikeYear || looksLikeDecimal || digits > 4) return null;
  return item.mustGoOn || followsWell(tokens, item) ? item : null;
}

function followsWell(tokens: Tokens, item: Item): boolean {
  return detailsAt(tokens, item.next).next > item.next || followOf(tokens, item.next) === "open";
}

/** `05-08-NQ/TU`: a tight dash between numbers is a range only where a symbol or `số` shows it. */
function endOfRange(tokens: Tokens, item: Item | null): Item | null {
  if (!item || item.symbol || item.hasSo) return item;
  return tokens.isTight(item.start) ? null : acceptable(tokens, item);
}
