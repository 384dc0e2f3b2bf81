import type { Found } from "../lexicon/phrases.ts";
import { type TypeHead, typeHeads } from "../lexicon/type-heads.ts";
import { TokenKind, type Tokens } from "../reading/tokens.ts";
import { bareSymbolAt } from "./bare-symbol.ts";
import { citationsAtHead } from "./heads.ts";
import type { Mentions } from "./list.ts";
import type { Mention } from "./mention.ts";
import { congressAt } from "./named-congress.ts";
import { lawAt } from "./named-law.ts";
import { plenumResolutionAt } from "./named-plenum.ts";

/**
 * Every mention of a document, in order, not overlapping. One pass from the first token to the last; at each
 * a bounded number of tokens is read ahead, and what a mention took is not read again.
 */
export function mentionsIn(tokens: Tokens): Mention[] {
  const mentions: Mention[] = [];
  let index = 0;
  while (index < tokens.count) {
    const found = mentionsAt(tokens, index);
    for (const mention of found?.mentions ?? []) mentions.push(mention);
    index = found ? Math.max(found.next, index + 1) : index + 1;
  }
  return mentions;
}

function mentionsAt(tokens: Tokens, index: number): Mentions | null {
  const kind = tokens.kind(index);
  if (kind === TokenKind.number) {
    const mention = bareSymbolAt(tokens, index);
    return mention && { mentions: [mention], next: mention.to };
  }
  const mayStart = kind === TokenKind.word && typeHeads.mayStart(tokens, index);
  const found = mayStart ? typeHeads.find(tokens, index) : null;
  if (!found) return null;
  if (found.value === "other") return { mentions: [], next: found.next };
  const head: Found<TypeHead> = { value: found.value, next: found.next };
  return isWritten(tokens, index, head.value) ? headedMentionsAt(tokens, index, head) : null;
}

function headedMentionsAt(tokens: Tokens, index: number, head: Found<TypeHead>): Mentions | null {
  const { word, policy } = head.value;
  if (policy === "law") {
    const law = lawAt(tokens, index, head.next, head.value);
    if (law) return law;
  } else if (word !== null) {
    const named =
      congressAt(tokens, index, head.next, word) ??
      plenumResolutionAt(tokens, index, head.next, word);
    if (named) return named;
  }
  return citationsAtHead(tokens, index, head);
}

/** An abbreviation counts in its own letters only, and not as the code inside a symbol. */
function isWritten(tokens: Tokens, index: number, { abbreviation }: TypeHead): boolean {
  if (abbreviation === null) return true;
  const isInsideSymbol =
    tokens.isTight(index) && (tokens.is(index - 1, "/") || tokens.is(index - 1, "-"));
  return tokens.raw(index) === abbreviation && !isInsideSymbol;
}
