import type { Content } from "@bantin/content";
import type { Traces } from "./traces.ts";
import { createVerifier } from "./verifier.ts";

/**
 * Verifies in small portions what hints have left out. It goes round: a change in the midst of it makes it
 * go on to where it was, rather than begin at the beginning for ever.
 */
export interface Sweep {
  /** The content has changed: every question has to be put again. */
  restart(): void;
  /** Everything was verified by somebody else, or what was left is. */
  finish(): void;
  isDone(): boolean;
  /** Verifies for about so long, at least one question. */
  advance(budgetMs: number, today: string): void;
  /** The broken questions found since the last call. */
  takeBroken(): number[];
}

export function createSweep(traces: Traces, content: Content): Sweep {
  let left: number[] = [];
  let broken: number[] = [];
  let cursor = 0;
  return {
    restart() {
      const ids = traces.questionIds();
      const next = ids.findIndex((id) => id > cursor);
      left = next < 0 ? ids : [...ids.slice(next), ...ids.slice(0, next)];
      left.reverse();
    },
    finish() {
      left = [];
      broken = [];
    },
    isDone: () => left.length === 0,
    advance(budgetMs, today) {
      const verifier = createVerifier(traces, content, today);
      const end = performance.now() + budgetMs;
      do {
        const id = left.pop();
        if (id === undefined) return;
        cursor = id;
        broken.push(...verifier.broken([id]));
      } while (performance.now() < end);
    },
    takeBroken() {
      const taken = broken;
      broken = [];
      return taken;
    },
  };
}
