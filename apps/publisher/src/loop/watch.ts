import { PublishingFrozenError } from "@bantin/releases";
import type { Outcome } from "../cycle.ts";
import type { Publisher } from "../publisher.ts";
import type { Reporter } from "../stages/report.ts";
import { backoffMs } from "./backoff.ts";
import type { Bell } from "./bell.ts";
import {
  decide,
  hasNewsOnly,
  type Known,
  NOTHING_KNOWN,
  noteSilence,
  type Seen,
} from "./decide.ts";

/** Short, so that a change that comes during a sweep is seen soon. */
const SWEEP_MS = 50;
const GARBAGE_EVERY_RELEASES = 50;

export interface WatchOptions {
  publisher: Publisher;
  reporter: Reporter;
  observer: WatchObserver;
  /** `YYYY-MM-DD` in Vietnam. */
  today: () => string;
  /** Rung when something is said to have changed. */
  bell: Bell;
  pollMs: number;
  reconcileMs: number;
  /** Ends the watch after the pass that is under way. */
  signal: AbortSignal;
}

/** Told what happens, for logs and metrics. */
export interface WatchObserver {
  /** The loop is alive. */
  beat(seen: Seen): void;
  published(outcome: Outcome): void;
  /** Every page was verified since the last change. */
  verified(): void;
  failed(error: unknown, retryInMs: number): void;
}

/** Keeps the live site equal to what the CMS publishes, until it is told to stop. */
export async function watch(options: WatchOptions): Promise<void> {
  const { publisher, signal, bell, pollMs, reconcileMs, observer } = options;
  // A publisher that is often restarted collects garbage too.
  const sinceGarbage = GARBAGE_EVERY_RELEASES / 2;
  const state: State = { known: NOTHING_KNOWN, readAnewOn: null, failures: 0, sinceGarbage };
  while (!signal.aborted) {
    const seen = await look(options);
    observer.beat(seen);
    state.known = noteSilence(state.known, seen);
    const next = decide(state.known, seen, reconcileMs);
    if (next === "publish") {
      await pass(options, state, seen, () => publish(options, state, seen));
    } else if (next === "sweep") {
      await pass(options, state, seen, () => publisher.sweep(seen.day, SWEEP_MS));
      if (publisher.isSwept()) observer.verified();
    } else {
      if (seen.isFrozen) noteFreeze(options, state);
      await bell.wait(pollMs, signal);
    }
  }
}

/**
 * News is read from the change feed alone. Now and then everything is compared, and once a day, in a quiet
 * moment, read anew: the nets under what is taken on trust.
 */
async function publish({ publisher }: WatchOptions, state: State, seen: Seen): Promise<Outcome> {
  const { known } = state;
  const { day, change, now } = seen;
  const isNews = hasNewsOnly(known, seen);
  const isQuiet = known.failure === null && known.day === day && known.change === change;
  const isFullSync = isQuiet && state.readAnewOn !== day;
  const sync = isNews ? "changes" : isFullSync ? "full" : "incremental";
  const outcome = await publisher.publish({ today: day, sync });
  const comparedAt = isNews ? known.comparedAt : now;
  state.known = { ...NOTHING_KNOWN, change, day, comparedAt };
  if (isFullSync || known.day === null) state.readAnewOn = day;
  return outcome;
}

interface State {
  known: Known;
  /** The day on which everything was read anew, or the publisher began. */
  readAnewOn: string | null;
  /** In a row. */
  failures: number;
  sinceGarbage: number;
}

async function look(options: WatchOptions): Promise<Seen> {
  const { publisher, reporter, today, bell } = options;
  // A ring from here on may be about what this look no longer sees.
  bell.answer();
  // A CMS that is down is told of by the next pass; a look that fails changes nothing.
  const change = await reporter.look().catch(() => null);
  return {
    now: performance.now(),
    day: today(),
    change,
    isFrozen: publisher.releases.frozen() !== null,
    isSwept: publisher.isSwept(),
  };
}

async function pass(
  options: WatchOptions,
  state: State,
  seen: Seen,
  work: () => Promise<Outcome | null>,
): Promise<void> {
  const { reporter, observer } = options;
  const startedAt = new Date();
  try {
    const outcome = await work();
    state.failures = 0;
    if (outcome) await settle(options, state, outcome, startedAt);
  } catch (error) {
    state.failures++;
    const retryInMs = backoffMs(state.failures, Math.random());
    const failure = { change: seen.change, retryAt: performance.now() + retryInMs };
    state.known = { ...state.known, failure };
    reporter.failed({ startedAt, error, revision: seen.change });
    observer.failed(error, retryInMs);
  }
}

async function settle(
  { publisher, reporter, observer }: WatchOptions,
  state: State,
  outcome: Outcome,
  startedAt: Date,
): Promise<void> {
  reporter.published({ startedAt, outcome, revision: state.known.change });
  observer.published(outcome);
  if (outcome.isNew) state.sinceGarbage++;
  if (state.sinceGarbage < GARBAGE_EVERY_RELEASES) return;
  state.sinceGarbage = 0;
  await publisher.collectGarbage();
}

/** Says once that nothing goes live, and why. The newsroom is told by the look that saw it. */
function noteFreeze({ publisher, observer }: WatchOptions, state: State): void {
  const freeze = publisher.releases.frozen();
  if (freeze === null || state.known.wasFrozen) return;
  state.known = { ...state.known, wasFrozen: true, failure: null };
  observer.failed(new PublishingFrozenError(freeze), 0);
}
