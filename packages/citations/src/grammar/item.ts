import type { Tokens } from "../reading/tokens.ts";
import { normalizeNumber } from "../symbols/format-symbol.ts";
import { isAssemblyCode } from "../symbols/issuer-codes.ts";
import {
  type DocumentSymbol,
  readYear,
  separatorFamily,
  symbolFromParts,
} from "../symbols/parse-symbol.ts";
import { type Codes, codesAt, separatorAt } from "./codes.ts";

/** A number, and the rest of its symbol where it has one: what tells one document of a list from the next. */
export interface Item {
  /** First token: `số`, or the number itself. */
  start: number;
  next: number;
  numeral: Numeral;
  /** Whether `số` stands before it. */
  hasSo: boolean;
  symbol: DocumentSymbol | null;
  /** The year of `100/2019`. */
  year: number | null;
  /** Whether a type code follows with no issuer: `06-NQ`. */
  hasLoneCode: boolean;
  /** Whether a number is glued on (`05-08`, `15,16`): the first of a list, or no citation at all. */
  mustGoOn: boolean;
}

/**
 * The number that starts at this token, with its symbol. Null when it is none, or is something else: a
 * ratio (`98/98`), a day (`15/7`), an hour (`19h`), a share (`95%`).
 *
 * @param word the type's canonical word, where one stood before: it decides what codes cannot.
 */
export function itemAt(tokens: Tokens, index: number, word: string | null): Item | null {
  const so = tokens.is(index, "số") ? index + 1 : index;
  const at = so > index && tokens.is(so, ":") ? so + 1 : so;
  const numeral = numeralAt(tokens, at);
  if (!numeral) return null;
  const rest = symbolAfter(tokens, numeral, word) ?? numberAlone(tokens, numeral);
  return rest && { start: index, numeral, hasSo: so > index, ...rest };
}

type Rest = Pick<Item, "symbol" | "year" | "hasLoneCode" | "mustGoOn" | "next">;

const BARE = { symbol: null, year: null, hasLoneCode: false, mustGoOn: false } as const;

function symbolAfter(tokens: Tokens, numeral: Numeral, word: string | null): Rest | null {
  const at = numeral.next;
  const separator = separatorAt(tokens, at);
  if (separator === "") return withKnownCodes(tokens, numeral, null, at, word);
  const printed = digitsAt(tokens, at + 1);
  const year = printed ? readYear(printed.digits) : null;
  if (!printed || year === null) {
    const codes = codesAt(tokens, at + 1, { year: null, word });
    return withCodes(tokens, numeral, null, separator, codes, word);
  }
  const second = separatorAt(tokens, printed.next);
  const afterSecond = second === "" ? null : codesAt(tokens, printed.next + 1, { year, word });
  const whole =
    second === ""
      ? withKnownCodes(tokens, numeral, year, printed.next, word)
      : withCodes(tokens, numeral, year, separator, afterSecond, word);
  if (whole?.symbol) return whole;
  const isYearAlone = separator === "/" && second !== "/" && !printed.hasLetterO;
  return isYearAlone ? { ...BARE, year, next: printed.next } : null;
}

/**
 * `06 NQ/TU`, `06NQ/TU`, `15/2020 NQ-HĐND`, `59/2015NĐ-CP`, `72/2025QH15`: the separator before the codes is missing, so
 * they must be codes we know.
 */
function withKnownCodes(
  tokens: Tokens,
  numeral: Numeral,
  year: number | null,
  at: number,
  word: string | null,
): Rest | null {
  // With no word it may be a month before a body: `tháng 12/2025 TT HĐND họp`, `kỳ 10/2025 QH15 bàn`.
  const codes = codesAt(tokens, at, { year: word === null ? null : year, word });
  const [first = "", issuer = ""] = codes?.codes ?? [];
  const { types, issuers } = tokens.lexicon;
  const isWholeCode = issuer === "" && isAssemblyCode(first);
  const isAssembly = isWholeCode && year !== null && (word !== null || tokens.isTight(at));
  const isPair = types.hasExactCode(first) && issuers.family(issuer) !== null;
  if (!isAssembly && !isPair) return null;
  return withCodes(tokens, numeral, year, year === null ? "" : "/", codes, word);
}

function withCodes(
  tokens: Tokens,
  numeral: Numeral,
  year: number | null,
  separator: string,
  found: Codes | null,
  word: string | null,
): Rest | null {
  if (!found || isJudgment(found.codes)) return null;
  const codes = spellOut(tokens, found.codes, word);
  const [first = ""] = codes;
  const result = symbolFromParts({
    number: numeral.number,
    year,
    codes,
    word,
    believesWord: true,
    tables: tokens.lexicon,
    separatorFamily: separatorFamily(
      [separator, ...found.separators].filter((mark) => mark !== ""),
    ),
  });
  if (result.ok) return { ...BARE, symbol: result.symbol, next: found.next };
  const isLone = codes.length === 1 && tokens.lexicon.types.hasCode(first);
  return isLone ? { ...BARE, year, hasLoneCode: true, next: found.next } : null;
}

const CASE_CODES = new Set("HS DS HC LĐ KDTM HNGĐ HN KD PS".split(" "));
const TRIAL_CODES = new Set("ST PT GĐT TT GĐ".split(" "));

/** `12/2025/DS-ST`, `05/2024/QĐST-DS`: a court's ruling, by the kinds of case and trial. It is no official document. */
function isJudgment([first = "", second = ""]: readonly string[]): boolean {
  return (
    (CASE_CODES.has(first) && TRIAL_CODES.has(second)) ||
    (CASE_CODES.has(second) && TRIAL_CODES.has(first.replace(/^QĐ/, "")))
  );
}

