import type { JobsConfig, Payload } from "payload";
import { apart } from "../database/replay.ts";
import { environment } from "../environment/index.ts";
import { tellSetupCode } from "../features/accounts/setup-code.ts";
import { pruneLog, tellLastEntry } from "../features/audit/prune-log.ts";
import { recordFailures } from "../features/audit/record-accounts.ts";
import { pruneOutbox } from "../features/outbox/prune-outbox.ts";
import { sendNotices } from "../features/reviewing/send-notices.ts";
import { runDueSchedules } from "../features/schedules/run-due.ts";
import { WEBHOOK_QUEUE } from "../features/webhooks/deliver.ts";
import { startDispatcher } from "../features/webhooks/dispatcher.ts";
import { atEachMinute, reapStuckJobs } from "./jobs.ts";

/** Jobs of one queue that are run at once. */
const LIMIT = 20;
const DAY_MS = 24 * 60 * 60_000;

type Timetable = Extract<NonNullable<JobsConfig["autoRun"]>, unknown[]>;

/**
 * What the server does by itself. Payload asks for its timetable once, and only in the process that is to
 * keep it: neither while the server is compiled nor in a command, which ends before its work would.
 *
 * @returns an empty timetable; see `atEachMinute`
 */
export function startBackgroundWork(payload: Payload): Timetable {
  tellSetupCode(payload).catch((err: unknown) => {
    payload.logger.error({ err, msg: "Nobody can say whether there is an account" });
  });
  startDispatcher(payload);
  const works = {
    "Stuck jobs could not be looked for": () => reapStuckJobs(payload),
    "What is scheduled could not be done": () => runDueSchedules(payload),
    "Notices could not be sent": () => sendNotices(payload),
    "Failed log-ins could not be written down": () => recordFailures(payload),
    // Retries whose process has ended.
    "Webhooks that wait could not be sent": () =>
      payload.jobs.run({ queue: WEBHOOK_QUEUE, limit: LIMIT, silent: true }),
  };
  for (const [msg, work] of Object.entries(works)) {
    atEachMinute(async () => {
      await work().catch((err: unknown) => payload.logger.error({ err, msg }));
    });
  }
  const prune = () => {
    pruneOutbox(payload, environment.outboxKeepDays).catch((err: unknown) => {
      payload.logger.error({ err, msg: "Old changes could not be deleted" });
    });
    keepLog(payload).catch((err: unknown) => {
      payload.logger.error({ err, msg: "Old entries of the audit log could not be deleted" });
    });
  };
  apart(prune);
  setInterval(prune, DAY_MS).unref();
  return [];
}

async function keepLog(payload: Payload): Promise<void> {
  await pruneLog(payload, environment.auditKeepMonths);
  await tellLastEntry(payload);
}
