import type { JobsConfig, Payload } from "payload";
import { reapStuckJobs } from "../jobs/reap-stuck-jobs.ts";
import { startDispatcher } from "../webhooks/sending/dispatcher.ts";
import { WEBHOOK_QUEUE } from "../webhooks/sending/queue-retry.ts";

const REAP_EVERY_MS = 60_000;

type Timetable = Extract<NonNullable<JobsConfig["autoRun"]>, unknown[]>;

/**
 * What the server does by itself. Payload asks for its timetable once, and only in the process that is to
 * keep it: neither while the server is compiled nor in a command, which ends before its work would.
 */
export function startBackgroundWork(payload: Payload): Timetable {
  startDispatcher(payload);
  const reap = () => {
    reapStuckJobs(payload).catch((error: unknown) => {
      payload.logger.error({ err: error, msg: "Stuck jobs could not be looked for" });
    });
  };
  reap();
  setInterval(reap, REAP_EVERY_MS).unref();
  return [
    // Scheduled publishing.
    { cron: "* * * * *", queue: "default", limit: 20 },
    // Retries whose process has ended.
    { cron: "* * * * *", queue: WEBHOOK_QUEUE, limit: 20, silent: true },
  ];
}
