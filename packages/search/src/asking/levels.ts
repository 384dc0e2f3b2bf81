import type { NameHit } from "./index-files.ts";
import { LEVEL } from "./ranking.ts";
import type { QueryWord } from "./search-query.ts";

/** For each word that was asked for, where a name has it. */
type Hits = readonly (readonly NameHit[])[];

/**
 * How well a query with a number means a document, given where its names have the words: the number has to be its own, and
 * its type or a code has to stand beside it. Null for what it does not mean.
 */
export function levelOfDocument(words: readonly QueryWord[], hits: Hits): number | null {
  const isOfSymbol = hits.map((found) =>
    found.some(({ isSymbol, isWhole }) => isSymbol && isWhole),
  );
  if (isOfSymbol.every((is) => is)) return LEVEL.symbol;
  const isNamed = words.some(
    ({ key }, at) =>
      /^\d/.test(key) && isOfSymbol[at] && (isOfSymbol[at - 1] || isOfSymbol[at + 1]),
  );
  if (!isNamed) return null;
  return hits.every((found) => found.length > 0) ? LEVEL.symbolNamed : LEVEL.symbolPart;
}

/** How well the name of a page matches that has every word that was asked for. */
export function levelOfName(words: Hits): number {
  const whole = words.map((hits) => hits.filter(({ isWhole }) => isWhole));
  const isWhole = whole.every((hits) => hits.length > 0);
  const phrase = isWhole ? phraseIn(whole) : null;
  if (phrase) {
    const isItself = phrase.start === 0 && phrase.isToLast;
    return isItself ? LEVEL.nameItself : LEVEL.namePhrase;
  }
  if (phraseIn(words)) return LEVEL.namePhraseBeginning;
  return isWhole ? LEVEL.nameWords : LEVEL.nameBeginnings;
}

/** The first place where the words stand one after the other; the whole name, if it is one of them. */
function phraseIn(words: Hits) {
  const [first = [], ...rest] = words;
  let found: { start: number; isToLast: boolean } | null = null;
  for (const { wordIndex, isLast } of first) {
    let last = isLast;
    const isPhrase = rest.every((hits, index) => {
      const next = hits.find((hit) => hit.wordIndex === wordIndex + index + 1);
      last = next?.isLast ?? false;
      return next !== undefined;
    });
    if (!isPhrase) continue;
    if (wordIndex === 0 && last) return { start: 0, isToLast: true };
    found ??= { start: wordIndex, isToLast: last };
  }
  return found;
}
