import { randomUUID } from "node:crypto";
import type { Payload } from "payload";
import { type Delivery, recordDelivery } from "../deliveries.ts";
import { type Revision, untoldChanges } from "../revision.ts";
import type { Subscriber } from "../subscriber.ts";
import { attemptOnce } from "./attempt.ts";
import { queueRetry } from "./queue-retry.ts";
import { retryDelayMs } from "./retry-delay.ts";
import { isRetryToCome } from "./standing.ts";

/**
 * Tells a subscriber of the newest state, once. When that fails, a job will try again; what has changed until
 * then is told by the same message.
 *
 * @param last attempt to tell the subscriber of changes; one that failed is gone on with
 */
export async function deliverChanges(
  payload: Payload,
  subscriber: Subscriber,
  revision: Revision,
  last: Delivery | null,
): Promise<Delivery> {
  const before = last?.outcome === "retrying" ? last : null;
  const attempt = before ? before.attempt + 1 : 1;
  // The same message keeps its id, by which receivers know it again; other content is another message.
  const messageId = before?.revision === revision.key ? before.messageId : newMessageId();
  const changeCount = untoldChanges(last, revision);
  const result = await attemptOnce(subscriber, messageId, {
    type: "content.changed",
    timestamp: revision.at ?? new Date().toISOString(),
    data: { revision: revision.key, changeCount },
  });
  const mayRetry = result.problem !== null && !result.isFinal;
  const retryAt = mayRetry ? await retryTime(payload, subscriber.id, before, attempt) : null;
  return recordDelivery(payload, {
    ...{ webhookId: subscriber.id, messageId, reason: "changes", attempt, changeCount },
    ...{ revision: revision.key, status: result.status, durationMs: result.durationMs, retryAt },
    outcome: result.problem ? (retryAt ? "retrying" : "failed") : "delivered",
    error: result.problem?.vi ?? null,
  });
}

/** When the next attempt is made, and a job that makes it; null when enough was tried. */
async function retryTime(
  payload: Payload,
  webhookId: string,
  before: Delivery | null,
  attempt: number,
): Promise<string | null> {
  const delayMs = retryDelayMs(attempt, Math.random());
  if (delayMs === null) return null;
  // News that came while a job was waiting anyway needs no second one.
  const now = Date.now();
  if (before?.retryAt && Date.parse(before.retryAt) > now && isRetryToCome(before.retryAt, now)) {
    return before.retryAt;
  }
  const retryAt = new Date(now + delayMs);
  await queueRetry(payload, webhookId, retryAt);
  return retryAt.toISOString();
}

/** Sends a message that says nothing, whether or not the subscriber is on. It is not tried again. */
export async function deliverTest(payload: Payload, subscriber: Subscriber): Promise<Delivery> {
  const messageId = newMessageId();
  const result = await attemptOnce(subscriber, messageId, {
    type: "webhook.test",
    timestamp: new Date().toISOString(),
    data: {},
  });
  return recordDelivery(payload, {
    ...{ webhookId: subscriber.id, messageId, reason: "test", attempt: 1, retryAt: null },
    ...{ revision: null, changeCount: null },
    ...{ status: result.status, durationMs: result.durationMs },
    outcome: result.problem ? "failed" : "delivered",
    error: result.problem?.vi ?? null,
  });
}

function newMessageId(): string {
  return `msg_${randomUUID().replaceAll("-", "")}`;
}
