import { type Found, phraseSet } from "../lexicon/phrases.ts";
import type { TypeHead } from "../lexicon/type-heads.ts";
import { TokenKind, type Tokens } from "../reading/tokens.ts";
import { detailsAt, type ParsedCitation } from "./details.ts";
import { citationsAtHead } from "./heads.ts";
import { type Item, itemAt } from "./item.ts";
import type { ParsedCitations } from "./list.ts";
import { lawAt } from "./named-law.ts";
import { congressAt, plenumResolutionAt } from "./named-meetings.ts";
import { documentAfter, type ParsedPinpoints, pinpointsAt } from "./pinpoints.ts";
import { type Relation, relationAt } from "./relations.ts";

/**
 * Every citation of a text, in order, not overlapping. One pass from the first token to the last; at each
 * a bounded number of tokens is read ahead, and what a citation took is not read again.
 */
export function parseCitations(tokens: Tokens): ParsedCitation[] {
  const citations: ParsedCitation[] = [];
  let index = 0;
  let pointed: ParsedPinpoints | null = null;
  while (index < tokens.count) {
    const pinpoints = mayPoint(tokens, index) ? pinpointsAt(tokens, index) : null;
    if (pinpoints) {
      pointed = pinpoints;
      index = pinpoints.next;
      continue;
    }
    const found = citationsAt(tokens, index);
    const first = found?.citations[0];
    if (first && pointed && documentAfter(tokens, pointed.next) === first.from) {
      first.pinpoints = pointed.parts;
    }
    for (const citation of found?.citations ?? []) {
      citation.relation = relationOf(tokens, citation, citations.at(-1));
      citations.push(citation);
    }
    index = found ? Math.max(found.next, index + 1) : index + 1;
  }
  return citations;
}

const JOINTS = new Set([",", ";", "và"]);

/** What is done with a document; the next one of a list shares it (`thay thế Nghị định A và Nghị định B`). */
function relationOf(
  tokens: Tokens,
  citation: ParsedCitation,
  previous: ParsedCitation | undefined,
): Relation | null {
  const from = citation.pinpoints?.[0]?.from ?? citation.from;
  const own = relationAt(tokens, from, citation.to);
  if (own || !previous?.relation) return own;
  const isNext = JOINTS.has(tokens.key(previous.to)) && from === previous.to + 1;
  return isNext ? previous.relation : null;
}

const POINTING_LETTERS = new Set(Array.from("đĐkK", (letter) => letter.charCodeAt(0)));

/** A quick no for nearly every word: `điểm`, `khoản` and `Điều` alone go on. */
function mayPoint(tokens: Tokens, index: number): boolean {
  return POINTING_LETTERS.has(tokens.text.charCodeAt(tokens.start(index)));
}

function citationsAt(tokens: Tokens, index: number): ParsedCitations | null {
  const kind = tokens.kind(index);
  if (kind === TokenKind.number) {
    const citation = bareSymbolAt(tokens, index);
    return citation && { citations: [citation], next: citation.to };
  }
  const mayStart = kind === TokenKind.word && tokens.lexicon.typeHeads.mayStart(tokens, index);
  const found = mayStart ? tokens.lexicon.typeHeads.find(tokens, index) : null;
  if (!found) return null;
  if (found.value === "other") return { citations: [], next: found.next };
  const head: Found<TypeHead> = { value: found.value, next: found.next };
  return isWritten(tokens, index, head.value) ? headedCitationsAt(tokens, index, head) : null;
}

function headedCitationsAt(
  tokens: Tokens,
  index: number,
  head: Found<TypeHead>,
): ParsedCitations | null {
  const { word, policy } = head.value;
  if (policy === "law") {
    const law = lawAt(tokens, index, head.next, head.value);
    if (law) return law;
  } else if (word !== null) {
    const named =
      congressAt(tokens, index, head.next, word) ??
      plenumResolutionAt(tokens, index, head.next, head.value);
    if (named) return named;
  }
  return citationsAtHead(tokens, index, head);
}

/** An abbreviation counts in its own letters only, and not as the code inside a symbol. */
function isWritten(tokens: Tokens, index: number, { abbreviation }: TypeHead): boolean {
  if (abbreviation === null) return true;
  const isInsideSymbol =
    tokens.isTight(index) && (tokens.is(index - 1, "/") || tokens.is(index - 1, "-"));
  return tokens.raw(index) === abbreviation && !isInsideSymbol;
}

const OPENERS = new Set(["(", "[", '"', ",", ";"]);

/** A whole symbol with no type's word before it: `(số 12-KL/TW)`. The code tells the type. */
function bareSymbolAt(tokens: Tokens, index: number): ParsedCitation | null {
  const from = startOfNumber(tokens, index);
  if (from === index && tokens.isTight(index) && !OPENERS.has(tokens.key(index - 1))) return null;
  const item = itemAt(tokens, from, null);
  if (!item || !isKnownSymbol(tokens, item)) return null;
  const details = detailsAt(tokens, item.next);
  return {
    from,
    to: details.next,
    kind: "numbered",
    word: null,
    name: null,
    reason: "bareSymbol",
    item,
    details,
  };
}

/** `số` and `số:` before a number belong to it. */
function startOfNumber(tokens: Tokens, index: number): number {
  if (tokens.is(index - 1, "số")) return index - 1;
  return tokens.is(index - 1, ":") && tokens.is(index - 2, "số") ? index - 2 : index;
}

/** Alone, a symbol must be of a type and a body that we know; `QCVN 02:2019/BNNPTNT` has no such form. */
function isKnownSymbol(tokens: Tokens, { symbol }: Item): boolean {
  if (!symbol || tokens.lexicon.issuers.family(symbol.issuerCode) === null) return false;
  return symbol.typeCode !== null || symbol.year !== null || symbol.unit !== null;
}

const declarations = phraseSet("gọi tắt là|viết tắt là|gọi chung là|gọi là|gọi tắt");
const LONGEST_DECLARATION = 3;

/**
 * Whether the words before this token say that a short name follows: `(Kết luận 12)`, `(sau đây gọi tắt là
 * Nghị quyết 06)`, `gọi tắt là “Nghị quyết 06”`.
 */
export function declaresAlias(tokens: Tokens, index: number): boolean {
  let before = index;
  if (tokens.is(before - 1, '"')) before -= 1;
  if (tokens.is(before - 1, ":")) before -= 1;
  if (tokens.is(before - 1, "(")) return true;
  for (let length = 2; length <= LONGEST_DECLARATION; length++) {
    if (declarations.find(tokens, before - length)?.next === before) return true;
  }
  return false;
}
