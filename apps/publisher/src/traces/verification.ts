import { type Content, Day } from "@bantin/content";
import { askAgain } from "./recorded-query.ts";
import type { Traces } from "./traces.ts";

/** Asks recorded queries again, each at most once for one state of the content. */
export interface Verifier {
  /** Those of these queries whose answer is not what it was, without those it has named before. */
  broken(queryIds: Iterable<number>): number[];
  /** How many queries were asked. */
  readonly count: number;
}

export function createVerifier(
  traces: Pick<Traces, "query">,
  content: Content,
  today: string,
): Verifier {
  const day = new Day(today);
  const seen = new Set<number>();
  const isBroken = (id: number) => {
    const query = traces.query(id);
    return query !== null && askAgain(content, query, day) !== query.digest;
  };
  return {
    broken(queryIds) {
      const fresh = [...queryIds].filter((id) => !seen.has(id));
      for (const id of fresh) seen.add(id);
      return fresh.filter(isBroken);
    },
    get count() {
      return seen.size;
    },
  };
}

/**
 * Verifies in small portions what hints have left out. It goes round: a change in the midst of it makes it
 * go on to where it was, rather than begin at the beginning for ever.
 */
interface BackgroundVerification {
  /** The content has changed: every query has to be asked again. */
  restart(): void;
  /** Everything was verified by somebody else, or what was left is. */
  finish(): void;
  isDone(): boolean;
  /** Verifies for about so long, at least one query. */
  advance(budgetMs: number, today: string): void;
  /** The broken queries found since the last call. */
  takeBroken(): number[];
}

export function createBackgroundVerification(
  traces: Traces,
  content: Content,
): BackgroundVerification {
  let left: number[] = [];
  let broken: number[] = [];
  let cursor = 0;
  let isStale = false;
  const listAnew = () => {
    const ids = traces.queryIds();
    const next = ids.findIndex((id) => id > cursor);
    left = next < 0 ? ids : [...ids.slice(next), ...ids.slice(0, next)];
    left.reverse();
    isStale = false;
  };
  return {
    // The list is as long as the site: it is not made before its turn comes, and readers do not wait for it.
    restart() {
      isStale = true;
    },
    finish() {
      left = [];
      broken = [];
      isStale = false;
    },
    isDone: () => left.length === 0 && !isStale,
    advance(budgetMs, today) {
      if (isStale) listAnew();
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
