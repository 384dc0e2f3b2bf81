import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Outcome } from "../src/cycle.ts";
import { createBell } from "../src/loop/bell.ts";
import { watch } from "../src/loop/watch.ts";
import type { Stage } from "../src/parts.ts";
import type { Publisher } from "../src/publisher.ts";
import type { BenchCms } from "./bench-cms.ts";
import { articleFile } from "./generated-site.ts";

export interface MeasuredEdit {
  /** From the CMS's answer to the new bytes under `current`. */
  toLiveMs: number;
  /** From the CMS's answer until the publisher saw it: a wait of a poll at most. */
  noticeMs: number;
  outcome: Outcome;
  /** Until every page was verified. */
  toSweptMs: number;
  /** Pages that only the sweep found. */
  late: number;
}

export interface EditBench {
  cms: BenchCms;
  publisher: Publisher;
  look: () => Promise<string>;
  today: string;
  articles: number;
  edits: number;
  pollMs: number;
  /** Set by the publisher before each step. */
  onStage: { current: (stage: Stage) => void };
}

/** Edits articles one after the other while the publisher watches, and times each. */
export async function measureEdits(bench: EditBench): Promise<MeasuredEdit[]> {
  const stop = new AbortController();
  const events = new EventTarget();
  const outcomes: { outcome: Outcome; at: number }[] = [];
  const watching = watch({
    ...{ publisher: bench.publisher, look: bench.look, pollMs: bench.pollMs, signal: stop.signal },
    bell: createBell(),
    today: () => bench.today,
    reconcileMs: 60 * 60_000,
    reporter: { live() {}, failed() {}, idle: async () => {} },
    observer: {
      beat: (seen) => void (seen.isSwept && events.dispatchEvent(new Event("swept"))),
      published(outcome) {
        outcomes.push({ outcome, at: performance.now() });
        events.dispatchEvent(new Event("published"));
      },
      failed: (error) => {
        throw error;
      },
    },
  });
  const next = (event: string) =>
    new Promise<void>((resolve) => {
      events.addEventListener(event, () => resolve(), { once: true });
    });
  await next("published");
  const measured: MeasuredEdit[] = [];
  for (let edit = 0; edit < bench.edits; edit++) {
    outcomes.length = 0;
    measured.push(await measureOne(bench, edit, outcomes, next));
  }
  stop.abort();
  await watching;
  return measured;
}

async function measureOne(
  bench: EditBench,
  edit: number,
  outcomes: { outcome: Outcome }[],
  next: (event: string) => Promise<void>,
): Promise<MeasuredEdit> {
  const article = Math.floor((((edit * 0.618) % 1) * 0.98 + 0.01) * bench.articles);
  const title = `Sửa lần ${edit} bài ${article}`;
  let noticedAt = 0;
  let liveAt = 0;
  bench.onStage.current = (stage) => {
    if (stage === "sync") noticedAt = performance.now();
    if (stage === "remember" && liveAt === 0) {
      liveAt = performance.now();
      if (!liveText(bench, article).includes(title)) throw new Error(`“${title}” is not live.`);
    }
  };
  // At any moment between two looks, as editors do.
  await delay(Math.random() * bench.pollMs);
  const published = next("published");
  await bench.cms.edit(article, title);
  const savedAt = performance.now();
  await published;
  await next("swept");
  const [first, ...later] = outcomes;
  if (!first) throw new Error("Nothing was published.");
  return {
    toLiveMs: liveAt - savedAt,
    noticeMs: noticedAt - savedAt,
    outcome: first.outcome,
    toSweptMs: performance.now() - savedAt,
    late: later.reduce((sum, { outcome }) => sum + outcome.changed + outcome.added, 0),
  };
}

/** What readers get at this moment, through the link that a web server follows. */
function liveText({ publisher, articles }: EditBench, article: number): string {
  const file = articleFile(article, articles);
  return readFileSync(join(publisher.releases.root, "current", file), "utf8");
}
