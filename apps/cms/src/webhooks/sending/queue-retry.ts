import type { Payload } from "payload";

export const WEBHOOK_QUEUE = "webhooks";

/** A little more than the clock's grain: a job is run when its time is over. */
const LATER_MS = 20;

/**
 * Queues another attempt. This process runs it when its time has come; should it end before, the job is found
 * by the look that the CMS takes every minute.
 */
export async function queueRetry(payload: Payload, webhookId: string, at: Date): Promise<void> {
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
