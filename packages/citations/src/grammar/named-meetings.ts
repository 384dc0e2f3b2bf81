import { ordinalAt, romanAt } from "../lexicon/ordinals.ts";
import { type Found, phraseSet } from "../lexicon/phrases.ts";
import type { TypeHead } from "../lexicon/type-heads.ts";
import type { Tokens } from "../reading/tokens.ts";
import { asRoman, numberedTerm, termOfYears } from "./dates-and-terms.ts";
import { noDetails, type ParsedCitation } from "./details.ts";
import { issuerAt, isTitleCase, type NamedIssuer, ordinalAfterTimes } from "./issuer.ts";
import type { ParsedCitations } from "./list.ts";

const MAX_NAME_TOKENS = 16;

/** Small words that are part of the name of a congress. */
const nameWords = phraseSet(
  "đại biểu|đảng|đảng bộ|toàn quốc|tỉnh|huyện|xã|phường|thị trấn|thị xã|thành phố|quận|đặc khu|của|cộng sản|việt nam|khối|",
  "các cơ quan|cơ sở|công an|quân sự|quân đội|công đoàn|đoàn|hội|thanh niên|phụ nữ|nông dân|tp|tx|chi bộ|đảng viên|thôn|bản|khu|khu phố|tổ dân phố",
);

/** `Đại hội` at this token, under any of its names. */
const congress = phraseSet("đại hội|đh");

/**
 * The resolutions of congresses: `Nghị quyết Đại hội Đảng toàn quốc lần thứ XIII`, `… Đại hội XIII của Đảng`,
 * `… Đại hội Đảng bộ xã nhiệm kỳ 2020-2025`, and in short `Nghị quyết XIII của Đảng`. Without a term the
 * congress is not said, and there is no citation.
 */
export function congressAt(
  tokens: Tokens,
  index: number,
  afterHead: number,
  word: string,
): ParsedCitations | null {
  const at = tokens.is(afterHead, "của") ? afterHead + 1 : afterHead;
  const name = congress.find(tokens, at);
  const term = name ? termInName(tokens, name.next) : termOfParty(tokens, at);
  if (!term) return null;
  const rest = restOfName(tokens, term.next);
  const own = name ? wordsBetween(tokens, name.next, term.from) : "";
  const congressOf = [own, rest.body ?? ""].filter((part) => part !== "").join(" ");
  const nameOf = (value: string | null) => `${word} ${congressName(congressOf, value ?? "")}`;
  return withFurtherTerms(tokens, { word, nameOf }, index, { value: term.value, next: rest.next });
}

/** `XIII của Đảng` right after the type's word. */
function termOfParty(tokens: Tokens, index: number): Term | null {
  const term = asRoman(romanAt(tokens, index));
  const isPartys = term && tokens.is(term.next, "của") && tokens.is(term.next + 1, "đảng");
  return isPartys && !tokens.is(term.next + 2, "bộ") ? { ...term, from: index } : null;
}

/** A term, and where its words begin. */
interface Term extends Found<string> {
  from: number;
}

/** Walks over the words of a congress's name up to its term. */
function termInName(tokens: Tokens, index: number): Term | null {
  let next = index;
  while (next < index + MAX_NAME_TOKENS) {
    const term = termAt(tokens, next, next === index);
    if (term) return { ...term, from: next };
    if (tokens.lexicon.typeHeads.find(tokens, next)) return null;
    const known = nameWords.find(tokens, next);
    if (known) next = known.next;
    else if (isTitleCase(tokens, next)) next += 1;
    else return null;
  }
  return null;
}

function termAt(tokens: Tokens, index: number, isFirst: boolean): Found<string> | null {
  const at = tokens.is(index, ",") || tokens.is(index, "(") ? index + 1 : index;
  const found =
    asRoman(ordinalAfterTimes(tokens, at)) ?? numberedTerm(tokens, at) ?? termOfYears(tokens, at);
  if (found) return closeBracket(tokens, index, found);
  // `Đại hội 13` right after the word; later on only a Roman numeral is a term (`Đại hội Đảng XIII`).
  return asRoman(isFirst ? ordinalAt(tokens, index) : romanAt(tokens, index));
}

function closeBracket(tokens: Tokens, index: number, found: Found<string>): Found<string> | null {
  if (!tokens.is(index, "(")) return found;
  return tokens.is(found.next, ")") ? { ...found, next: found.next + 1 } : null;
}

/** What names the congress further, after its term: `của Đảng`, `Đảng bộ tỉnh`, `, nhiệm kỳ 2020-2025`. */
function restOfName(tokens: Tokens, index: number): { body: string | null; next: number } {
  let next = index;
  const isOf = tokens.is(next, "của");
  const body = issuerAt(tokens, isOf ? next + 1 : next, isOf);
  if (body) next = body.next;
  const at = tokens.is(next, ",") || tokens.is(next, "(") ? next + 1 : next;
  const years = termOfYears(tokens, at);
  return {
    body: body === null || body.code === "TW" ? null : body.name,
    next: (years ? closeBracket(tokens, next, years)?.next : null) ?? next,
  };
}

const PARTYS_OWN = /^(đại biểu)? ?(đảng)? ?(toàn quốc|cộng sản việt nam)?( của đảng)?$/;

