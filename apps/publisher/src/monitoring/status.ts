import type { Seen } from "../loop/decide.ts";

/** What the publisher knows about itself. */
export interface Status {
  startedAt: number;
  /** Which other publisher has to be waited for, in a sentence; null when there is none. */
  waiting: string | null;
  /** Last sign of life of the loop, by `performance.now()`; null before it begins. */
  beatAt: number | null;
  /** When readers last saw everything, in milliseconds since 1970. */
  settledAt: number | null;
  /** Why the last pass failed; null when it went well. */
  failure: string | null;
  seen: Seen | null;
}

export function newStatus(now: number): Status {
  return {
    ...{ startedAt: now, waiting: null, beatAt: null },
    ...{ settledAt: null, failure: null, seen: null },
  };
}

/** A pass over a large site takes a while, and all in one go. */
const SILENT_MS = 5 * 60_000;

export interface Verdict {
  isGood: boolean;
  reason: string;
}

/** Whether the process does its work; if not, restarting it is worth a try. */
export function health(status: Status, now: number): Verdict {
  if (status.waiting !== null) return { isGood: true, reason: status.waiting };
  if (status.beatAt === null) return { isGood: true, reason: "starting" };
  const silentMs = now - status.beatAt;
  if (silentMs > SILENT_MS) {
    return {
      isGood: false,
      reason: `the loop has been silent for ${Math.round(silentMs / 1000)} s`,
    };
  }
  return { isGood: true, reason: "at work" };
}

/** Whether what is published gets on the site. */
export function readiness(status: Status): Verdict {
  if (status.waiting !== null) return { isGood: false, reason: status.waiting };
  if (status.beatAt === null) return { isGood: false, reason: "starting" };
  if (status.seen?.isFrozen) return { isGood: false, reason: "publishing is frozen" };
  if (status.failure !== null) return { isGood: false, reason: status.failure };
  if (status.settledAt === null) return { isGood: false, reason: "nothing is published yet" };
  return { isGood: true, reason: "the site is up to date" };
}