/** Codes run together or left out: `NQTW` → `NQ`, `TW`; `06/TU` after `Nghị quyết` → `NQ`, `TU`. */
function spellOut(
  tokens: Tokens,
  codes: readonly string[],
  word: string | null,
): readonly string[] {
  const [only] = codes;
  const { types, issuers } = tokens.lexicon;
  const type = word ? types.byWord(word) : null;
  if (codes.length !== 1 || only === undefined || !type) return codes;
  const partyCode = type.partyCode;
  if (partyCode && issuers.family(only) === "party" && issuers.isListed(issuers.canonical(only)))
    return [partyCode, only];
  for (const code of [type.partyCode, type.stateCode]) {
    const issuer = code && only.startsWith(code) ? only.slice(code.length) : "";
    if (code && issuer && issuers.isListed(issuers.canonical(issuer))) return [code, issuer];
  }
  return codes;
}

function numberAlone(tokens: Tokens, numeral: Numeral): Rest | null {
  const at = numeral.next;
  if (numeral.hasLetterO || tokens.is(at, "%")) return null;
  if (!tokens.isTight(at)) return { ...BARE, next: at };
  if (tokens.isWord(at)) return null; // `19h`, `5G`
  const isBeforeNumber = tokens.isTight(at + 1) && tokens.isNumber(at + 1);
  const key = tokens.key(at);
  if (!isBeforeNumber) return key === "/" || key === "°" ? null : { ...BARE, next: at };
  return key === "-" || key === "," ? { ...BARE, mustGoOn: true, next: at } : null;
}

/** Whether a symbol can be of the type that the word names: its code is one of that type's, or none we know. */
export function symbolFits(tokens: Tokens, symbol: DocumentSymbol, word: string): boolean {
  if (symbol.typeCode === null) return true;
  const matches = tokens.lexicon.types.byCode(symbol.typeCode, symbol.family);
  return matches.length === 0 || matches.some(({ type }) => type.word === word);
}

/** A document's number as written, and what its looks tell. */
interface Numeral {
  /** Its first token. */
  start: number;
  /** Normalised: `06`, `30a`, `66.25`. */
  number: string;
  /** Written with a zero first, as documents' numbers are and counts are not. */
  isPadded: boolean;
  digits: number;
  /** Could be a year: four digits, 1900 to 2099. */
  looksLikeYear: boolean;
  /** Could be a quantity or a version: `1.500`, `4.0`. */
  looksLikeDecimal: boolean;
  /** Scanned with the letter O for a zero; believed only inside a whole symbol. */
  hasLetterO: boolean;
  next: number;
}

/** Digits as scanners see them. */
interface Digits {
  digits: string;
  hasLetterO: boolean;
  next: number;
}

const LETTERS_O = /^[oO]+$/;
const MAX_PIECES = 5;

/** The digits at this token; `O6`, `1O`, `2O21` are read as they were meant. */
function digitsAt(tokens: Tokens, index: number): Digits | null {
  const isPlain =
    tokens.isNumber(index) && !(tokens.isTight(index + 1) && isLettersO(tokens, index + 1));
  if (isPlain) return { digits: tokens.raw(index), hasLetterO: false, next: index + 1 };
  let digits = "";
  let next = index;
  let hasNumber = false;
  while (next < index + MAX_PIECES && (next === index || tokens.isTight(next))) {
    const isNumber = tokens.isNumber(next);
    if (!isNumber && !isLettersO(tokens, next)) break;
    digits += isNumber ? tokens.raw(next) : "0".repeat(tokens.raw(next).length);
    hasNumber ||= isNumber;
    next += 1;
  }
  return hasNumber ? { digits, hasLetterO: true, next } : null;
}

function isLettersO(tokens: Tokens, index: number): boolean {
  return tokens.isWord(index) && LETTERS_O.test(tokens.raw(index));
}

const MAX_DIGITS = 7;
const NUMBER_LETTER = /^[a-eđ]$/i;

/** The number at this token, with its letter and its decimal part, or null. */
function numeralAt(tokens: Tokens, index: number): Numeral | null {
  const read = digitsAt(tokens, index);
  if (!read || read.digits.length > MAX_DIGITS) return null;
  const { digits, hasLetterO } = read;
  const letter = letterAfter(tokens, read.next);
  const afterLetter = letter === "" ? read.next : read.next + 1;
  const decimals = decimalsAfter(tokens, afterLetter);
  const number = normalizeNumber(digits + letter + (decimals === "" ? "" : `.${decimals}`));
  if (number === null) return null;
  const value = Number(digits);
  return {
    start: index,
    number,
    isPadded: digits.startsWith("0"),
    digits: digits.length,
    looksLikeYear: digits.length === 4 && value >= 1900 && value <= 2099 && letter === "",
    hasLetterO,
    looksLikeDecimal: decimals.length === 3 || (decimals !== "" && digits.length === 1),
    next: decimals === "" ? afterLetter : afterLetter + 2,
  };
}

function letterAfter(tokens: Tokens, index: number): string {
  const isLetter =
    tokens.isTight(index) && tokens.isWord(index) && NUMBER_LETTER.test(tokens.raw(index));
  const goesOn = tokens.isTight(index + 1) && tokens.isNumber(index + 1);
  return isLetter && !goesOn ? tokens.raw(index) : "";
}

function decimalsAfter(tokens: Tokens, index: number): string {
  const isPoint = tokens.isTight(index) && tokens.is(index, ".");
  if (!isPoint || !tokens.isTight(index + 1) || !tokens.isNumber(index + 1)) return "";
  const decimals = tokens.raw(index + 1);
  return decimals.length <= 3 ? decimals : "";
}
