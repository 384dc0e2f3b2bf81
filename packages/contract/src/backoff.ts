/** How the waits of a program grow while another one fails it. Times in milliseconds. */
export interface Backoff {
  /** The longest wait after the first failure. */
  firstMs: number;
  longestMs: number;
  /** By how much the wait grows with each failure; 2 by default. */
  factor?: number;
  /** The part of each wait that is certain, from 0 to 1; the rest is at random. Half by default. */
  certain?: number;
}

/**
 * How long to wait after so many failures in a row. Waits are partly at random, so that those who failed together
 * do not come back together (Exponential Backoff And Jitter, AWS Architecture Blog, 2015).
 *
 * @param failures at least 1
 * @param random in [0, 1)
 */
export function backoffMs(backoff: Backoff, failures: number, random: number): number {
  const { firstMs, longestMs, factor = 2, certain = 0.5 } = backoff;
  const longest = Math.min(longestMs, firstMs * factor ** (failures - 1));
  return Math.round(longest * (certain + random * (1 - certain)));
}
