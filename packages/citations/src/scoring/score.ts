import { isDeepStrictEqual } from "node:util";
import type { Citation } from "../citation.ts";
import { findCitations } from "../find-citations.ts";
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

/** How a finder does on where citations stand, whatever it says of them. */
export interface SpanScore {
  expected: number;
  found: number;
  right: number;
  precision: number;
  recall: number;
  f1: number;
}

/** Precision and recall of spans alone: what a finder that only marks words can be asked. */
export function spanScoreOf(
  cases: readonly CorpusCase[],
  find: (text: string) => readonly { start: number; end: number }[],
): SpanScore {
  let [expected, found, right] = [0, 0, 0];
  for (const one of cases) {
    const spans = new Set(one.expected.map(({ start, end }) => `${start} ${end}`));
    const marked = find(one.text);
    expected += spans.size;
    found += marked.length;
    right += marked.filter(({ start, end }) => spans.has(`${start} ${end}`)).length;
  }
  const precision = found === 0 ? 1 : right / found;
  const recall = expected === 0 ? 1 : right / expected;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { expected, found, right, precision, recall, f1 };
}
