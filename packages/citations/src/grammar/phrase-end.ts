import { TokenKind, type Tokens } from "../reading/tokens.ts";

const ENDING_MARKS = new Set([",", ";", ".", ":", "!", "?", ")", "]", '"', "…", "(", "-", "/"]);
const ENDING_WORDS = new Set(["về", "và", "ngày", "khóa", "năm", "nhiệm", "cũng", "cùng", "hoặc"]);

/** Whether a noun phrase ends before this token: a mark, the text's end, or a word that cannot be a verb's. */
export function endsPhrase(tokens: Tokens, index: number): boolean {
  const kind = tokens.kind(index);
  if (kind === TokenKind.end || kind === TokenKind.break) return true;
  const key = tokens.key(index);
  return kind === TokenKind.mark ? ENDING_MARKS.has(key) : ENDING_WORDS.has(key);
}
