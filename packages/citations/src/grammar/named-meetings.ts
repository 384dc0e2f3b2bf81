import { ordinalAt, romanAt } from "../lexicon/ordinals.ts";
import { type Found, phraseSet } from "../lexicon/phrases.ts";
import { typeHeads } from "../lexicon/type-heads.ts";
import type { Tokens } from "../reading/tokens.ts";
import { asRoman, numberedTerm, termOfYears } from "./dates-and-terms.ts";
import { noDetails } from "./details.ts";
import { issuerAt, isTitleCase, type NamedIssuer, ordinalAfterTimes } from "./issuer.ts";
import type { ParsedCitations } from "./list.ts";

const MAX_NAME_TOKENS = 16;

/** Small words that are part of the name of a congress. */
const nameWords = phraseSet(
  "đại biểu|đảng|đảng bộ|toàn quốc|tỉnh|huyện|xã|phường|thị trấn|thị xã|thành phố|quận|đặc khu|của|cộng sản|việt nam|khối|",
  "các cơ quan|cơ sở|công an|quân sự|quân đội|công đoàn|đoàn|hội|thanh niên|phụ nữ|nông dân|tp|tx|chi bộ|đảng viên",
);

/** `Đại hội` at this token, under any of its names. */
const congress = phraseSet("đại hội|đh");

/**
 * The resolutions of congresses: `Nghị quyết Đại hội Đảng toàn quốc lần thứ XIII`, `… Đại hội XIII của Đảng`,
 * `… Đại hội Đảng bộ xã nhiệm kỳ 2020-2025`. Without a term the congress is not said, and there is no citation.
 */
export function congressAt(
  tokens: Tokens,
  index: number,
  afterHead: number,
  word: string,
): ParsedCitations | null {
  const at = tokens.is(afterHead, "của") ? afterHead + 1 : afterHead;
  const name = congress.find(tokens, at);
  if (!name) return null;
  const term = termInName(tokens, name.next);
  if (!term) return null;
  return withFurtherTerms(tokens, word, index, {
    value: term.value,
    next: restOfName(tokens, term.next),
  });
}

/** Walks over the words of a congress's name up to its term. */
function termInName(tokens: Tokens, index: number): Found<string> | null {
  let next = index;
  while (next < index + MAX_NAME_TOKENS) {
    const term = termAt(tokens, next, next === index);
    if (term) return term;
    if (typeHeads.find(tokens, next)) return null;
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
function restOfName(tokens: Tokens, index: number): number {
  let next = index;
  const isOf = tokens.is(next, "của");
  const body = issuerAt(tokens, isOf ? next + 1 : next, isOf);
  if (body) next = body.next;
  const at = tokens.is(next, ",") || tokens.is(next, "(") ? next + 1 : next;
  const years = termOfYears(tokens, at);
  return (years ? closeBracket(tokens, next, years)?.next : null) ?? next;
}

/** `Đại hội XII, XIII của Đảng`, `Trung ương 4 khóa XI, XII`: each further term is a document of its own. */
function withFurtherTerms(
  tokens: Tokens,
  word: string,
  from: number,
  first: Found<string>,
): ParsedCitations {
  const citations = [namedCitation(word, from, first)];
  let { next } = first;
  for (;;) {
    const isJoined = tokens.is(next, ",") || tokens.is(next, "và");
    const at = isJoined ? next + 1 : next;
    const term = isJoined ? (numberedTerm(tokens, at) ?? asRoman(romanAt(tokens, at))) : null;
    if (!term) return { citations, next };
    next = restOfName(tokens, term.next);
    citations.push(namedCitation(word, at, { value: term.value, next }));
  }
}

function namedCitation(word: string, from: number, term: Found<string | null>) {
  const details = { ...noDetails(term.next), term: term.value };
  return { from, to: term.next, kind: "named" as const, word, item: null, details };
}

/**
 * What plenums resolved: `Nghị quyết Trung ương 4 khóa XII`, `Nghị quyết Hội nghị lần thứ tư Ban Chấp hành
 * Trung ương Đảng khóa XI`, `Kết luận Hội nghị Trung ương 5 (khóa XII)`.
 */
export function plenumResolutionAt(
  tokens: Tokens,
  index: number,
  afterHead: number,
  word: string,
): ParsedCitations | null {
  const at = tokens.is(afterHead, "của") ? afterHead + 1 : afterHead;
  const plenum = plenumNamedAt(tokens, at);
  if (!plenum) return null;
  const term = termAfter(tokens, plenum.next);
  if (term) return withFurtherTerms(tokens, word, index, term);
  const details = noDetails(plenum.next);
  const citation = {
    from: index,
    to: plenum.next,
    kind: "named" as const,
    word,
    item: null,
    details,
  };
  return { citations: [citation], next: plenum.next };
}

/** `Trung ương 4`, `Hội nghị Trung ương 4`, `Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng`. */
function plenumNamedAt(tokens: Tokens, index: number): { next: number } | null {
  const meeting = issuerAt(tokens, index, false);
  if (!meeting) return null;
  if (meeting.name.startsWith("Hội nghị")) return meeting;
  return meeting.code === "TW" ? numberOfPlenum(tokens, meeting) : null;
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
