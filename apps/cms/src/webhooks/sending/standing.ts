import type { Delivery } from "../deliveries.ts";
import type { Revision } from "../revision.ts";
import type { Subscriber } from "../subscriber.ts";

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
  const isOfThis = last.revision === revision.key;
  if (last.outcome !== "retrying") return isOfThis ? "told" : "owed";
  // The publisher is in a hurry: news is not kept waiting for the retry of what came before.
  if (kind === "publisher" && !isOfThis) return "owed";
  const retryAt = last.retryAt ? Date.parse(last.retryAt) : 0;
  return nowMs > retryAt + OVERDUE_MS ? "owed" : "retrying";
}
