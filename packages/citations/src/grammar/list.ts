import type { TypeHead } from "../lexicon/type-heads.ts";
import type { Tokens } from "../reading/tokens.ts";
import type { Reason } from "../reason.ts";
import { formatSymbol } from "../symbols/format-symbol.ts";
import type { DocumentSymbol } from "../symbols/parse-symbol.ts";
import { type Details, detailsAt, type ParsedCitation } from "./details.ts";
import { issuerAt, type NamedIssuer, startsWithCapital } from "./issuer.ts";
import { type Item, itemAt, symbolFits } from "./item.ts";
import { followOf, isCitation } from "./short-form.ts";

/** A type's word with a number found after it: the start of a list of one or more. */
interface ListStart {
  head: TypeHead;
  /** Token of the type's word. */
  at: number;
  item: Item;
  /** A body named between word and number; it belongs to every item. */
  issuer: NamedIssuer | null;
  /** Whether the whole list is in brackets that opened after the word. */
  isBracketed: boolean;
  /** Whether the word speaks of several documents, so that no item contains it: `bốn nghị quyết (57, 59, 66, 68)`. */
  isPlural?: boolean;
}

/** The citations of a list, and the token after it. */
export interface ParsedCitations {
  citations: ParsedCitation[];
  next: number;
}

/** Reads the list that starts so: `Nghị quyết số 05, 06-NQ/TU`. Null when its first item is no citation. */
export function listFrom(tokens: Tokens, start: ListStart): ParsedCitations | null {
  const from = start.isPlural ? start.item.start : start.at;
  const first = citationOf(tokens, start.head.word, start.item, from);
  if (start.isPlural && first.reason === "shortAlone") first.reason = "bareListItem";
  const citations = [first];
  let next = first.to;
  for (;;) {
    const item = nextItem(tokens, next, start.head.word);
    if (item && countsDocuments(tokens, item, citations.at(-1))) break;
    if (!item) break;
    const citation = citationOf(tokens, wordOf(tokens, item, start.head.word), item, item.start);
    if (citation.reason === "shortAlone") citation.reason = "bareListItem";
    citations.push(citation);
    next = citation.to;
  }
  dropCounted(tokens, citations, next);
  while (citations.at(-1)?.item?.mustGoOn) citations.pop(); // `15,5`: a decimal comma, and no list
  next = citations.at(-1)?.to ?? next;
  if (start.isBracketed && citations.length === 1 && tokens.is(next, ")")) {
    next += 1;
    first.to = next;
  }
  const after = start.isPlural ? issuerAfterBracket(tokens, next) : null;
  const issuer = start.issuer ?? after;
  const shared = shareAlongList(citations, issuer);
  return isFirstACitation(tokens, start, shared[0]) ? { citations: shared, next } : null;
}

/** `ba nghị quyết (04, 09 và 10) của Tỉnh ủy`. */
function issuerAfterBracket(tokens: Tokens, index: number): NamedIssuer | null {
  if (!tokens.is(index, ")") || !tokens.is(index + 1, "của")) return null;
  return issuerAt(tokens, index + 2, true);
}

function citationOf(tokens: Tokens, word: string | null, item: Item, from: number): ParsedCitation {
  const isJoint = word?.endsWith("liên tịch") || item.symbol?.issuerCode.includes("-");
  const details = detailsAt(tokens, item.next, isJoint);
  return {
    from,
    to: details.next,
    kind: "numbered",
    word,
    name: null,
    reason: reasonOf(tokens, item, details),
    item,
    details,
  };
}

/** What an item with a type's word before it is recognised by, the list's first by itself. */
function reasonOf(tokens: Tokens, item: Item, details: Details): Reason {
  if (item.symbol) return symbolReason(tokens, item, item.symbol);
  if (details.issuer) return "shortWithIssuer";
  const isMarked = item.hasSo || item.year !== null || item.hasLoneCode || details.date !== null;
  return isMarked ? "shortWithMark" : "shortAlone";
}

function symbolReason(tokens: Tokens, item: Item, symbol: DocumentSymbol): Reason {
  if (tokens.lexicon.issuers.family(symbol.issuerCode) === null || !isKnownType(tokens, symbol))
    return "unknownCode";
  const written = tokens.text.slice(tokens.start(item.numeral.start), tokens.end(item.next - 1));
  return written === symbol.text ? "wholeSymbol" : "mendedSymbol";
}

function isKnownType(tokens: Tokens, { typeCode, family }: DocumentSymbol): boolean {
  return typeCode === null || tokens.lexicon.types.byCode(typeCode, family).length > 0;
}

/** An item with a code of another type is that type's: `Nghị quyết số 05-NQ/TU, 35-CT/TW`. */
function wordOf(tokens: Tokens, item: Item, word: string | null): string | null {
  return word !== null && item.symbol && !symbolFits(tokens, item.symbol, word) ? null : word;
}

