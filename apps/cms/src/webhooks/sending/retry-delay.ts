/** Attempts at one message, the first included: the last comes about two hours after the first. */
export const MOST_ATTEMPTS = 8;

const FIRST_MS = 5_000;
const FACTOR = 4;
/** Between two attempts, in milliseconds. */
export const LONGEST_RETRY_DELAY_MS = 3_600_000;

/**
 * How long to wait after an attempt that failed: four times as long each time up to an hour, and at random
 * between half of that and all of it, so that a receiver that comes back is not run over.
 *
 * @param attempt that failed, from 1
 * @param random in [0, 1)
 * @returns milliseconds; null when enough was tried
 */
export function retryDelayMs(attempt: number, random: number): number | null {
  if (attempt >= MOST_ATTEMPTS) return null;
  const longest = Math.min(LONGEST_RETRY_DELAY_MS, FIRST_MS * FACTOR ** (attempt - 1));
  return Math.round(longest * (0.5 + random / 2));
}
