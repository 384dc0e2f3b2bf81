import type { Tokens } from "../reading/tokens.ts";
import { normalizeNumber } from "../symbols/number.ts";

/** A document's number as written, and what its looks tell. */
export interface Numeral {
  /** Normalised: `06`, `30a`, `66.25`. */
  number: string;
  /** Written with a zero first, as documents' numbers are and counts are not. */
  isPadded: boolean;
  digits: number;
  /** Could be a year: four digits, 1900 to 2099. */
  looksLikeYear: boolean;
  /** Could be a quantity or a version: `1.500`, `4.0`. */
  looksLikeDecimal: boolean;
  next: number;
}

const MAX_DIGITS = 6;
const NUMBER_LETTER = /^[a-eđ]$/i;

/** The number at this token, with its letter and its decimal part, or null. */
export function numeralAt(tokens: Tokens, index: number): Numeral | null {
  if (!tokens.isNumber(index)) return null;
  const digits = tokens.raw(index);
  if (digits.length > MAX_DIGITS) return null;
  const letter = letterAfter(tokens, index + 1);
  const afterLetter = letter === "" ? index + 1 : index + 2;
  const decimals = decimalsAfter(tokens, afterLetter);
  const number = normalizeNumber(digits + letter + (decimals === "" ? "" : `.${decimals}`));
  if (number === null) return null;
  const value = Number(digits);
  return {
    number,
    isPadded: digits.startsWith("0"),
    digits: digits.length,
    looksLikeYear: digits.length === 4 && value >= 1900 && value <= 2099 && letter === "",
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
