import type { Payload } from "payload";
import { lastDelivery } from "../deliveries.ts";
import { type Revision, readRevision } from "../revision.ts";
import { enabledSubscribers, type Subscriber } from "../subscriber.ts";
import { dueAt, type Pending } from "./coalesce.ts";
import { isSettling, settle } from "./settle.ts";
import { standing } from "./standing.ts";

/** For changes that another process made: an import, another server. */
const LOOK_EVERY_MS = 10_000;

/** Tells subscribers of what has changed. It reads what was committed, and nothing else. */
export interface Dispatcher {
  /** Something was committed: look now. Returns at once. */
  wake(): void;
  stop(): void;
}

const dispatchers = new WeakMap<Payload, Dispatcher>();

/** Wakes the dispatcher of a CMS, where one is at work. */
export function wakeDispatcher(payload: Payload): void {
  dispatchers.get(payload)?.wake();
}

/** Puts a dispatcher to work in this process. */
export function startDispatcher(payload: Payload): Dispatcher {
  dispatchers.get(payload)?.stop();
  const waiting = new Map<string, Pending & { key: string }>();
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let isLooking = false;
  let isRung = false;

  const lookIn = (ms: number) => {
    clearTimeout(timer);
    if (isStopped) return;
    timer = setTimeout(wake, ms);
    timer.unref();
  };
  const send = (subscriber: Subscriber) => {
    waiting.delete(subscriber.id);
    // What has changed meanwhile is told next; after an error, not before the next look.
    settle(payload, subscriber.id, false).then(wake, (error: unknown) => {
      payload.logger.error({ err: error, msg: `Webhook ${subscriber.id} could not be sent` });
    });
  };
  /** @returns how long this subscriber may wait, in milliseconds */
  const consider = async (subscriber: Subscriber, revision: Revision): Promise<number> => {
    const { id } = subscriber;
    if (isSettling(id)) return LOOK_EVERY_MS;
    const now = Date.now();
    if (standing(subscriber, await lastDelivery(payload, id), revision, now) !== "owed") {
      waiting.delete(id);
      return LOOK_EVERY_MS;
    }
    const before = waiting.get(id);
    const isNews = before?.key !== revision.key;
    const pending = {
      key: revision.key,
      firstAt: before?.firstAt ?? now,
      lastAt: isNews ? now : before.lastAt,
    };
    waiting.set(id, pending);
    const waitMs = dueAt(subscriber, pending) - now;
    if (waitMs > 0) return waitMs;
    send(subscriber);
    return LOOK_EVERY_MS;
  };
  const look = async () => {
    const [revision, subscribers] = await Promise.all([
      readRevision(payload),
      enabledSubscribers(payload),
    ]);
    const waits = await Promise.all(subscribers.map((one) => consider(one, revision)));
    return Math.min(LOOK_EVERY_MS, ...waits);
  };
  function wake() {
    isRung = true;
    if (isLooking || isStopped) return;
    isLooking = true;
    void lookWhileRung();
  }
  async function lookWhileRung() {
    let waitMs = LOOK_EVERY_MS;
    while (isRung && !isStopped) {
      isRung = false;
      waitMs = await look().catch((error: unknown) => {
        payload.logger.error({ err: error, msg: "Webhooks could not be looked after" });
        return LOOK_EVERY_MS;
      });
    }
    isLooking = false;
    lookIn(waitMs);
  }

  const dispatcher: Dispatcher = {
    wake,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
  dispatchers.set(payload, dispatcher);
  wake();
  return dispatcher;
}
