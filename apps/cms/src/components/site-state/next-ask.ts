import type { StatusAnswer } from "../../site-state/api.ts";

/** A save is followed closely: it is on the site within a second. */
const SOON_MS = 300;
const HURRY_MS = 6_000;
const WAITING_MS = 1_000;
/** Somebody else may roll back at any time, and whoever has the admin before them is to see it. */
const IDLE_MS = 4_000;

/**
 * How long to wait before the server is asked again.
 *
 * @param answer null when the server did not answer
 * @param sinceSaveMs since the document was saved here or something was ordered
 */
export function nextAskMs(answer: StatusAnswer | null, sinceSaveMs: number): number {
  if (answer === null) return IDLE_MS;
  if (sinceSaveMs < HURRY_MS) return SOON_MS;
  const isWaiting = answer.document?.kind === "waiting" || answer.site.orders.length > 0;
  return isWaiting ? WAITING_MS : IDLE_MS;
}
