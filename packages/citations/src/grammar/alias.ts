import { phraseSet } from "../lexicon/phrases.ts";
import type { Tokens } from "../reading/tokens.ts";

const declarations = phraseSet("gọi tắt là|viết tắt là|gọi chung là|gọi là|gọi tắt");
const LONGEST_DECLARATION = 3;

/**
 * Whether the words before this token say that a short name follows: `(Kết luận 12)`, `(sau đây gọi tắt là
 * Nghị quyết 06)`, `gọi tắt là “Nghị quyết 06”`.
 */
export function declaresAlias(tokens: Tokens, index: number): boolean {
  let before = index;
  if (tokens.is(before - 1, '"')) before -= 1;
  if (tokens.is(before - 1, ":")) before -= 1;
  if (tokens.is(before - 1, "(")) return true;
  for (let length = 2; length <= LONGEST_DECLARATION; length++) {
    if (declarations.find(tokens, before - length)?.next === before) return true;
  }
  return false;
}
