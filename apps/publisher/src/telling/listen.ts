import type { Reporter } from "../stages/report.ts";

const EVERY_MS = 500;
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
  }, EVERY_MS);
  return () => clearInterval(timer);
}
