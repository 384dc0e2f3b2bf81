import type { Payload } from "payload";
import { currentRevision } from "../../site-state/outbox-position.ts";
import { lastDelivery } from "../deliveries.ts";
import { subscriberById } from "../subscriber.ts";
import { deliverChanges } from "./deliver.ts";
import { standing } from "./standing.ts";

/** What is being sent in this process, by subscriber: one message at a time each. */
const turns = new Map<string, Promise<void>>();

/**
 * Tells a subscriber what it is owed, after whatever is being told to it.
 *
 * @param isRetry whether the time of a retry has come
 */
export function settle(payload: Payload, webhookId: string, isRetry: boolean): Promise<void> {
  const before = turns.get(webhookId) ?? Promise.resolve();
  const turn = before.then(() => settleNow(payload, webhookId, isRetry));
  const kept = turn.catch(() => undefined);
  turns.set(webhookId, kept);
  void kept.then(() => {
    if (turns.get(webhookId) === kept) turns.delete(webhookId);
  });
  return turn;
}

export function isSettling(webhookId: string): boolean {
  return turns.has(webhookId);
}

async function settleNow(payload: Payload, webhookId: string, isRetry: boolean): Promise<void> {
  const [subscriber, revision, last] = await Promise.all([
    subscriberById(payload, webhookId),
    currentRevision(payload),
    lastDelivery(payload, webhookId),
  ]);
  if (!subscriber?.isEnabled) return;
  const stands = standing(subscriber, last, revision, Date.now());
  if (stands === "owed" || (stands === "retrying" && isRetry)) {
    await deliverChanges(payload, subscriber, revision, last);
  }
}
