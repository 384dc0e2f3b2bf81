import type { Tokens } from "../reading/tokens.ts";

/** The letter codes of a symbol as written, with what stood between them. */
export interface Codes {
  codes: readonly string[];
  separators: readonly string[];
  next: number;
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

/** The chain of codes that starts at this token: `NQ/TU`, `NQ - HĐND`, `NQLT-UBTVQH14-CP`. Null when there is none. */
export function codesAt(tokens: Tokens, index: number): Codes | null {
  const first = codeAt(tokens, index);
  if (!first || !looksLikeCode(tokens, first.raw)) return null;
  const codes = [first.raw];
  const separators: string[] = [];
  let next = first.next;
  while (codes.length < MAX_CODES) {
    const separator =
      codes.length === 1 ? firstSeparator(tokens, next, first.raw) : tightSeparator(tokens, next);
    const code = separator === "" ? null : codeAt(tokens, next + 1);
    if (!code || !looksLikeCode(tokens, code.raw)) break;
    separators.push(separator);
    codes.push(code.raw);
    next = code.next;
  }
  return isBelievable(tokens, codes) ? { codes, separators, next } : null;
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
