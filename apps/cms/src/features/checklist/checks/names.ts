import { cleanLine, fold } from "@bantin/vietnamese";

/** A name of a list where it stands in a text. */
export interface NameInText {
  start: number;
  end: number;
  written: string;
  /** As the list has it. */
  listed: string;
  /** Else one syllable is written otherwise, in its marks or by one letter. */
  isExact: boolean;
}

/** Words with a capital each, one after the other. */
const CAPITALISED =
  /(?<![\p{L}\p{M}\d])\p{Lu}[\p{Ll}\p{M}]*(?:[ \u00A0]\p{Lu}[\p{Ll}\p{M}]*)+(?![\p{L}\p{M}\d])/gu;

/** Makes what finds the names of a list in texts, each text at the cost of reading it once. */
export function namesIn(names: readonly string[]): (text: string) => NameInText[] {
  const exact = new Map<string, string>();
  const near = new Map<string, Set<string>>();
  for (const name of names) {
    const syllables = syllablesOf(name);
    if (syllables.length < 2) continue;
    exact.set(syllables.join(" "), name);
    if (syllables.length < 3) continue;
    for (const key of keysWithout(syllables)) {
      near.set(key, (near.get(key) ?? new Set()).add(name));
    }
  }
  const lengths = [...new Set(names.map((name) => syllablesOf(name).length))].sort((a, b) => b - a);
  const listedAs = (syllables: readonly string[]) => {
    const name = exact.get(syllables.join(" "));
    if (name) return { listed: name, isExact: true };
    const candidates = keysWithout(syllables).flatMap((key) => [...(near.get(key) ?? [])]);
    const [only, ...others] = [...new Set(candidates)].filter((one) => isNear(one, syllables));
    return only && others.length === 0 ? { listed: only, isExact: false } : null;
  };
  return (text) =>
    [...text.matchAll(CAPITALISED)].flatMap(({ 0: run, index }) => {
      // The name is what the words end with: titles and places stand before it.
      const words = [...run.matchAll(/[^ \u00A0]+/g)];
      for (const length of lengths) {
        const first = words.at(-length);
        if (words.length < length || !first) continue;
        const written = run.slice(first.index);
        const found = listedAs(syllablesOf(written));
        const start = index + first.index;
        if (found) return [{ start, end: start + written.length, written, ...found }];
      }
      return [];
    });
}

/** In one spelling: a tone mark counts, and where it stands does not (`Thúy`, `Thuý`). */
function syllablesOf(name: string): string[] {
  return cleanLine(name)
    .toLowerCase()
    .split(" ")
    .map((syllable) => {
      const decomposed = syllable.normalize("NFD");
      const tones = decomposed.match(TONE)?.join("") ?? "";
      return decomposed.replace(TONE, "").normalize("NFC") + tones;
    });
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** The name with one syllable left open, for each of its syllables. */
function keysWithout(syllables: readonly string[]): string[] {
  return syllables.map((_syllable, open) =>
    syllables.map((syllable, at) => (at === open ? "*" : syllable)).join(" "),
  );
}

function isNear(name: string, syllables: readonly string[]): boolean {
  const listed = syllablesOf(name);
  const open = listed.findIndex((syllable, at) => syllable !== syllables[at]);
  const [one, other] = [fold(listed[open] ?? ""), fold(syllables[open] ?? "")];
  return one === other || isOneLetterApart(one, other);
}

/** One letter is another, missing or too many. */
function isOneLetterApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.length === long.length ? at + 1 : at;
  return short.slice(rest) === long.slice(at + 1);
}
