import { createHash, randomUUID } from "node:crypto";
import { LATEST_CHANGE_MS } from "@bantin/contract";
import type { Payload, TaskConfig } from "payload";
import {
  countBetween,
  currentRevision,
  NO_CONTENT,
  type Revision,
  readRevision,
  writeRevision,
} from "../outbox/revision.ts";
import type { Delivery } from "./api.ts";
import { attemptOnce } from "./attempt.ts";
import { lastDelivery, recordDelivery } from "./deliveries.ts";
import { deliveryState, isRetryToCome, retryDelayMs, unsentCount } from "./delivery-rules.ts";
import { type Subscriber, subscriberById } from "./subscriber.ts";

/** What is being sent in this process, by subscriber: one message at a time each. */
const turns = new Map<string, Promise<void>>();

/**
 * Sends a subscriber what is due, after whatever is being sent to it.
 *
 * @param isRetry whether the time of a retry has come
 */
export function deliverDue(payload: Payload, webhookId: string, isRetry: boolean): Promise<void> {
  const before = turns.get(webhookId) ?? Promise.resolve();
  const turn = before.then(() => deliverDueNow(payload, webhookId, isRetry));
  const kept = turn.catch(() => undefined);
  turns.set(webhookId, kept);
  void kept.then(() => {
    if (turns.get(webhookId) === kept) turns.delete(webhookId);
  });
  return turn;
}

export function isDelivering(webhookId: string): boolean {
  return turns.has(webhookId);
}

async function deliverDueNow(payload: Payload, webhookId: string, isRetry: boolean): Promise<void> {
  const [subscriber, revision, last] = await Promise.all([
    subscriberById(payload, webhookId),
    currentRevision(payload),
    lastDelivery(payload, webhookId),
  ]);
  if (!subscriber?.isEnabled) return;
  const state = deliveryState(subscriber, last, revision, Date.now());
  if (state === "due" || (state === "retrying" && isRetry)) {
    await deliverChanges(payload, subscriber, revision, last);
  }
}

/**
 * Tells a subscriber of the newest state, once. When that fails, a job will try again; what has changed until
 * then is told by the same message.
 *
 * @param last attempt to tell the subscriber of changes; if it failed, this one continues it
 */
async function deliverChanges(
  payload: Payload,
  subscriber: Subscriber,
  revision: Revision,
  last: Delivery | null,
): Promise<Delivery> {
  const before = last?.outcome === "retrying" ? last : null;
  const attempt = before ? before.attempt + 1 : 1;
  const key = writeRevision(revision);
  const messageId = idOfNews(subscriber.id, key);
  const changeCount = await unsentChanges(payload, last, revision);
  const result = await attemptOnce(subscriber, messageId, {
    type: "content.changed",
    timestamp: new Date(revision.at).toISOString(),
    data: { revision: key, changeCount },
  });
  const mayRetry = result.problem !== null && !result.isFinal;
  const retryAt = mayRetry
    ? await retryTime(payload, subscriber.id, { before, attempt, askedWaitMs: result.askedWaitMs })
    : null;
  if (result.isUnwanted) await turnOff(payload, subscriber);
  return recordDelivery(payload, {
    webhookId: subscriber.id,
    messageId,
    reason: "changes",
    attempt,
    changeCount,
    revision: key,
    status: result.status,
    durationMs: result.durationMs,
    retryAt,
    outcome: result.problem ? (retryAt ? "retrying" : "failed") : "delivered",
    error: result.problem?.vi ?? null,
  });
}

/** How many changes a subscriber was not told of, at least one. */
async function unsentChanges(
  payload: Payload,
  last: Delivery | null,
  revision: Revision,
): Promise<number> {
  const told = readRevision(last?.revision ?? null) ?? NO_CONTENT;
  // Before its window nothing is added to a revision any more: such rows can be counted at any time.
  const settled = await countBetween(
    payload,
    told.at - LATEST_CHANGE_MS,
    revision.at - LATEST_CHANGE_MS,
  );
  return unsentCount(last, told, revision, settled);
}

/** Whoever wants no messages is sent none until somebody turns it on again. */
async function turnOff(payload: Payload, { id }: Subscriber): Promise<void> {
  payload.logger.warn({ webhook: id, msg: "A receiver wants no more (410) and was turned off" });
  await payload.update({ collection: "webhooks", id, data: { isEnabled: false } });
}

interface FailedAttempt {
  /** The one before, if it failed too. */
  before: Delivery | null;
  attempt: number;
  askedWaitMs: number | null;
}

/** When the next attempt is made, and a job that makes it; null when enough was tried. */
async function retryTime(
  payload: Payload,
  webhookId: string,
  { before, attempt, askedWaitMs }: FailedAttempt,
): Promise<string | null> {
  const ownDelayMs = retryDelayMs(attempt, Math.random());
  if (ownDelayMs === null) return null;
  const delayMs = Math.max(ownDelayMs, askedWaitMs ?? 0);
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
    webhookId: subscriber.id,
    messageId,
    reason: "test",
    attempt: 1,
    retryAt: null,
    revision: null,
    changeCount: null,
    status: result.status,
    durationMs: result.durationMs,
    outcome: result.problem ? "failed" : "delivered",
    error: result.problem?.vi ?? null,
  });
}

/**
 * The same change has the same id, by which its receiver recognises it: a process may be killed before it could
 * note that it had sent it.
 */
function idOfNews(webhookId: string, revision: string): string {
  return messageIdFrom(createHash("sha256").update(`${webhookId} ${revision}`).digest("hex"));
}

function messageIdFrom(hex: string): string {
  return `msg_${hex.slice(0, 32)}`;
}

export const WEBHOOK_QUEUE = "webhooks";

/** A little more than the clock's grain: a job is run when its time is over. */
const LATER_MS = 20;

/**
 * Queues another attempt. This process runs it when its time has come; should it end before, the job is found
 * by the look that the CMS takes every minute.
 */
async function queueRetry(payload: Payload, webhookId: string, at: Date): Promise<void> {
  await payload.jobs.queue({
    task: "deliver-webhook",
    queue: WEBHOOK_QUEUE,
    input: { webhookId },
    waitUntil: at,
  });
  const timer = setTimeout(
    () => {
      payload.jobs.run({ queue: WEBHOOK_QUEUE, silent: true }).catch((error: unknown) => {
        payload.logger.error({ err: error, msg: "Webhooks that wait could not be sent" });
      });
    },
    at.getTime() - Date.now() + LATER_MS,
  );
  timer.unref();
}

/**
 * Another attempt for a subscriber. It holds its name only: the job's row must not know secrets, and what is
 * told is the newest state. It never fails: an attempt that does queues the next one, with jitter, which
 * Payload's own retries lack.
 */
export const deliverWebhookTask: TaskConfig<"deliver-webhook"> = {
  slug: "deliver-webhook",
  label: "Gửi lại thông báo",
  inputSchema: [{ name: "webhookId", type: "text", required: true }],
  handler: async ({ input, req }) => {
    await deliverDue(req.payload, input.webhookId, true);
    return { output: {} };
  },
};
