import { describe, expect, it } from "vitest";
import { moved, plain, VARIANTS } from "../test/variants.ts";
import { findCitations } from "./find-citations.ts";
import { readCorpus, reading } from "./scoring/corpus.ts";
import { scoresOf } from "./scoring/score.ts";

describe.each(["corpus.txt", "newsroom.txt", "public-text.txt", "fresh-eye.txt"])(
  "the recogniser on %s",
  (file) => {
    const cases = readCorpus(new URL(`../corpus/${file}`, import.meta.url));

    it.each(cases)("line $line: $text", ({ text, expected }) => {
      expect(findCitations(text).map(reading)).toEqual(expected);
    });

    it.each(VARIANTS)("says the same of every case on %s", (_variant, vary) => {
      for (const { text } of cases) {
        const ground = plain(text);
        const expected = findCitations(ground).map((citation) => moved(citation, ground, vary));
        expect(findCitations(vary(ground))).toEqual(expected);
      }
    });

    it("has precision and recall 1.0 for each kind", () => {
      const scores = scoresOf(cases);
      console.info(`${file}: ${cases.length} cases`);
      console.table(scores);
      for (const { kind, precision, recall } of scores) {
        expect({ kind, precision, recall }).toEqual({ kind, precision: 1, recall: 1 });
      }
    });
  },
);
