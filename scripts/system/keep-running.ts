import type { ChildProcess } from "node:child_process";
import { endOf, stop } from "./child.ts";

/** A process that was started. */
export interface Started {
  child: ChildProcess;
  /** Resolves once it does its work; rejects, with what it printed, when it ends or stays silent before. */
  ready: Promise<unknown>;
}

/** A part of the system that is to run always. */
export interface Part {
  /** As it is called in sentences: `The CMS`. */
  name: string;
  /** The file in which stands what it prints. */
  log: string;
  start(): Started;
  /** Told in a sentence what becomes of it after it has run for the first time. */
  say(sentence: string): void;
}

interface Waits {
  firstMs: number;
  longestMs: number;
  /** A part that has lived for so long is not counted as failing again and again. */
  healthyMs: number;
}

const WAITS: Waits = { firstMs: 1_000, longestMs: 60_000, healthyMs: 60_000 };

/** What is kept running until it is stopped. */
export interface Kept {
  stop(): Promise<void>;
}

/**
 * Starts a part, and starts it again whenever it ends, after a wait that doubles while it keeps ending.
 *
 * @returns once it has become ready for the first time
 * @throws when it does not, with what it printed: then it is not tried again
 */
export async function keepRunning(part: Part, waits: Waits = WAITS): Promise<Kept> {
  let current = part.start();
  let isStopping = false;
  let endWait = () => {};
  let lastMs = 0;
  const watch = (started: Started) => {
    const sinceMs = performance.now();
    started.child.once("exit", (code, signal) => {
      if (isStopping) return;
      const isHealthy = performance.now() - sinceMs >= waits.healthyMs;
      lastMs = isHealthy || lastMs === 0 ? waits.firstMs : Math.min(lastMs * 2, waits.longestMs);
      const next = `It is started again in ${Number((lastMs / 1000).toFixed(1))} s`;
      part.say(`${part.name} ended, ${endOf(code, signal)}. ${next}; see ${part.log}`);
      void waitFor(lastMs).then(again);
    });
  };
  const waitFor = (ms: number) =>
    new Promise<void>((resolve) => {
      endWait = resolve;
      setTimeout(resolve, ms);
    });
  const again = () => {
    if (isStopping) return;
    const started = part.start();
    current = started;
    watch(started);
    started.ready.then(
      () => part.say(`${part.name} runs again.`),
      // It has ended, which is told; or it lives and is silent: then it is ended, and so told.
      () => stop(started.child),
    );
  };
  try {
    await current.ready;
  } catch (error) {
    await stop(current.child);
    throw error;
  }
  // It may have ended in between.
  if (current.child.exitCode === null && current.child.signalCode === null) watch(current);
  else throw new Error(`${part.name} ended as soon as it had started.`);
  return {
    async stop() {
      isStopping = true;
      endWait();
      await stop(current.child);
    },
  };
}
