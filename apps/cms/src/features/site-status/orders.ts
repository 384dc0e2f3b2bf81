import type { OrderAnswer, PublisherOrder } from "@bantin/contract";
import type { Payload, PayloadRequest } from "payload";
import type { ReleaseOrder } from "../../payload-types.ts";

/** Enough for any desk; more would be a fault. */
const MAX_OPEN = 10;

/** What staff want of the publisher and it has not answered yet, oldest first. */
export async function openOrders(payload: Payload): Promise<ReleaseOrder[]> {
  const { docs } = await payload.db.find<ReleaseOrder>({
    collection: "release-orders",
    where: { state: { equals: "waiting" } },
    sort: "createdAt",
    limit: MAX_OPEN,
    pagination: false,
  });
  return docs;
}

/** A refusal is shown for this long. */
const REFUSAL_MS = 60 * 60_000;

/** Why the last order could not be carried out; null when it could, waits, or was long ago. */
export async function lastRefusal(
  payload: Payload,
  now: number,
): Promise<{ at: string; error: string } | null> {
  const { docs } = await payload.db.find<ReleaseOrder>({
    collection: "release-orders",
    sort: "-createdAt",
    limit: 1,
    pagination: false,
  });
  const [order] = docs;
  if (order?.state !== "failed" || !order.answeredAt || !order.error) return null;
  const at = new Date(order.answeredAt);
  return now - at.getTime() < REFUSAL_MS ? { at: at.toISOString(), error: order.error } : null;
}

/** As the publisher gets them. Incomplete orders are left out. */
export function asPublisherOrders(orders: readonly ReleaseOrder[]): PublisherOrder[] {
  return orders.flatMap(({ id, kind, by, why, releaseId, frozenAt }): PublisherOrder[] => {
    if (kind === "rollback" && releaseId && why) {
      return [{ kind, id: String(id), by, why, release: releaseId }];
    }
    if (kind === "resume" && frozenAt)
      return [{ kind, id: String(id), by, frozenAt: new Date(frozenAt).toISOString() }];
    return [];
  });
}

/**
 * Keeps the answers to orders. An order that was answered before, or withdrawn too late, is changed too: the last
 * answer counts.
 *
 * @returns who resumed, when one of the orders did
 */
export async function answerOrders(
  payload: Payload,
  answers: readonly OrderAnswer[],
  req: Partial<PayloadRequest>,
): Promise<string | null> {
  let resumer: string | null = null;
  for (const { id, outcome, error } of answers) {
    const order = await payload.findByID({
      collection: "release-orders",
      id,
      depth: 0,
      disableErrors: true,
      req: { ...req },
    });
    if (!order) continue;
    if (order.kind === "resume" && outcome === "done") resumer = order.by;
    await payload.update({
      collection: "release-orders",
      id,
      data: { state: outcome, error, answeredAt: new Date().toISOString() },
      depth: 0,
      req: { ...req },
    });
  }
  return resumer;
}
