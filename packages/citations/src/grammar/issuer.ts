import { type Body, bodiesAfterOf, prefixes } from "../lexicon/issuers.ts";
import { ordinalAt } from "../lexicon/ordinals.ts";
import type { Found } from "../lexicon/phrases.ts";
import { levels, provinces } from "../lexicon/places.ts";
import { countedThings, sentenceGoesOn } from "../lexicon/word-lists.ts";
import type { Tokens } from "../reading/tokens.ts";
import { isPartyCommittee } from "../symbols/issuer-codes.ts";

/** An issuing body as the text names it. */
export interface NamedIssuer {
  /** Its name in canonical spelling: `Ban Thường vụ Tỉnh ủy`, `HĐND tỉnh`. */
  name: string;
  /** The code its documents bear, or null for a body we do not list. */
  code: string | null;
  next: number;
}

/**
 * The issuing body named at this token, or null. After `của` more is believed: bodies that are known only by
 * their head-word.
 */
export function issuerAt(tokens: Tokens, index: number, isAfterOf: boolean): NamedIssuer | null {
  return plenumAt(tokens, index) ?? prefixedAt(tokens, index) ?? bodyAt(tokens, index, isAfterOf);
}

function bodyAt(tokens: Tokens, index: number, isAfterOf: boolean): NamedIssuer | null {
  const listed = tokens.lexicon.bodies.find(tokens, index);
  if (listed) return withTail(tokens, listed);
  const other = isAfterOf ? bodiesAfterOf.find(tokens, index) : null;
  if (!other || !startsWithCapital(tokens, index)) return null;
  const named = withCommittee(tokens, other) ?? withTail(tokens, other);
  if (other.value.tail === "none") return named;
  // `Bộ` or `Sở` alone names none, and half of a name is worse: `Hội đồng` of `Hội đồng Bầu cử Quốc gia`.
  return named.next === index + 1 || !endsName(tokens, named.next) ? null : named;
}

/** Whether a body's name has ended before this token: the sentence goes on, and no name does. */
function endsName(tokens: Tokens, index: number): boolean {
  if (!tokens.isWord(index)) return true;
  if (isTitleCase(tokens, index)) return false;
  return (
    sentenceGoesOn.find(tokens, index) !== null ||
    tokens.lexicon.typeHeads.find(tokens, index) !== null ||
    AFTER_NAMES.has(tokens.key(index))
  );
}

const AFTER_NAMES = new Set("ngày khóa năm nhiệm các những số".split(" "));

/** `Ban Chỉ đạo Trung ương`: a body of a committee, under a code that we do not know. */
function withCommittee(tokens: Tokens, { value, next }: Found<Body>): NamedIssuer | null {
  const committee = value.tail === "none" ? null : tokens.lexicon.bodies.find(tokens, next);
  if (!committee || !isPartyCommittee(committee.value.code)) return null;
  const named = withTail(tokens, committee);
  return { name: `${value.name} ${named.name}`, code: null, next: named.next };
}

/** A signer or an organ, then the body it belongs to: `Ban Thường vụ Tỉnh ủy`, `Ban Tuyên giáo Huyện ủy`. */
function prefixedAt(tokens: Tokens, index: number): NamedIssuer | null {
  const prefix = prefixes.find(tokens, index);
  if (!prefix) return null;
  const body = bodyAt(tokens, prefix.next, false);
  if (!body) return null;
  const { name, organ, code } = prefix.value;
  // `Bộ trưởng Bộ Nội vụ`, but `Chủ tịch nước` is a body in itself and `Văn phòng Chính phủ` a listed one.
  if (organ !== null && !isPartyCommittee(body.code)) return null;
  return {
    name: `${name} ${body.name}`,
    code: code ?? (organ === null ? body.code : `${organ}${body.code}`),
    next: body.next,
  };
}

/** `Hội nghị Trung ương 6`, `Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng`: one name for both. */
function plenumAt(tokens: Tokens, index: number): NamedIssuer | null {
  if (!tokens.is(index, "hội") || !tokens.is(index + 1, "nghị")) return null;
  const before = ordinalAfterTimes(tokens, index + 2);
  const afterOrdinal = before?.next ?? index + 2;
  const at = before && tokens.is(afterOrdinal, "-") ? afterOrdinal + 1 : afterOrdinal; // `lần thứ X - BCH …`
  const body = prefixedAt(tokens, at) ?? bodyAt(tokens, at, false);
  if (!body || !isPartyCommittee(body.code)) return null;
  const after = before ? null : ordinalOfMeeting(tokens, body);
  const ordinal = before ?? after;
  if (!ordinal) return null;
  const isCentral = body.code === "TW";
  const name = isCentral
    ? `Hội nghị Trung ương ${ordinal.value}`
    : `Hội nghị lần thứ ${ordinal.value} ${body.name}`;
  return { name, code: body.code, next: after?.next ?? body.next };
}

