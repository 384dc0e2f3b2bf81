import { setImmediate as nextTurn } from "node:timers/promises";

/** Work of this length is felt by nobody. */
const LONGEST_MS = 15;

let turnedAtMs = 0;

/**
 * Lets the other requests in when the one in hand has had the process to itself for a while. SQLite answers at once,
 * and what waits for an answer that is there already goes on before anything else: a save, however long, would be one
 * piece of work.
 *
 * @returns a promise only where somebody else comes first
 */
export function letOthersIn(): Promise<void> | undefined {
  if (performance.now() - turnedAtMs < LONGEST_MS) return undefined;
  return nextTurn().then(() => {
    turnedAtMs = performance.now();
  });
}
