import { isDeepStrictEqual } from "node:util";
import type { Citation } from "../src/index.ts";
import { findCitations } from "../src/index.ts";
import { type CorpusCase, reading } from "./corpus.ts";

/** How the recogniser does on citations of one kind. */
export interface Score {
  kind: Citation["kind"];
  expected: number;
  found: number;
  right: number;
  /** Share of what was found that is right; 1 when nothing was found. */
  precision: number;
  /** Share of what was expected that was found right; 1 when nothing was expected. */
  recall: number;
}

const KINDS = ["party", "state", "short", "named"] as const;

/** Precision and recall by kind. A citation is right when span and every field of the corpus are. */
export function scoresOf(cases: readonly CorpusCase[]): Score[] {
  const read = cases.map(({ text, expected }) => ({
    expected,
    found: findCitations(text).map(reading),
  }));
  return KINDS.map((kind) => {
    const expected = read.flatMap((one) =>
      one.expected.filter((citation) => citation.kind === kind),
    );
    const found = read.flatMap((one) => one.found.filter((citation) => citation.kind === kind));
    const right = read.flatMap((one) =>
      one.found.filter(
        (citation) =>
          citation.kind === kind &&
          one.expected.some((other) => isDeepStrictEqual(citation, other)),
      ),
    ).length;
    return {
      kind,
      expected: expected.length,
      found: found.length,
      right,
      precision: found.length === 0 ? 1 : right / found.length,
      recall: expected.length === 0 ? 1 : right / expected.length,
    };
  });
}
