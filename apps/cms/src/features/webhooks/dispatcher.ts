import type { Payload } from "payload";
import { currentRevision, type Revision, writeRevision } from "../outbox/revision.ts";
import { deliverDue, isDelivering } from "./deliver.ts";
import { lastDelivery } from "./deliveries.ts";
import { deliveryState, dueAt, type Pending } from "./delivery-rules.ts";
import { lookWhenWoken, type Watch } from "./look-when-woken.ts";
import { enabledSubscribers, type Subscriber } from "./subscriber.ts";

/** For changes that another process made: an import, another server. */
const LOOK_EVERY_MS = 10_000;

const dispatchers = new WeakMap<Payload, Watch>();

/** Something was committed: the dispatcher of this process looks now. Returns at once. */
export function wakeDispatcher(payload: Payload): void {
  dispatchers.get(payload)?.wake();
}

/** Tells subscribers of what has changed, from now on. It reads what was committed, and nothing else. */
export function startDispatcher(payload: Payload): Watch {
  dispatchers.get(payload)?.stop();
  const unsent: Unsent = new Map();
  const look = async () => {
    const [revision, subscribers] = await Promise.all([
      currentRevision(payload),
      enabledSubscribers(payload),
    ]);
    const waits = await Promise.all(
      subscribers.map(async (subscriber) => {
        const waitMs = await msUntilDue(payload, unsent, subscriber, revision);
        if (waitMs === null || waitMs > 0) return waitMs ?? LOOK_EVERY_MS;
        unsent.delete(subscriber.id);
        send(payload, subscriber.id, dispatcher.wake);
        return LOOK_EVERY_MS;
      }),
    );
    return Math.min(LOOK_EVERY_MS, ...waits);
  };
  const dispatcher = lookWhenWoken(
    look,
    (error) => payload.logger.error({ err: error, msg: "Webhooks could not be looked after" }),
    LOOK_EVERY_MS,
  );
  dispatchers.set(payload, dispatcher);
  dispatcher.wake();
  return dispatcher;
}

/** What each subscriber was not told of yet, and the state of the outbox that was seen last. */
type Unsent = Map<string, Pending & { key: string }>;

/** @returns null when there is nothing to tell, or it is being told */
async function msUntilDue(
  payload: Payload,
  unsent: Unsent,
  subscriber: Subscriber,
  revision: Revision,
): Promise<number | null> {
  const { id } = subscriber;
  if (isDelivering(id)) return null;
  const last = await lastDelivery(payload, id);
  if (deliveryState(subscriber, last, revision, Date.now()) !== "due") {
    unsent.delete(id);
    return null;
  }
  // A monotonic clock: a wait must not grow when the system's clock is put back.
  const now = performance.now();
  const before = unsent.get(id);
  const firstAt = before?.firstAt ?? now;
  const key = writeRevision(revision);
  const lastAt = before?.key === key ? before.lastAt : now;
  unsent.set(id, { key, firstAt, lastAt });
  return Math.max(0, dueAt(subscriber, { firstAt, lastAt }) - now);
}

function send(payload: Payload, id: string, wake: () => void): void {
  // What has changed meanwhile is told next; after an error, not before the next look.
  deliverDue(payload, id, false).then(wake, (error: unknown) => {
    payload.logger.error({ err: error, msg: `Webhook ${id} could not be sent` });
  });
}
