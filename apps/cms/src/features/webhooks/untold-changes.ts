import type { Payload } from "payload";
import {
  countBetween,
  NO_CONTENT,
  type Revision,
  readRevision,
  WINDOW_MS,
} from "../outbox/revision.ts";
import type { Delivery } from "./api.ts";

type Last = Pick<Delivery, "outcome" | "revision" | "changeCount"> | null;

/**
 * How many changes a subscriber was not told of, at least one.
 *
 * @param last attempt to tell it
 */
export async function untoldChanges(
  payload: Payload,
  last: Last,
  revision: Revision,
): Promise<number> {
  const told = readRevision(last?.revision ?? null) ?? NO_CONTENT;
  // Before its window nothing is added to a revision any more: such rows can be counted at any time.
  const settled = await countBetween(payload, told.at - WINDOW_MS, revision.at - WINDOW_MS);
  return untold(last, told, revision, settled);
}

/** @param settled rows that lie before the window of the revision, and not before that of what was told */
export function untold(
  last: Pick<Delivery, "outcome" | "changeCount"> | null,
  told: Pick<Revision, "count">,
  revision: Pick<Revision, "count">,
  settled: number,
): number {
  const still = last?.outcome === "retrying" ? (last.changeCount ?? 0) : 0;
  return Math.max(1, settled + revision.count - told.count + still);
}
