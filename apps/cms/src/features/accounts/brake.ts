/** What is counted of an attempt: under what name, and how many may fail before waiting begins. */
export interface Counted {
  key: string;
  /** After so many failures in a row the first wait begins. */
  free: number;
}

interface Failures {
  count: number;
  /** Attempts that nobody knows the end of yet. They count as failed. */
  underWay: number;
  /** When the next attempt is let through, in milliseconds of the clock given. */
  until: number;
  lastMs: number;
}

/** An attempt that was let through. Exactly one of these is called when its end is known. */
interface Attempt {
  failed(): void;
  /** It succeeded, or never came to be: it is not counted any more. */
  takeBack(): void;
}

const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 15 * 60_000;
/** After so long without a failure all is forgotten. */
const MEMORY_MS = 60 * 60_000;
/** Names that are kept: an attack with ever new ones must not fill the memory. */
const MOST_NAMES = 20_000;

/**
 * Makes whoever fails again and again wait, longer each time, without ever locking a door. An attempt counts before
 * it is made, so that many at once are no way around it. It remembers for as long as the process lives.
 */
export class Brake {
  readonly #failures = new Map<string, Failures>();

  /** @returns the attempt, or for how many milliseconds it has to wait; then nothing is counted */
  begin(counted: readonly Counted[], nowMs: number): Attempt | { waitMs: number } {
    const waitMs = Math.max(0, ...counted.map(({ key }) => this.#at(key, nowMs).until - nowMs));
    if (waitMs > 0) return { waitMs };
    for (const { key, free } of counted) {
      const { count, underWay } = this.#at(key, nowMs);
      const next = { count: count + 1, underWay: underWay + 1, lastMs: nowMs };
      this.#keep(key, { ...next, until: nowMs + waitAfter(next.count, free) });
    }
    const end = (change: (before: Failures) => Failures) => () => {
      for (const { key } of counted) {
        const before = this.#failures.get(key);
        if (before) this.#failures.set(key, change({ ...before, underWay: before.underWay - 1 }));
      }
    };
    return {
      failed: end((before) => before),
      takeBack: end((before) => ({ ...before, count: Math.max(0, before.count - 1), until: 0 })),
    };
  }

  /** Forgets the failures of a name, unless an attempt under it is on its way. */
  forget(key: string): void {
    if (this.#failures.get(key)?.underWay === 0) this.#failures.delete(key);
  }

  #at(key: string, nowMs: number): Failures {
    const kept = this.#failures.get(key);
    const isOld = kept !== undefined && kept.underWay === 0 && nowMs - kept.lastMs > MEMORY_MS;
    return kept && !isOld ? kept : { count: 0, underWay: 0, until: 0, lastMs: nowMs };
  }

  #keep(key: string, failures: Failures): void {
    // Put back at the end: the first is the one that has been quiet for longest.
    this.#failures.delete(key);
    this.#failures.set(key, failures);
    const [oldest] = this.#failures.keys();
    if (this.#failures.size > MOST_NAMES && oldest !== undefined) this.#failures.delete(oldest);
  }
}

function waitAfter(count: number, free: number): number {
  if (count < free) return 0;
  return Math.min(FIRST_WAIT_MS * 2 ** Math.min(count - free, 20), LONGEST_WAIT_MS);
}
