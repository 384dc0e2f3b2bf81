import { backoffMs } from "@bantin/contract/backoff";

/** When to try again, and how long to wait first. Times in milliseconds. */
export interface RetryPolicy {
  /** Attempts after the first one. */
  retries: number;
  /** Upper bound of the first wait; it doubles with each attempt. */
  baseDelayMs: number;
  maxDelayMs: number;
  /** A server that asks for a longer pause than this is not waited for. */
  maxRetryAfterMs: number;
}

export const DEFAULT_RETRY_POLICY: RetryPolicy = {
  retries: 4,
  baseDelayMs: 250,
  maxDelayMs: 10_000,
  maxRetryAfterMs: 60_000,
};

/**
 * The wait before the next attempt, or null to give up. All of it is at random: see {@link backoffMs}.
 *
 * @param attempt number of attempts made, from 1
 * @param retryAfterMs what the server asked for, or null
 * @param random in [0, 1)
 */
export function nextDelay(
  policy: RetryPolicy,
  attempt: number,
  retryAfterMs: number | null,
  random: number,
): number | null {
  if (attempt > policy.retries) return null;
  if (retryAfterMs !== null && retryAfterMs > policy.maxRetryAfterMs) return null;
  const backoff = { firstMs: policy.baseDelayMs, longestMs: policy.maxDelayMs, certain: 0 };
  return Math.max(retryAfterMs ?? 0, backoffMs(backoff, attempt, random));
}

/** Whether a status means "not now" rather than "never". */
export function isTransientStatus(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}

/** The pause a `Retry-After` header asks for (RFC 9110, 10.2.3: seconds or a date), or null. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  const seconds = /^\s*(\d+)\s*$/.exec(header)?.[1];
  if (seconds !== undefined) return Number(seconds) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