/** Only of the centre is the bare number enough (`Hội nghị Trung ương 6`). */
function ordinalOfMeeting(tokens: Tokens, body: NamedIssuer): Found<number> | null {
  const bare = body.code === "TW" ? ordinalAt(tokens, body.next) : null;
  return ordinalAfterTimes(tokens, body.next) ?? bare;
}

/** The ordinal after `lần thứ` or `lần`, or null. */
export function ordinalAfterTimes(tokens: Tokens, index: number): Found<number> | null {
  if (!tokens.is(index, "lần")) return null;
  return ordinalAt(tokens, tokens.is(index + 1, "thứ") ? index + 2 : index + 1);
}

function withTail(tokens: Tokens, found: Found<Body>): NamedIssuer {
  const { name, code, tail } = found.value;
  const rest =
    tail === "none"
      ? null
      : tail === "name"
        ? properNameAt(tokens, found.next)
        : placeAt(tokens, found.next);
  return rest
    ? { name: `${name} ${rest.name}`, code, next: rest.next }
    : { name, code, next: found.next };
}

/** Whether the token is written with a capital. */
export function startsWithCapital(tokens: Tokens, index: number): boolean {
  const first = tokens.raw(index).charAt(0);
  return first !== first.toLowerCase();
}

const MAX_NAME_WORDS = 3;
const TITLE_CASE = /^\p{Lu}[\p{Ll}\p{M}]*$/u;

/** Words in their written form, and the index of the token after them. */
interface PlaceName {
  name: string;
  next: number;
}

/** Whether the word is written as a proper name's: `Đầm`, and neither `đầm` nor `ĐẦM`. */
export function isTitleCase(tokens: Tokens, index: number): boolean {
  return tokens.isWord(index) && TITLE_CASE.test(tokens.raw(index));
}

/** A proper name at this token: a province's, or up to three words with capitals. */
function properNameAt(tokens: Tokens, index: number): PlaceName | null {
  const province = provinces.find(tokens, index);
  if (province) return { name: province.value, next: province.next };
  const words: string[] = [];
  let next = index;
  while (
    words.length < MAX_NAME_WORDS &&
    isTitleCase(tokens, next) &&
    !tokens.lexicon.typeHeads.find(tokens, next)
  ) {
    words.push(tokens.raw(next));
    next += 1;
  }
  if (words.length === 0 || (words.length === 1 && goesOnInSmallLetters(tokens, next))) return null;
  return { name: words.join(" "), next };
}

/** One capital, then a small word (`Công an`): the start of an organisation's name, not a place like `Vinh`. */
function goesOnInSmallLetters(tokens: Tokens, index: number): boolean {
  if (!tokens.isWord(index) || sentenceGoesOn.find(tokens, index)) return false;
  const raw = tokens.raw(index);
  return raw === raw.toLowerCase();
}

/** A place at this token: `tỉnh`, `tỉnh Quảng Ninh`, `TP Hạ Long`, `Quận 1`, `Đầm Hà`. */
function placeAt(tokens: Tokens, index: number): (PlaceName & { level: string | null }) | null {
  const level = levels.find(tokens, index);
  const from = level?.next ?? index;
  const proper = properNameAt(tokens, from);
  if (level) {
    const name = proper
      ? withSerial(tokens, level.value, proper)
      : numberedPlace(tokens, level.value, from);
    const parts = name ? [level.value, name.name] : [level.value];
    return { name: parts.join(" "), level: level.value, next: name?.next ?? level.next };
  }
  return proper ? { ...proper, level: null } : null;
}

/** Towns that were divided in 2025 number their wards: `phường Móng Cái 1`. */
function withSerial(tokens: Tokens, level: string, place: PlaceName): PlaceName {
  const serial = numberedPlace(tokens, level, place.next);
  if (!serial || serial.name.startsWith("0")) return place;
  const isCount = countedThings.find(tokens, serial.next) !== null || tokens.is(serial.next, "/");
  return isCount ? place : { name: `${place.name} ${serial.name}`, next: serial.next };
}

/** Cities number some of their quarters: `quận 1`, `phường 12`. */
function numberedPlace(tokens: Tokens, level: string, index: number): PlaceName | null {
  const isNumbered = (level === "quận" || level === "phường") && tokens.isNumber(index);
  const number = tokens.raw(index);
  return isNumbered && number.length <= 2 ? { name: number, next: index + 1 } : null;
}
