import type { Payload } from "payload";
import { z } from "zod";
import { stampAfter } from "../database/stamp-after.ts";

export const DELIVERY_REASONS = ["changes", "test"] as const;
export const DELIVERY_OUTCOMES = ["delivered", "retrying", "failed"] as const;

/** Attempts that are kept for each subscriber. */
const KEPT = 50;
/** Older ones go when there are so many more, not with each attempt. */
const SLACK = 20;

/** One attempt to tell a subscriber something. */
export const delivery = z.object({
  id: z.string(),
  createdAt: z.string(),
  webhookId: z.string(),
  messageId: z.string(),
  reason: z.enum(DELIVERY_REASONS),
  outcome: z.enum(DELIVERY_OUTCOMES),
  /** State of the outbox that was told; null for a test. */
  revision: z
    .string()
    .nullish()
    .transform((value) => value ?? null),
  changeCount: z
    .number()
    .nullish()
    .transform((value) => value ?? null),
  /** From 1. */
  attempt: z.number(),
  /** HTTP status; null when there was no answer. */
  status: z
    .number()
    .nullish()
    .transform((value) => value ?? null),
  /** In Vietnamese. */
  error: z
    .string()
    .nullish()
    .transform((value) => value ?? null),
  durationMs: z.number(),
  retryAt: z
    .string()
    .nullish()
    .transform((value) => value ?? null),
});
export type Delivery = z.infer<typeof delivery>;

/** Keeps an attempt, and forgets the oldest ones of the subscriber. */
export async function recordDelivery(
  payload: Payload,
  data: Omit<Delivery, "id" | "createdAt">,
): Promise<Delivery> {
  const createdAt = await nextStamp(payload, data.webhookId);
  const row = await payload.create({
    ...{ collection: "webhook-deliveries", depth: 0, disableTransaction: true },
    data: { ...data, createdAt },
  });
  await forgetOld(payload, data.webhookId);
  return delivery.parse(row);
}

/** The last attempt to tell a subscriber of changes. */
export async function lastDelivery(payload: Payload, webhookId: string): Promise<Delivery | null> {
  const { docs } = await payload.find({
    ...{ collection: "webhook-deliveries", sort: "-createdAt", limit: 1, pagination: false },
    where: { webhookId: { equals: webhookId }, reason: { equals: "changes" } },
    depth: 0,
  });
  const [row] = docs;
  return row ? delivery.parse(row) : null;
}

/** The newest attempt is found by time: a clock that was put back must not hide it behind older ones. */
async function nextStamp(payload: Payload, webhookId: string): Promise<string> {
  const { docs } = await payload.find({
    ...{ collection: "webhook-deliveries", sort: "-createdAt", limit: 1, pagination: false },
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
    ...{ collection, where: ofSubscriber, sort: "-createdAt", limit: 1, page: KEPT, depth: 0 },
  });
  const [oldestKept] = docs;
  if (!oldestKept) return;
  await payload.db.deleteMany({
    collection,
    where: { ...ofSubscriber, createdAt: { less_than: oldestKept.createdAt } },
  });
}
