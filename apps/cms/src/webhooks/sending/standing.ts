import { type Revision, writeRevision } from "../../site-state/revision.ts";
import type { Delivery } from "../deliveries.ts";
import type { Subscriber } from "../subscriber.ts";
import { LONGEST_RETRY_DELAY_MS } from "./retry-delay.ts";

/** A retry that is so much overdue was lost; another attempt takes its place. */
const OVERDUE_MS = 10 * 60_000;

/** Where a subscriber stands: told of everything, owed something, or about to be tried again anyway. */
export type Standing = "told" | "owed" | "retrying";

/**
 * @param last attempt to tell the subscriber of changes; null when there was none
 */
export function standing(
  { kind }: Pick<Subscriber, "kind">,
  last: Delivery | null,
  revision: Revision,
  nowMs: number,
): Standing {
  if (revision.count === 0) return "told";
  if (!last) return "owed";
  const isOfThis = last.revision === writeRevision(revision);
  if (last.outcome !== "retrying") return isOfThis ? "told" : "owed";
  // The publisher is in a hurry: news is not kept waiting for the retry of what came before.
  if (kind === "publisher" && !isOfThis) return "owed";
  return isRetryToCome(last.retryAt, nowMs) ? "retrying" : "owed";
}

/** Whether a retry is about to be made by itself. One that is further off than any was set before the clock was put back. */
export function isRetryToCome(retryAt: string | null, nowMs: number): boolean {
  if (retryAt === null) return false;
  const inMs = Date.parse(retryAt) - nowMs;
  return inMs >= -OVERDUE_MS && inMs <= LONGEST_RETRY_DELAY_MS;
}
