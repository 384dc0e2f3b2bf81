import type { Bilingual } from "../../text/bilingual.ts";
import { type Quotation, wordsAround } from "../citations/words-around.ts";

/** What a text is looked through for before it is published. */
export const FINDING_KINDS = [
  "missing",
  "citedDocument",
  "official",
  "personalData",
  "link",
  "picture",
  "spelling",
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Where in a form an editor has to look. */
export interface Place {
  /** Path of the field: `category`, `hero.image`, `body`. */
  field: string;
  /** In a text: the words, and how often they stand in it before. */
  words: string | null;
  occurrence: number;
  /** In a body: which of its pictures, from 0. */
  picture: number | null;
}

/** Something worth a look before publishing. */
export interface Finding {
  kind: FindingKind;
  /** What is the matter, and what to do. */
  text: Bilingual;
  /** The first place in its sentence; null where the matter is a field. */
  quotation: Quotation | null;
  /** At least one. */
  places: Place[];
}

/** A text of the form: a line, a summary, or a body whose blocks a blank line parts. */
export interface Passage {
  field: string;
  text: string;
}

/** Matches of one kind that a text is looked through for: a text with more was damaged, or tries us. */
export const MOST_MATCHES = 100;

const CONTEXT_CHARACTERS = 48;

export function fieldFinding(kind: FindingKind, field: string, text: Bilingual): Finding {
  const place = { field, words: null, occurrence: 0, picture: null };
  return { kind, text, quotation: null, places: [place] };
}

/** @param start of the words in the passage */
export function textFinding(
  kind: FindingKind,
  passage: Passage,
  [start, end]: readonly [start: number, end: number],
  text: Bilingual,
): Finding {
  const words = passage.text.slice(start, end);
  // A link may have none.
  if (words === "") return fieldFinding(kind, passage.field, text);
  const occurrence = countBefore(passage.text, words, start);
  return {
    kind,
    text,
    quotation: wordsAround(passage.text, start, end, CONTEXT_CHARACTERS),
    places: [{ field: passage.field, words, occurrence, picture: null }],
  };
}

function countBefore(text: string, words: string, end: number): number {
  let count = 0;
  for (
    let at = text.indexOf(words);
    at >= 0 && at < end;
    at = text.indexOf(words, at + words.length)
  ) {
    count += 1;
  }
  return count;
}

/** More places than this of one matter are not shown: whoever mends these sees the others next. */
const MOST_PLACES = 10;

/** What is said of the same words in several places is said once. */
export function gathered(findings: readonly Finding[]): Finding[] {
  const bySentence = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.kind} ${finding.text.vi}`;
    const known = bySentence.get(key);
    if (!known) bySentence.set(key, { ...finding, places: [...finding.places] });
    else if (known.places.length < MOST_PLACES) known.places.push(...finding.places);
  }
  return [...bySentence.values()];
}
