import { setTimeout as delay } from "node:timers/promises";
import type { StoreContext } from "../context.ts";
import { ReleasesError } from "../errors.ts";

const POLL_MS = 3;
const PATIENCE_MS = 10_000;

/**
 * Runs an action while nobody else changes `current`, the freeze, or which releases there are.
 *
 * @throws ReleasesError `busy` when another process holds the lock for ten seconds, a thousand times
 *   what a switch takes.
 */
export async function withSwitch<T>(context: StoreContext, act: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  let lock = context.locks.tryLock("switch");
  while (lock === null) {
    if (performance.now() > deadline) {
      throw new ReleasesError("busy", "Another process has been switching releases for too long.");
    }
    await delay(POLL_MS);
    lock = context.locks.tryLock("switch");
  }
  try {
    return await act();
  } finally {
    lock.release();
  }
}
