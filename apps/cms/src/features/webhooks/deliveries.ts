import type { Payload } from "payload";
import { stampAfter } from "../outbox/revision.ts";
import { type Delivery, delivery } from "./api.ts";

/** Attempts that are kept for each subscriber. */
const KEPT = 50;
/** Older ones go when there are so many more, not with each attempt. */
const SLACK = 20;

/** Keeps an attempt, and forgets the oldest ones of the subscriber. */
export async function recordDelivery(
  payload: Payload,
  data: Omit<Delivery, "id" | "createdAt">,
): Promise<Delivery> {
  const createdAt = await nextStamp(payload, data.webhookId);
  const row = await payload.create({
    collection: "webhook-deliveries",
    depth: 0,
    disableTransaction: true,
    data: { ...data, createdAt },
  });
  await forgetOld(payload, data.webhookId);
  return delivery.parse(row);
}

/** The last attempt to tell a subscriber of changes. */
export async function lastDelivery(payload: Payload, webhookId: string): Promise<Delivery | null> {
  const { docs } = await payload.find({
    collection: "webhook-deliveries",
    sort: "-createdAt",
    limit: 1,
    pagination: false,
    where: { webhookId: { equals: webhookId }, reason: { equals: "changes" } },
    depth: 0,
  });
  const [row] = docs;
  return row ? delivery.parse(row) : null;
}

/** The newest attempt is found by time: a clock that was put back must not hide it behind older ones. */
async function nextStamp(payload: Payload, webhookId: string): Promise<string> {
  const { docs } = await payload.find({
    collection: "webhook-deliveries",
    sort: "-createdAt",
    limit: 1,
    pagination: false,
    where: { webhookId: { equals: webhookId } },
    depth: 0,
  });
  return stampAfter(docs[0]?.createdAt);
}

async function forgetOld(payload: Payload, webhookId: string): Promise<void> {
  const ofSubscriber = { webhookId: { equals: webhookId } };
  const collection = "webhook-deliveries";
  const { totalDocs } = await payload.count({ collection, where: ofSubscriber });
  if (totalDocs <= KEPT + SLACK) return;
  const { docs } = await payload.find({
    collection,
    where: ofSubscriber,
    sort: "-createdAt",
    limit: 1,
    page: KEPT,
    depth: 0,
  });
  const [oldestKept] = docs;
  if (!oldestKept) return;
  await payload.db.deleteMany({
    collection,
    where: { ...ofSubscriber, createdAt: { less_than: oldestKept.createdAt } },
  });
}
