import { sentenceGoesOn } from "../lexicon/follow-words.ts";
import { levels, provinces } from "../lexicon/places.ts";
import { typeHeads } from "../lexicon/type-heads.ts";
import type { Tokens } from "../reading/tokens.ts";

const MAX_NAME_WORDS = 3;
const TITLE_CASE = /^\p{Lu}[\p{Ll}\p{M}]*$/u;

/** Words in their written form, and the index of the token after them. */
export interface Named {
  name: string;
  next: number;
}

/** Whether the word is written as a proper name's: `Đầm`, and neither `đầm` nor `ĐẦM`. */
export function isTitleCase(tokens: Tokens, index: number): boolean {
  return tokens.isWord(index) && TITLE_CASE.test(tokens.raw(index));
}

/** A proper name at this token: a province's, or up to three words with capitals. */
export function properName(tokens: Tokens, index: number): Named | null {
  const province = provinces.find(tokens, index);
  if (province) return { name: province.value, next: province.next };
  const words: string[] = [];
  let next = index;
  while (
    words.length < MAX_NAME_WORDS &&
    isTitleCase(tokens, next) &&
    !typeHeads.find(tokens, next)
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
export function place(tokens: Tokens, index: number): (Named & { level: string | null }) | null {
  const level = levels.find(tokens, index);
  const from = level?.next ?? index;
  const name =
    properName(tokens, from) ?? (level ? numberedPlace(tokens, level.value, from) : null);
  if (level) {
    const parts = name ? [level.value, name.name] : [level.value];
    return { name: parts.join(" "), level: level.value, next: name?.next ?? level.next };
  }
  return name ? { ...name, level: null } : null;
}

/** Cities number some of their quarters: `Quận 1`, `phường 12`. */
function numberedPlace(tokens: Tokens, level: string, index: number): Named | null {
  const isNumbered = (level === "quận" || level === "phường") && tokens.isNumber(index);
  const number = tokens.raw(index);
  return isNumbered && number.length <= 2 ? { name: number, next: index + 1 } : null;
}
