import { createHash, randomUUID } from "node:crypto";
import type { Payload } from "payload";
import { type Revision, writeRevision } from "../../site-state/revision.ts";
import { type Delivery, recordDelivery } from "../deliveries.ts";
import type { Subscriber } from "../subscriber.ts";
import { untoldChanges } from "../untold-changes.ts";
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
  const key = writeRevision(revision);
  const messageId = idOfNews(subscriber.id, key);
  const changeCount = await untoldChanges(payload, last, revision);
  const result = await attemptOnce(subscriber, messageId, {
    type: "content.changed",
    timestamp: new Date(revision.at).toISOString(),
    data: { revision: key, changeCount },
  });
  const mayRetry = result.problem !== null && !result.isFinal;
  const retryAt = mayRetry ? await retryTime(payload, subscriber.id, before, attempt) : null;
  return recordDelivery(payload, {
    ...{ webhookId: subscriber.id, messageId, reason: "changes", attempt, changeCount },
    ...{ revision: key, status: result.status, durationMs: result.durationMs, retryAt },
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
  const messageId = messageIdFrom(randomUUID().replaceAll("-", ""));
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

/**
 * The same news has the same id, by which its receiver knows it again, also when a process was killed before it could
 * note that it had sent it.
 */
function idOfNews(webhookId: string, revision: string): string {
  return messageIdFrom(createHash("sha256").update(`${webhookId} ${revision}`).digest("hex"));
}

function messageIdFrom(hex: string): string {
  return `msg_${hex.slice(0, 32)}`;
}
