import type { TypeHead } from "../lexicon/type-heads.ts";
import { buildingWords, countedThings, roadWords, sentenceGoesOn } from "../lexicon/word-lists.ts";
import { TokenKind, type Tokens } from "../reading/tokens.ts";
import type { Details } from "./details.ts";
import { isTitleCase, startsWithCapital } from "./issuer.ts";
import type { Item } from "./item.ts";

/** A type's word and the number after it, with no whole symbol: what is known when we ask whether it cites. */
interface ShortForm {
  head: TypeHead;
  /** Token of the type's word. */
  at: number;
  item: Item;
  details: Details;
  /** Whether a body is named before the number or after the list. */
  hasIssuer: boolean;
}

/**
 * Whether a short form cites a document and does not count something, name a programme or a building.
 * The rule of each word is its {@link NumberPolicy}.
 */
export function isCitation(tokens: Tokens, form: ShortForm): boolean {
  const { head, item, hasIssuer } = form;
  if (item.numeral.looksLikeDecimal || isCount(tokens, form)) return false;
  if (item.numeral.looksLikeYear && !isMarked(item) && !isYearLikeNumber(form)) return false;
  switch (head.policy) {
    case "firm":
      return head.abbreviation === null || isDocumentAbbreviation(tokens, form);
    case "loose":
      return (
        (isMarked(item) && !isMonth(item) && !isOrdinal(tokens, form)) ||
        hasIssuer ||
        form.details.date !== null ||
        fitsLoosely(tokens, form)
      );
    case "numbered":
      return isMarked(item) && (hasIssuer || item.year !== null || item.hasLoneCode);
    case "law":
      return isMarked(item);
    case "symbol":
      return false;
  }
}

/** Something beside the number says that it is a document's. */
function isMarked(item: Item): boolean {
  return item.hasSo || item.year !== null || item.hasLoneCode;
}

/** `báo cáo 9/2022` is the report of a month, `Quyết định 09/2022` and `số 9/2022` are documents. */
function isMonth({ hasSo, year, numeral }: Item): boolean {
  return !hasSo && year !== null && !numeral.isPadded && Number(numeral.number) <= 12;
}

function isCount(tokens: Tokens, { item, details }: ShortForm): boolean {
  if (followOf(tokens, details.next) === "counts" && details.next === item.next) return true;
  // `Kế hoạch 5 năm 2021`: a span of years, where a document's number would be `05` or `số 5`.
  const isSmall = item.numeral.digits === 1 && !item.numeral.isPadded;
  return isSmall && !isMarked(item) && tokens.is(item.next, "năm");
}

/** `thông báo số 2 trong ngày`: the second of several, where a document's would be `Thông báo số 02`. */
function isOrdinal(tokens: Tokens, { at, item, details }: ShortForm): boolean {
  const isSmall = item.numeral.digits === 1 && !item.numeral.isPadded && item.year === null;
  return isSmall && details.date === null && !startsWithCapital(tokens, at);
}

/** `Quyết định 1956 của Thủ tướng`: numbers of decisions do reach the years. */
function isYearLikeNumber({ head, hasIssuer }: ShortForm): boolean {
  return hasIssuer && (head.word === "Quyết định" || head.word === "Công văn");
}

function fitsLoosely(tokens: Tokens, { at, item, details }: ShortForm): boolean {
  const follow = followOf(tokens, details.next);
  const { isPadded, digits } = item.numeral;
  const isLikelyNumber = isPadded || digits >= 3;
  if (digits === 1 && !isPadded) return false; // `Kết luận 1:` is the first of several
  if (!startsWithCapital(tokens, at)) return isLikelyNumber && follow === "open";
  if (follow === "open") return true;
  return isPadded || (isLikelyNumber && !startsSentence(tokens, at));
}

/** `CT5` after `tòa nhà` is a building; one digit alone is too little to believe an abbreviation by. */
function isDocumentAbbreviation(tokens: Tokens, form: ShortForm): boolean {
  const { head, at, item, hasIssuer } = form;
  if (head.abbreviation === "CT" && isOtherCT(tokens, form)) return false;
  if (buildingWords.find(tokens, at - 1)) return false;
  return isMarked(item) || hasIssuer || item.numeral.digits >= 2;
}

const MAX_WORDS_TO_ROAD = 8;
const MAX_DIGITS_OF_DIRECTIVE = 3;

/** CT is a motorway's name (`cao tốc … (CT 06)`) and the series of a land certificate (`CT: 05123`) too. */
function isOtherCT(tokens: Tokens, { at, item, hasIssuer }: ShortForm): boolean {
  if (tokens.is(at + 1, ":") || item.numeral.digits > MAX_DIGITS_OF_DIRECTIVE) return true;
  if (hasIssuer) return false;
  return isNearRoad(tokens, at - 1, -1) || isNearRoad(tokens, item.next, 1);
}

/** Whether a word for a road or a certificate stands near in the same sentence, going back or on from this token. */
function isNearRoad(tokens: Tokens, from: number, step: 1 | -1): boolean {
  for (let count = 0; count < MAX_WORDS_TO_ROAD; count++) {
    const index = from + step * count;
    const kind = tokens.kind(index);
    if (kind === TokenKind.end || kind === TokenKind.break) return false;
    if (kind === TokenKind.mark && SENTENCE_ENDS.has(tokens.key(index))) return false;
    if (roadWords.find(tokens, index)) return true;
  }
  return false;
}

const SENTENCE_ENDS = new Set([".", "!", "?", ":", "…", '"']);

function startsSentence(tokens: Tokens, index: number): boolean {
  const kind = tokens.kind(index - 1);
  return (
    kind === TokenKind.end || kind === TokenKind.break || SENTENCE_ENDS.has(tokens.key(index - 1))
  );
}

/** What comes after a bare number: the thing it counts, the rest of the sentence, or a word we do not know. */
type Follow = "counts" | "open" | "unknown";

const COUNTING_MARKS = new Set(["%", "/", "°", "+", "×", "$", "€"]);

/** What the token after a bare number makes of it. */
export function followOf(tokens: Tokens, index: number): Follow {
  switch (tokens.kind(index)) {
    case TokenKind.number:
      return "unknown";
    case TokenKind.mark:
      return COUNTING_MARKS.has(tokens.key(index)) ? "counts" : "open";
    case TokenKind.word:
      return followOfWord(tokens, index);
    default:
      return "open";
  }
}

/** The longer phrase decides: `điều` counts articles, `điều chỉnh` is a verb. Nothing counted has a capital. */
function followOfWord(tokens: Tokens, index: number): Follow {
  if (isTitleCase(tokens, index)) return "unknown";
  const counted = countedThings.find(tokens, index)?.next ?? 0;
  const goesOn = sentenceGoesOn.find(tokens, index)?.next ?? 0;
  if (counted === 0 && goesOn === 0) return "unknown";
  return counted > goesOn ? "counts" : "open";
}
