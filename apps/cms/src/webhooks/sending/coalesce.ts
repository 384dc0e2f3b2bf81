import type { Subscriber } from "../subscriber.ts";

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
