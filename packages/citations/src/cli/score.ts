import { existsSync, readdirSync } from "node:fs";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { findCitations } from "../find-citations.ts";
import { baselineSpans } from "../scoring/baseline.ts";
import { type CorpusCase, readCorpus } from "../scoring/corpus.ts";
import { type Score, type SpanScore, scoresOf, spanScoreOf } from "../scoring/score.ts";

// Beside the sources, and beside the one file that this becomes in the package.
const CORPUS_PLACES = ["../../corpus/", "./corpus/"].map((path) => new URL(path, import.meta.url));

/** How the recogniser does on one file of labelled sentences. */
interface Scored {
  file: string;
  sentences: number;
  /** By kind; right in span and in every field. */
  kinds: Score[];
  /** Spans alone, the only thing that both can be asked. */
  spans: SpanScore;
  baseline: SpanScore;
}

/**
 * `score`: precision and recall on labelled sentences, beside a regular expression.
 *
 * @returns the exit code: 0 done, 1 a file could not be read, 2 misused
 */
export function score(argv: string[]): number {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { json: { type: "boolean" } },
  });
  try {
    const files = positionals.length > 0 ? positionals.map(fileUrl) : corpusFiles();
    const scored = files.map((file) => scoreOf(basename(file.pathname), readCorpus(file)));
    console.log(values.json ? JSON.stringify(scored, null, 2) : report(scored));
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

function fileUrl(path: string): URL {
  return pathToFileURL(resolve(path));
}

function corpusFiles(): URL[] {
  const folder = CORPUS_PLACES.find((place) => existsSync(place));
  if (!folder) throw new Error("The corpus is not beside this program. Name a file of sentences.");
  return readdirSync(folder).map((name) => new URL(name, folder));
}

function scoreOf(file: string, cases: readonly CorpusCase[]): Scored {
  return {
    file,
    sentences: cases.length,
    kinds: scoresOf(cases),
    spans: spanScoreOf(cases, findCitations),
    baseline: spanScoreOf(cases, baselineSpans),
  };
}

function report(scored: readonly Scored[]): string {
  return scored.map(reportOf).join("\n\n");
}

function reportOf({ file, sentences, kinds, spans, baseline }: Scored): string {
  const rows = kinds.map(
    ({ kind, expected, right, precision, recall }) =>
      `  ${kind.padEnd(6)} ${String(right).padStart(4)} of ${String(expected).padStart(4)} right in span and every field, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
  );
  return [
    `${file}: ${sentences} sentences, ${spans.expected} citations`,
    ...rows,
    `  spans alone:           ${inWords(spans)}`,
    `  a regular expression:  ${inWords(baseline)}`,
  ].join("\n");
}

function inWords({ precision, recall, f1 }: SpanScore): string {
  return `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`;
}
