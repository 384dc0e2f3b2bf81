import { cpus, totalmem } from "node:os";
import { findCitations } from "../src/index.ts";
import { baselineSpans } from "../src/scoring/baseline.ts";
import { readCorpus } from "../src/scoring/corpus.ts";
import { HARD_INPUTS } from "../test/hard-inputs.ts";

/**
 * How fast the recogniser reads, on one core, on text built from our own corpus, and how that grows from
 * 10 KB to 10 MB; a naive regular expression over the same text, interleaved, for comparison. With `--hard` also
 * how it grows on the texts of `test/hard-inputs.ts`, which takes some minutes.
 *
 * `node packages/citations/bench/citations.ts [--json | --hard]`. Time is this process's CPU time, the collection of
 * garbage included, so that a busy machine changes little; sizes are of the text in UTF-8. The whole of
 * `findCitations` is measured: reading, grammar and antecedents, and no resolving.
 */
const BUDGET_MB_PER_S = 5;
const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];
const BYTES_A_ROUND = 4_000_000;
const ROUNDS = 5;
/** Time per byte from 1 MB to 10 MB. What is not linear shows as ten. */
const MAX_GROWTH = 2;

interface Row {
  bytes: number;
  citations: number;
  citationsMBps: number;
  naiveMBps: number;
}

const text = textOf(Math.max(...SIZES));
warmUp(text.slice(0, 200_000));
const rows = SIZES.map((size) => measure(cutTo(text, size)));
const nfd = measure(cutTo(text, 1_000_000).normalize("NFD"));
report(rows, nfd);
if (process.argv.includes("--hard")) reportHardInputs();

/** Cases of the corpus, prose and false friends alike, a paragraph each, over and over. */
function textOf(bytes: number): string {
  const cases = ["corpus.txt", "newsroom.txt"].flatMap((file) =>
    readCorpus(new URL(`../corpus/${file}`, import.meta.url)),
  );
  const once = `${cases.map((one) => one.text).join("\n\n")}\n\n`;
  return once.repeat(Math.ceil(bytes / Buffer.byteLength(once)));
}

function cutTo(whole: string, bytes: number): string {
  return Buffer.from(whole).subarray(0, bytes).toString();
}

function warmUp(sample: string): void {
  for (let round = 0; round < 20; round++) {
    findCitations(sample);
    baselineSpans(sample);
  }
}

function measure(sample: string): Row {
  const bytes = Buffer.byteLength(sample);
  const repeats = Math.max(1, Math.round(BYTES_A_ROUND / bytes));
  const own: number[] = [];
  const naive: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    own.push(cpuSeconds(() => findCitations(sample), repeats));
    naive.push(cpuSeconds(() => baselineSpans(sample), repeats));
  }
  return {
    bytes,
    citations: findCitations(sample).length,
    citationsMBps: bytes / 1e6 / median(own),
    naiveMBps: bytes / 1e6 / median(naive),
  };
}

function cpuSeconds(task: () => unknown, repeats: number): number {
  const before = process.cpuUsage();
  for (let repeat = 0; repeat < repeats; repeat++) task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6 / repeats;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function report(measured: readonly Row[], decomposed: Row): void {
  const speeds = measured.map(({ citationsMBps }) => citationsMBps);
  const slowest = Math.min(...speeds);
  const [small, large] = [measured[1], measured.at(-1)];
  const growth = large && small ? small.citationsMBps / large.citationsMBps : Number.NaN;
  if (process.argv.includes("--json")) {
    console.log(
      JSON.stringify(
        {
          machine: machine(),
          budgetMBps: BUDGET_MB_PER_S,
          rows: measured,
          nfd: decomposed,
          slowestMBps: slowest,
          timePerByteGrowth100xText: growth,
        },
        null,
        2,
      ),
    );
  } else {
    console.log(machine());
    console.table(measured.map(rounded));
    console.log(
      `Decomposed text (NFD), ${size(decomposed.bytes)}: ${decomposed.citationsMBps.toFixed(1)} MB/s.`,
    );
    console.log(
      `100 times the text (100 KB to 10 MB) takes ${growth.toFixed(2)} times the time per byte; 1 is linear.`,
    );
    console.log(
      `Slowest ${slowest.toFixed(1)} MB/s; the budget is ${BUDGET_MB_PER_S} MB/s: ${slowest >= BUDGET_MB_PER_S ? "met" : "MISSED"}.`,
    );
  }
  if (slowest < BUDGET_MB_PER_S) process.exitCode = 1;
}

function reportHardInputs(): void {
  const measuredInputs = HARD_INPUTS.map((unit) => {
    const ofSize = (bytes: number) => unit.repeat(bytes / Buffer.byteLength(unit));
    findCitations(ofSize(200_000));
    const [small, large] = [ofSize(1_000_000), ofSize(10_000_000)];
    const [few, many] = [
      median([1, 2, 3].map(() => cpuSeconds(() => findCitations(small), 1))),
      cpuSeconds(() => findCitations(large), 1),
    ];
    return { text: unit, seconds: many.toFixed(1), growth: many / few / 10 };
  });
  console.table(measuredInputs.map((one) => ({ ...one, growth: one.growth.toFixed(2) })));
  const worst = Math.max(...measuredInputs.map(({ growth }) => growth));
  console.log(
    `Ten times the text takes at most ${worst.toFixed(2)} times the time per byte; 1 is linear.`,
  );
  if (worst > MAX_GROWTH) process.exitCode = 1;
}

function rounded({ bytes, citations, citationsMBps, naiveMBps }: Row) {
  return {
    text: size(bytes),
    citations,
    "MB/s": citationsMBps.toFixed(1),
    "naive regex MB/s": naiveMBps.toFixed(1),
    "time against the regex": `${(naiveMBps / citationsMBps).toFixed(1)}×`,
  };
}

function size(bytes: number): string {
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.round(bytes / 1000)} KB`;
}

function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpu?.model ?? "unknown CPU"}, ${cpus().length} cores, ${memory} GiB, Node ${process.version}`;
}