/** One name for the Party's congress, whatever it is called: `Đại hội XIII của Đảng`. */
function congressName(of: string, term: string): string {
  if (PARTYS_OWN.test(of.toLowerCase())) return `Đại hội ${term} của Đảng`;
  return `Đại hội ${of} ${/^\d/.test(term) ? "nhiệm kỳ" : "lần thứ"} ${term}`;
}

function wordsBetween(tokens: Tokens, from: number, to: number): string {
  const words: string[] = [];
  for (let index = from; index < to; index++) words.push(tokens.raw(index));
  return words.join(" ");
}

/** What the resolutions of one list have in common. */
interface Named {
  word: string;
  nameOf: (term: string | null) => string;
}

/** `Đại hội XII, XIII của Đảng`, `Trung ương 4 khóa XI, XII`: each further term is a document of its own. */
function withFurtherTerms(
  tokens: Tokens,
  named: Named,
  from: number,
  first: Found<string>,
): ParsedCitations {
  const citations = [namedCitation(named, from, first)];
  let { next } = first;
  for (;;) {
    const isJoined = tokens.is(next, ",") || tokens.is(next, "và");
    const at = isJoined ? next + 1 : next;
    const term = isJoined ? (numberedTerm(tokens, at) ?? asRoman(romanAt(tokens, at))) : null;
    if (!term) return { citations, next };
    next = restOfName(tokens, term.next).next;
    citations.push(namedCitation(named, at, { value: term.value, next }));
  }
}

function namedCitation(
  { word, nameOf }: Named,
  from: number,
  { value: term, next }: Found<string | null>,
): ParsedCitation {
  const reason = term === null ? "meetingWithoutTerm" : "meeting";
  const details = { ...noDetails(next), term };
  return { from, to: next, kind: "named", word, name: nameOf(term), reason, item: null, details };
}

/**
 * What plenums resolved: `Nghị quyết Trung ương 4 khóa XII`, `Nghị quyết Hội nghị lần thứ tư Ban Chấp hành
 * Trung ương Đảng khóa XI`, `Kết luận Hội nghị Trung ương 5 (khóa XII)`, `NQTW 4 (khóa XIII)`, `Nghị quyết
 * lần thứ 5 BCH Trung ương khóa VIII`.
 */
export function plenumResolutionAt(
  tokens: Tokens,
  index: number,
  afterHead: number,
  head: TypeHead,
): ParsedCitations | null {
  const { word } = head;
  if (word === null) return null;
  const plenum = head.isCentral
    ? centralPlenum(ordinalAt(tokens, afterHead))
    : plenumNamedAt(tokens, tokens.is(afterHead, "của") ? afterHead + 1 : afterHead);
  if (!plenum) return null;
  const nameOf = (term: string | null) =>
    `${word} ${plenum.value}${term === null ? "" : ` khóa ${term}`}`;
  const term = termAfter(tokens, plenum.next);
  if (term) return withFurtherTerms(tokens, { word, nameOf }, index, term);
  const { next } = plenum;
  return { citations: [namedCitation({ word, nameOf }, index, { value: null, next })], next };
}

/** `Trung ương 4`, `Hội nghị Trung ương 4`, `Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng`: what it is called. */
function plenumNamedAt(tokens: Tokens, index: number): Found<string> | null {
  const meeting = issuerAt(tokens, index, false);
  if (!meeting) return plenumByOrdinal(tokens, index);
  if (meeting.name.startsWith("Hội nghị")) {
    return {
      value: meeting.name.replace(/^Hội nghị Trung ương/, "Trung ương"),
      next: meeting.next,
    };
  }
  return meeting.code === "TW" ? centralPlenum(numberOfPlenum(tokens, meeting)) : null;
}

/** `lần thứ 5 BCH Trung ương` right after the type's word. */
function plenumByOrdinal(tokens: Tokens, index: number): Found<string> | null {
  const ordinal = ordinalAfterTimes(tokens, index);
  if (!ordinal) return null;
  const at = tokens.is(ordinal.next, "của") ? ordinal.next + 1 : ordinal.next;
  const body = issuerAt(tokens, at, false);
  const isCentral = body?.code === "TW" && body.name.includes("Trung ương");
  return isCentral ? centralPlenum({ ...ordinal, next: body.next }) : null;
}

function centralPlenum(ordinal: Found<number> | null): Found<string> | null {
  return ordinal && { value: `Trung ương ${ordinal.value}`, next: ordinal.next };
}

function numberOfPlenum(tokens: Tokens, body: NamedIssuer): Found<number> | null {
  if (!body.name.includes("Trung ương")) return null;
  const found = ordinalAfterTimes(tokens, body.next) ?? ordinalAt(tokens, body.next);
  // `Nghị quyết Trung ương năm 2021`: here `năm` is a year and not a five.
  return found && !tokens.isNumber(found.next) ? found : null;
}

/** The term after a comma, in brackets, or by itself. */
function termAfter(tokens: Tokens, index: number): Found<string> | null {
  if (tokens.is(index, ",")) return numberedTerm(tokens, index + 1);
  if (!tokens.is(index, "(")) return numberedTerm(tokens, index);
  const inside = numberedTerm(tokens, index + 1);
  if (!inside) return null;
  return tokens.is(inside.next, ")") ? { ...inside, next: inside.next + 1 } : inside;
}
