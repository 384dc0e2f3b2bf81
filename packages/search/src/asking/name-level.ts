import type { NameHit } from "./look-up.ts";

/** How well a page answers, best last. The order of these numbers is the order of results. */
export const LEVEL = {
  someWords: 1,
  textWords: 2,
  textPhrase: 3,
  nameBeginnings: 4,
  nameWords: 5,
  namePhraseBeginning: 6,
  namePhrase: 7,
  nameItself: 8,
  symbol: 9,
} as const;

/**
 * How well the name of a page answers, given where it has each word that was asked for; every word has to be in
 * it.
 */
export function nameLevel(words: readonly (readonly NameHit[])[], asksNumber: boolean): number {
  const whole = words.map((hits) => hits.filter(({ isWhole }) => isWhole));
  const isWhole = whole.every((hits) => hits.length > 0);
  if (asksNumber && isWhole && whole.every((hits) => hits.some(({ isSymbol }) => isSymbol))) {
    return LEVEL.symbol;
  }
  const phrase = isWhole ? phraseIn(whole) : null;
  if (phrase) {
    const isItself = phrase.start === 0 && phrase.isToLast;
    return isItself ? LEVEL.nameItself : LEVEL.namePhrase;
  }
  if (words.length > 1 && phraseIn(words)) return LEVEL.namePhraseBeginning;
  return isWhole ? LEVEL.nameWords : LEVEL.nameBeginnings;
}

/** The first place where the words stand one after the other; the whole name, if it is one of them. */
function phraseIn(words: readonly (readonly NameHit[])[]) {
  const [first = [], ...rest] = words;
  let found: { start: number; isToLast: boolean } | null = null;
  for (const { place, isLast } of first) {
    let last = isLast;
    const isPhrase = rest.every((hits, index) => {
      const next = hits.find((hit) => hit.place === place + index + 1);
      last = next?.isLast ?? false;
      return next !== undefined;
    });
    if (!isPhrase) continue;
    if (place === 0 && last) return { start: 0, isToLast: true };
    found ??= { start: place, isToLast: last };
  }
  return found;
}