function isFirstACitation(
  tokens: Tokens,
  start: ListStart,
  first: ParsedCitation | undefined,
): boolean {
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

/** `57-NQ/TW và 12, 13 nghị quyết khác`: the 13 counts, and so does the 12 before it. */
function dropCounted(tokens: Tokens, citations: ParsedCitation[], index: number): void {
  const at = [",", "-", "đến", "hoặc", "hay"].includes(tokens.key(index)) ? index + 1 : null;
  const counted = at !== null && tokens.isNumber(at) ? Number(tokens.raw(at)) : Number.NaN;
  if (at === null || followOf(tokens, at + 1) !== "counts") return;
  const last = citations.at(-1);
  if (citations.length === 1 || !last?.item || !isBare(last.item)) return;
  const gap = counted - Number(last.item.numeral.number);
  if (gap > 0 && gap <= MAX_GAP_OF_GUESS && !last.item.numeral.isPadded) citations.pop();
}

/** `12, 13`, `5 - 7`: a number that is not known exactly. */
const MAX_GAP_OF_GUESS = 2;

/** `Chỉ thị 50-CT/TW và 5 hướng dẫn`: after a whole symbol, a small number before a type's word counts. */
function countsDocuments(
  tokens: Tokens,
  item: Item,
  previous: ParsedCitation | undefined,
): boolean {
  if (!isBare(item) || item.numeral.isPadded || !previous?.item?.symbol) return false;
  const head = tokens.lexicon.typeHeads.find(tokens, item.next);
  return head !== null && head.value !== "other";
}

function isBare({ symbol, hasSo, year }: Item): boolean {
  return symbol === null && !hasSo && year === null;
}

/**
 * `…; 2. Nghị quyết số 50/NQ-HĐND; 3) Kế hoạch …; 6 - Xin rút`: the number counts the paragraphs of an
 * enumeration. After a comma only a type's word makes sure of it, for a sentence may end there (`Chỉ thị 15, 16.`).
 */
function countsParagraphs(tokens: Tokens, item: Item, separator: string): boolean {
  const mark = tokens.key(item.next);
  if (![".", ")", "-", "/", ":"].includes(mark) || tokens.isNumber(item.next + 1)) return false;
  const isFollowedByType = tokens.lexicon.typeHeads.find(tokens, item.next + 1) !== null;
  if (isFollowedByType) return true;
  if (separator === "," || !tokens.isWord(item.next + 1)) return false;
  return mark === ")" ? startsWithCapital(tokens, item.next + 1) : mark !== ":";
}

const CONJUNCTIONS = new Set(["và", "hoặc", "hay", "đến", "tới", "&", "+"]);

function nextItem(tokens: Tokens, index: number, word: string | null): Item | null {
  const key = tokens.key(index);
  const item = itemAfter(tokens, index, key, word);
  return item && isBare(item) && countsParagraphs(tokens, item, key) ? null : item;
}

function itemAfter(tokens: Tokens, index: number, key: string, word: string | null): Item | null {
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
  const isOther = word !== null && item?.symbol && !symbolFits(tokens, item.symbol, word);
  return isOther ? itemAt(tokens, index, null) : item;
}

/** A bare number in a list must not count what follows, and no unknown word may follow it. */
function acceptable(tokens: Tokens, item: Item | null): Item | null {
  if (!item) return null;
  if (!isBare(item)) return item;
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

/**
 * Gives every item of a list what the list says once: a bare number takes the form of its neighbour's
 * symbol (`05, 06-NQ/TU`), and a body named before the list or after it belongs to all.
 */
function shareAlongList(
  citations: readonly ParsedCitation[],
  before: NamedIssuer | null,
): ParsedCitation[] {
  if (citations.length === 1 && before === null) return [...citations];
  return shareIssuer(shareSymbol(citations), before);
}

function shareSymbol(citations: readonly ParsedCitation[]): ParsedCitation[] {
  const forward = takeFromNeighbour([...citations].reverse()).reverse();
  return takeFromNeighbour(forward);
}

/** One pass, in which each item may take from the one before it. */
function takeFromNeighbour(citations: readonly ParsedCitation[]): ParsedCitation[] {
  let donor: ParsedCitation | null = null;
  return citations.map((citation) => {
    if (citation.item?.symbol) {
      donor = citation;
      return citation;
    }
    const symbol =
      donor && canTake(citation, donor) ? withNumber(donor.item?.symbol, citation) : null;
    if (!symbol || !citation.item) return citation;
    return { ...citation, item: { ...citation.item, symbol }, reason: "sharedSymbol" };
  });
}

/** Only from a neighbour of the same type, and not against a body of its own. */
function canTake(citation: ParsedCitation, donor: ParsedCitation): boolean {
  if (citation.word !== donor.word) return false;
  const own = citation.details.issuer;
  return own === null || belongTogether(donor.item?.symbol?.issuerCode ?? "", own);
}

function withNumber(
  donor: DocumentSymbol | null | undefined,
  { item }: ParsedCitation,
): DocumentSymbol | null {
  if (!donor || !item) return null;
  const { number } = item.numeral;
  const year = item.year ?? donor.year;
  const text = formatSymbol({ ...donor, number, year });
  return text === null ? null : { ...donor, number, year, text };
}

function shareIssuer(
  citations: readonly ParsedCitation[],
  before: NamedIssuer | null,
): ParsedCitation[] {
  const last = citations.at(-1)?.details;
  return citations.map((citation) => {
    if (citation.details.issuer) return citation;
    const code = citation.item?.symbol?.issuerCode ?? null;
    for (const issuer of [before, last?.issuer ?? null]) {
      if (!issuer || (code !== null && !belongTogether(code, issuer))) continue;
      const term = citation.details.term ?? (issuer === last?.issuer ? last.term : null);
      const isBare = citation.item?.symbol === null;
      const reason = isBare ? "shortWithIssuer" : citation.reason;
      return { ...citation, reason, details: { ...citation.details, issuer, term } };
    }
    return citation;
  });
}

/** Whether a code in a symbol can be this named body's: `QH15` is Quốc hội's, `TU` is not HĐND's. */
function belongTogether(code: string, issuer: NamedIssuer): boolean {
  return issuer.code === null || code.startsWith(issuer.code) || issuer.code.startsWith(code);
}
