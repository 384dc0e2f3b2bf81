import { isExpected, messageOf } from "../errors.ts";
import { createWakeUp, listenDuringPasses, type WatchObserver, watch } from "../loop/watch.ts";
import {
  createMetrics,
  type Metrics,
  newStatus,
  type Status,
  serveMonitoring,
} from "../monitoring.ts";
import type { Publisher } from "../publisher.ts";
import { receiveHints } from "../receive-hints.ts";
import { failureSentence, outcomeSentence } from "./sentences.ts";
import { type Setup, stopSignal } from "./set-up.ts";

/** Publishes each change as it comes, until the process is told to stop. @returns the exit code */
export async function publishAlways(setup: Setup): Promise<number> {
  const { environment, log, today, hintSecrets } = setup;
  const signal = stopSignal();
  const status = newStatus(Date.now());
  const metrics = createMetrics(status);
  const wakeUp = createWakeUp();
  const server = await serveMonitoring(
    { host: environment.PUBLISHER_HOST, port: environment.PUBLISHER_PORT },
    { status, metrics, receive: receiveHints(hintSecrets, wakeUp.call) },
  );
  log.info({ port: server.port, takesHints: hintSecrets.length > 0 }, "monitoring");
  try {
    const publisher = await openUnlessStopped(setup, signal, status);
    if (publisher === null) return 0;
    const reporter = setup.reporter(publisher);
    const stopListening = listenDuringPasses(reporter);
    try {
      await watch({
        publisher,
        reporter,
        today,
        wakeUp,
        signal,
        observer: observe(setup, status, metrics),
        pollMs: environment.PUBLISHER_POLL_MS,
        reconcileMs: environment.PUBLISHER_RECONCILE_MS,
      });
      await reporter.idle();
    } finally {
      stopListening();
      await publisher.close();
    }
    return 0;
  } finally {
    await server.close();
  }
}

/** Null when the process was told to stop while it waited for another publisher. */
async function openUnlessStopped(
  setup: Setup,
  signal: AbortSignal,
  status: Status,
): Promise<Publisher | null> {
  try {
    const publisher = await setup.open(
      signal,
      (sentence) => {
        status.waiting = sentence;
      },
      (sentence) => {
        status.damage = sentence;
      },
    );
    status.waiting = null;
    return publisher;
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}

function observe({ log }: Setup, status: Status, metrics: Metrics): WatchObserver {
  let isFirst = true;
  return {
    beat(seen) {
      status.beatAt = performance.now();
      status.seen = seen;
    },
    published(outcome) {
      status.failure = null;
      status.damage = null;
      status.settledAt = Date.now();
      metrics.published(outcome);
      log.info({ ...outcome }, outcome.isNew ? "live" : "unchanged");
      if ((outcome.isNew && !outcome.isIndexOnly) || isFirst) console.log(outcomeSentence(outcome));
      isFirst = false;
    },
    verified: () => log.info("everything verified"),
    failed(error, retryInMs) {
      status.failure = messageOf(error);
      metrics.failed();
      log.error({ ...(isExpected(error) ? {} : { err: error }), retryInMs }, messageOf(error));
      console.log(failureSentence(messageOf(error)));
      isFirst = false;
    },
  };
}
