import { backoffMs } from "@bantin/contract/backoff";
import { PublishingFrozenError } from "@bantin/releases";
import type { Outcome } from "../cycle.ts";
import type { Publisher } from "../publisher.ts";
import type { Reporter } from "../reporting/reporter.ts";
import {
  decide,
  hasNewsOnly,
  type Known,
  NOTHING_KNOWN,
  noteSilence,
  type Seen,
} from "./decide.ts";

/** Short, so that a change that comes during verification is seen soon. */
const VERIFY_MS = 50;
const GARBAGE_EVERY_RELEASES = 50;
/** How long to wait after passes that failed. */
const RETRY = { firstMs: 1_000, longestMs: 60_000 };

export interface WatchOptions {
  publisher: Publisher;
  reporter: Reporter;
  observer: WatchObserver;
  /** `YYYY-MM-DD` in Vietnam. */
  today: () => string;
  /** Called when something is said to have changed. */
  wakeUp: WakeUp;
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
  const { publisher, signal, wakeUp, pollMs, reconcileMs, observer } = options;
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
    } else if (next === "verify") {
      await pass(options, state, seen, () => publisher.verify(seen.day, VERIFY_MS));
      if (publisher.isVerified()) observer.verified();
    } else {
      if (seen.isFrozen) noteFreeze(options, state);
      await wakeUp.wait(pollMs, signal);
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
  const { publisher, reporter, today, wakeUp } = options;
  // A call from here on may be about what this look no longer sees.
  wakeUp.reset();
  // A CMS that is down is told of by the next pass; a look that fails changes nothing.
  const change = await reporter.look().catch(() => null);
  return {
    now: performance.now(),
    day: today(),
    change,
    isFrozen: publisher.releases.frozen() !== null,
    isVerified: publisher.isVerified(),
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
    const retryInMs = backoffMs(RETRY, state.failures, Math.random());
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

/** What makes the loop look now instead of after its pause. */
interface WakeUp {
  /** Something is said to have changed. */
  call(): void;
  /** What was called for is being looked at: later calls count anew. */
  reset(): void;
  /** Resolves after so long, or at once when it is called, was called since `reset`, or `signal` aborts. */
  wait(durationMs: number, signal: AbortSignal): Promise<void>;
}

export function createWakeUp(): WakeUp {
  let isCalled = false;
  let endWait = () => {};
  return {
    call() {
      isCalled = true;
      endWait();
    },
    reset() {
      isCalled = false;
    },
    wait(durationMs, signal) {
      if (isCalled || signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        const timer = setTimeout(() => endWait(), durationMs);
        endWait = () => {
          clearTimeout(timer);
          signal.removeEventListener("abort", endWait);
          endWait = () => {};
          resolve();
        };
        signal.addEventListener("abort", endWait);
      });
    },
  };
}

const LISTEN_EVERY_MS = 500;
/** Between passes the loop looks by itself, far more often. */
const SILENT_MS = 1_000;

/**
 * Looks at the CMS while a long pass keeps the loop from it: a roll-back takes effect at once, and the pass
 * finds that it may not go live.
 *
 * @returns how to stop
 */
export function listenDuringPasses(reporter: Pick<Reporter, "look" | "lookedAt">): () => void {
  let isLooking = false;
  const timer = setInterval(async () => {
    if (isLooking || performance.now() - reporter.lookedAt < SILENT_MS) return;
    isLooking = true;
    await reporter.look().catch(() => null);
    isLooking = false;
  }, LISTEN_EVERY_MS);
  return () => clearInterval(timer);
}
