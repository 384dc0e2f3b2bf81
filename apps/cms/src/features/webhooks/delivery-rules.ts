import { type Backoff, backoffMs } from "@bantin/contract/backoff";
import { type Revision, writeRevision } from "../outbox/revision.ts";
import type { Delivery } from "./api.ts";
import type { Subscriber } from "./subscriber.ts";

/** Changes that a subscriber was not told of yet. Times are milliseconds of one clock, whichever. */
export interface Pending {
  firstAt: number;
  lastAt: number;
}

/**
 * When to tell: once it has been quiet for a while, and no later than the longest wait after the first change,
 * so that a desk that never rests is heard too. The publisher is told at once.
 *
 * @returns milliseconds, as `pending` has them
 */
export function dueAt(
  rule: Pick<Subscriber, "kind" | "quietPeriodMs" | "maximumWaitMs">,
  { firstAt, lastAt }: Pending,
): number {
  if (rule.kind === "publisher") return firstAt;
  return Math.min(lastAt + rule.quietPeriodMs, firstAt + rule.maximumWaitMs);
}

/** A retry that is overdue for so long was lost, and another attempt takes its place. */
const OVERDUE_MS = 10 * 60_000;

/** Whether a subscriber knows everything, has to be told something, or is about to be tried again anyway. */
type DeliveryState = "upToDate" | "due" | "retrying";

/**
 * @param last attempt to tell the subscriber of changes; null when there was none
 */
export function deliveryState(
  { kind }: Pick<Subscriber, "kind">,
  last: Delivery | null,
  revision: Revision,
  nowMs: number,
): DeliveryState {
  if (revision.count === 0) return "upToDate";
  if (!last) return "due";
  const isOfThis = last.revision === writeRevision(revision);
  if (last.outcome !== "retrying") return isOfThis ? "upToDate" : "due";
  // The publisher hears of a new change at once, without waiting for the retry of an earlier one.
  if (kind === "publisher" && !isOfThis) return "due";
  return isRetryToCome(last.retryAt, nowMs) ? "retrying" : "due";
}

/**
 * Whether a retry is about to be made by itself. A time further off than the longest delay was set before the clock
 * was put back, and does not count.
 */
export function isRetryToCome(retryAt: string | null, nowMs: number): boolean {
  if (retryAt === null) return false;
  const inMs = Date.parse(retryAt) - nowMs;
  return inMs >= -OVERDUE_MS && inMs <= RETRIES.longestMs;
}

/** Attempts at one message, the first included: the last comes about two hours after the first. */
export const MOST_ATTEMPTS = 8;

/** Between two attempts. */
const RETRIES: Backoff = { firstMs: 5_000, factor: 4, longestMs: 3_600_000 };

/**
 * How long to wait after an attempt that failed: four times as long each time up to an hour, and half of it at
 * random.
 *
 * @param attempt that failed, from 1
 * @param random in [0, 1)
 * @returns milliseconds; null when enough was tried
 */
export function retryDelayMs(attempt: number, random: number): number | null {
  return attempt >= MOST_ATTEMPTS ? null : backoffMs(RETRIES, attempt, random);
}

/**
 * How many changes a message tells of, at least one.
 *
 * @param last attempt to tell the subscriber of changes
 * @param told the revision that this attempt told of
 * @param settled rows that lie before the window of the revision, and not before that of what was told
 */
export function unsentCount(
  last: Pick<Delivery, "outcome" | "changeCount"> | null,
  told: Pick<Revision, "count">,
  revision: Pick<Revision, "count">,
  settled: number,
): number {
  const failed = last?.outcome === "retrying" ? (last.changeCount ?? 0) : 0;
  return Math.max(1, settled + revision.count - told.count + failed);
}
