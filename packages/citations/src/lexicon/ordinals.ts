import { romanToNumber } from "@bantin/vietnamese";
import type { Tokens } from "../reading/tokens.ts";
import { type Found, Phrases } from "./phrases.ts";

const words = new Phrases<number>([
  ["nhất", 1],
  ["một", 1],
  ["hai", 2],
  ["ba", 3],
  ["tư", 4],
  ["bốn", 4],
  ["năm", 5],
  ["sáu", 6],
  ["bảy", 7],
  ["bẩy", 7],
  ["tám", 8],
  ["chín", 9],
  ["mười", 10],
  ["mười một", 11],
  ["mười hai", 12],
  ["mười ba", 13],
  ["mười bốn", 14],
  ["mười lăm", 15],
  ["mười sáu", 16],
]);

const MAX_ORDINAL = 60;

/** The Roman numeral written at this token, in any letter case, or null. */
export function romanAt(tokens: Tokens, index: number): Found<number> | null {
  if (!tokens.isWord(index)) return null;
  const value = romanToNumber(tokens.raw(index).toUpperCase());
  return value === null || value > MAX_ORDINAL ? null : { value, next: index + 1 };
}

/** The ordinal written at this token: `XIII`, `13`, `mười ba`. */
export function ordinalAt(tokens: Tokens, index: number): Found<number> | null {
  if (tokens.isNumber(index)) {
    const value = Number(tokens.raw(index));
    return value >= 1 && value <= MAX_ORDINAL ? { value, next: index + 1 } : null;
  }
  return romanAt(tokens, index) ?? words.find(tokens, index);
}
