import { numberToRoman } from "@bantin/vietnamese";
import { ordinalAt } from "../lexicon/ordinals.ts";
import type { Found } from "../lexicon/phrases.ts";
import type { Tokens } from "../reading/tokens.ts";
import { yearAt } from "./date.ts";

/** `khóa XIII`, `khoá 13`: the term as a Roman numeral. */
export function numberedTerm(tokens: Tokens, index: number): Found<string> | null {
  if (!tokens.is(index, "khóa")) return null;
  const at = tokens.is(index + 1, "thứ") ? index + 2 : index + 1;
  return asRoman(ordinalAt(tokens, at));
}

/** `nhiệm kỳ 2020-2025`: the term by its years, `2020-2025`. */
export function termOfYears(tokens: Tokens, index: number): Found<string> | null {
  const isTerm =
    tokens.is(index, "nhiệm") && (tokens.is(index + 1, "kỳ") || tokens.is(index + 1, "kì"));
  const from = isTerm ? yearAt(tokens, index + 2) : null;
  const to = tokens.is(index + 3, "-") ? yearAt(tokens, index + 4) : null;
  return from === null || to === null ? null : { value: `${from}-${to}`, next: index + 5 };
}

/** An ordinal as the Roman numeral of a term. */
export function asRoman(ordinal: Found<number> | null): Found<string> | null {
  const value = ordinal ? numberToRoman(ordinal.value) : null;
  return ordinal && value ? { value, next: ordinal.next } : null;
}
