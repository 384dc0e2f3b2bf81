const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;

/**
 * How long to wait after so many failures in a row. Twice as long each time up to a minute, and at random
 * between half of that and all of it, so that many publishers do not knock at once.
 *
 * @param failures at least 1
 * @param random in [0, 1)
 */
export function backoffMs(failures: number, random: number): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
  return Math.round(longest * (0.5 + random / 2));
}
