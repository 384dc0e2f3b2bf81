import { countedThings, sentenceGoesOn } from "../lexicon/follow-words.ts";
import { TokenKind, type Tokens } from "../reading/tokens.ts";
import { isTitleCase } from "./names.ts";

/** What comes after a bare number: the thing it counts, the rest of the sentence, or a word we do not know. */
export type Follow = "counts" | "open" | "unknown";

const COUNTING_MARKS = new Set(["%", "/", "°", "+", "×", "$", "€"]);

/** What the token after a bare number makes of it. */
export function followOf(tokens: Tokens, index: number): Follow {
  switch (tokens.kind(index)) {
    case TokenKind.number:
      return "unknown";
    case TokenKind.mark:
      return COUNTING_MARKS.has(tokens.key(index)) ? "counts" : "open";
    case TokenKind.word:
      return followOfWord(tokens, index);
    default:
      return "open";
  }
}

/** The longer phrase decides: `điều` counts articles, `điều chỉnh` is a verb. Nothing counted has a capital. */
function followOfWord(tokens: Tokens, index: number): Follow {
  if (isTitleCase(tokens, index)) return "unknown";
  const counted = countedThings.find(tokens, index)?.next ?? 0;
  const goesOn = sentenceGoesOn.find(tokens, index)?.next ?? 0;
  if (counted === 0 && goesOn === 0) return "unknown";
  return counted > goesOn ? "counts" : "open";
}
