import type { StatusAnswer } from "../../site-state/api.ts";

/** A save is followed closely: it is on the site within a second. */
const SOON_MS = 300;
const HURRY_MS = 6_000;
const WAITING_MS = 1_000;
const STUCK_MS = 4_000;
const IDLE_MS = 20_000;

/**
 * How long to wait before the server is asked again.
 *
 * @param answer null when the server did not answer
 * @param sinceSaveMs since the document was saved here or something was ordered
 */
export function nextAskMs(answer: StatusAnswer | null, sinceSaveMs: number): number {
  if (answer === null) return STUCK_MS;
  if (sinceSaveMs < HURRY_MS) return SOON_MS;
  const { site, document } = answer;
  if (document?.kind === "waiting" || site.orders.length > 0) return WAITING_MS;
  const isStuck = site.freeze !== null || site.failure !== null || site.late !== null;
  return isStuck ? STUCK_MS : IDLE_MS;
}
