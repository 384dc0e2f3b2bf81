import type { Tokens } from "../reading/tokens.ts";
import { endsPhrase } from "./details.ts";
import { issuerAt } from "./issuer.ts";

/** The letter codes of a symbol as written, with what stood between them. */
export interface Codes {
  codes: readonly string[];
  separators: readonly string[];
  next: number;
}

/** What a symbol said before its codes. */
interface BeforeCodes {
  /** The year printed in it. */
  year: number | null;
  /** The type's canonical word, where one stood before. */
  word: string | null;
}

interface Code {
  raw: string;
  next: number;
}

const MAX_CODES = 8;

/** The separator, dash or slash, at this token; empty when there is none. */
export function separatorAt(tokens: Tokens, index: number): string {
  const key = tokens.key(index);
  return key === "-" || key === "/" ? key : "";
}

/** `NQ`, `TTr`, `QH15`, `SGD&ĐT`: letters with what is glued to them. */
function codeAt(tokens: Tokens, index: number): Code | null {
  if (!tokens.isWord(index)) return null;
  if (isCentreWithPoint(tokens, index)) return { raw: "TW", next: index + 3 };
  let next = index + 1;
  if (
    tokens.isTight(next) &&
    tokens.is(next, "&") &&
    tokens.isTight(next + 1) &&
    tokens.isWord(next + 1)
  )
    next += 2;
  if (tokens.isTight(next) && tokens.isNumber(next)) next += 1;
  else if (isAssembly(tokens.key(index)) && tokens.is(next, "/") && tokens.isNumber(next + 1)) {
    return { raw: `${tokens.raw(index)}${tokens.raw(next + 1)}`, next: next + 2 }; // `QH/11`
  }
  return { raw: tokens.text.slice(tokens.start(index), tokens.end(next - 1)), next };
}

/** `T.Ư`, `T.W`. */
function isCentreWithPoint(tokens: Tokens, index: number): boolean {
  if (!tokens.is(index, "t") || !tokens.is(index + 1, ".")) return false;
  const isTight = tokens.isTight(index + 1) && tokens.isTight(index + 2);
  return isTight && (tokens.is(index + 2, "ư") || tokens.is(index + 2, "w"));
}

function isAssembly(key: string): boolean {
  return key === "qh" || key === "ubtvqh";
}

/** Whether it is written as codes are, with two capitals at least, or is one we know in small letters. */
function looksLikeCode(tokens: Tokens, raw: string): boolean {
  if (hasTwoCapitals(raw) || UNIT_WITH_NUMBER.test(raw)) return true;
  const { types, issuers } = tokens.lexicon;
  return types.hasCode(raw) || issuers.isListed(issuers.canonical(raw));
}

/** Units of the police and the army: `C10`, `Đ3`. */
const UNIT_WITH_NUMBER = /^\p{Lu}\d{1,3}$/u;

const TWO_CAPITALS = /\p{Lu}.*\p{Lu}/u;

function hasTwoCapitals(raw: string): boolean {
  return TWO_CAPITALS.test(raw);
}

/**
 * The chain of codes that starts at this token: `NQ/TU`, `NQ - HĐND`, `TT BTC`, `NQLT-UBTVQH14-CP`. Null when there is
 * none.
 */
export function codesAt(tokens: Tokens, index: number, before: BeforeCodes): Codes | null {
  const first = codeAt(tokens, index);
  if (!first || !looksLikeCode(tokens, first.raw)) return null;
  const codes = [first.raw];
  const separators: string[] = [];
  let next = first.next;
  while (codes.length < MAX_CODES) {
    const separator =
      codes.length === 1 ? firstSeparator(tokens, next, first.raw) : tightSeparator(tokens, next);
    const apart = codes.length === 1 ? issuerApart(tokens, next, first.raw, before) : null;
    const code = separator === "" ? apart : codeAt(tokens, next + 1);
    if (!code || !looksLikeCode(tokens, code.raw)) break;
    separators.push(separator);
    codes.push(code.raw);
    next = code.next;
  }
  return isBelievable(tokens, codes) ? { codes, separators, next } : null;
}

/**
 * `TT BTC`: a body's code after a space. It must be one that we know, after the code of the type that the word named or,
 * with no word, after a year; and it must not be the body as the sentence names it: with more of a name (`45/QĐ UBND
 * tỉnh`) or, where no year asks for an issuer, before a verb (`45/QĐ UBND đã giao`).
 */
function issuerApart(
  tokens: Tokens,
  index: number,
  typeCode: string,
  before: BeforeCodes,
): Code | null {
  const code = tokens.isTight(index) ? null : codeAt(tokens, index);
  if (!code || !hasTwoCapitals(code.raw) || !isCodeOf(tokens, typeCode, before)) return null;
  const { issuers } = tokens.lexicon;
  if (!issuers.isListed(issuers.canonical(code.raw))) return null;
  const body = issuerAt(tokens, index, false);
  if (body && body.next > code.next) return null;
  const isWhole =
    before.year !== null || tokens.is(code.next, "của") || endsPhrase(tokens, code.next);
  return isWhole ? code : null;
}

function isCodeOf(tokens: Tokens, code: string, { word, year }: BeforeCodes): boolean {
  const { types } = tokens.lexicon;
  if (word === null) return year !== null && types.hasExactCode(code);
  return types.byCode(code, "state").some(({ type }) => type.word === word);
}

/** In small letters a code is a word like any other (`tu bổ`), unless the whole chain is one we know. */
function isBelievable(tokens: Tokens, codes: readonly string[]): boolean {
  const [first = "", issuer] = codes;
  if (hasTwoCapitals(first) || tokens.lexicon.types.hasExactCode(first) || /\d/.test(first))
    return true;
  return issuer !== undefined && tokens.lexicon.types.hasCode(first);
}

/** After the type code spaces are forgiven, and a point taken for a dash (`QĐ.UBND`). */
function firstSeparator(tokens: Tokens, index: number, code: string): string {
  const isPoint = tokens.isTight(index) && tokens.is(index, ".") && tokens.isTight(index + 1);
  if (isPoint && tokens.lexicon.types.hasCode(code)) return "-";
  return separatorAt(tokens, index);
}

/** Later a dash with spaces is the sentence's own: `06-NQ/TU - TP Hạ Long`. */
function tightSeparator(tokens: Tokens, index: number): string {
  return tokens.isTight(index) && tokens.isTight(index + 1) ? separatorAt(tokens, index) : "";
}
