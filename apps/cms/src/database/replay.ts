import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { APIError, JobCancelledError, type SanitizedConfig, type TaskConfig } from "payload";
import type { DatabaseRefusal } from "./refusals.ts";

/** What happened to the transactions of one try. */
interface Try {
  refusal: DatabaseRefusal | null;
  /** Something is kept: done once more, it would be done twice. */
  hasCommitted: boolean;
  /** What it has started and left behind goes on, and is no part of it. */
  isOver: boolean;
}

const tries = new AsyncLocalStorage<Try>();

/** Notes that the transaction of the work in hand was refused, and can be done again from the beginning. */
export function noteRefusal(refusal: DatabaseRefusal): DatabaseRefusal {
  const current = tries.getStore();
  if (current) current.refusal = refusal;
  return refusal;
}

export function noteCommit(): void {
  const current = tries.getStore();
  if (current) current.hasCommitted = true;
}

/** Does work that the work in hand has set going and that is no part of it: what it commits is its own. */
export function apart<Result>(work: () => Result): Result {
  return tries.exit(work);
}

const MOST_TRIES = 6;
const FIRST_PAUSE_MS = 20;

/**
 * Does work once more from its beginning when another process was in its way, a bounded number of times and with
 * growing pauses. Work of which something was committed is never repeated.
 *
 * @param work what it does in the CMS's process is done again with it
 * @param isDone whether its result is to be kept although a transaction of it was refused
 */
export async function replayed<Result>(
  work: () => Promise<Result>,
  isDone: (result: Result) => boolean = () => true,
): Promise<Result> {
  // A part of work is done again with the whole of it.
  if (tries.getStore()?.isOver === false) return work();
  for (let number = 1; ; number++) {
    const current: Try = { refusal: null, hasCommitted: false, isOver: false };
    const [outcome] = await Promise.allSettled([tries.run(current, work)]);
    current.isOver = true;
    const isOver = outcome.status === "fulfilled" && isDone(outcome.value);
    const mayRepeat = current.refusal?.refusal === "conflict" && !current.hasCommitted;
    if (!isOver && mayRepeat && number < MOST_TRIES) {
      // Those that were in each other's way must not meet again.
      await pause(FIRST_PAUSE_MS * 2 ** number * Math.random());
      continue;
    }
    if (outcome.status === "rejected") throw outcome.reason;
    return outcome.value;
  }
}

type Handler<Args extends unknown[]> = (request: Request, ...args: Args) => Promise<Response>;

/** A route that is replayed while an answer is an error, or tells of documents that were refused. */
export function replayedRoute<Args extends unknown[]>(handler: Handler<Args>): Handler<Args> {
  return async (request, ...args) => {
    let next = request;
    return replayed(
      () => {
        const current = next;
        next = current.clone();
        return handler(current, ...args);
      },
      ({ ok }) => ok,
    );
  };
}

/** How often a job is tried that failed because of something else than what it was to do. */
const JOB_TRIES = 10;
const JOB_PAUSE_MS = 15_000;

/**
 * Has jobs replayed as requests are, and tried again later when the database was away for longer. A job that was
 * refused for a reason stays refused: what a publication lacks is not there a minute later.
 */
export function replayedJobs(config: SanitizedConfig): SanitizedConfig {
  for (const task of config.jobs.tasks ?? []) {
    const { handler } = task;
    if (typeof handler !== "function") continue;
    task.handler = (async (args: Parameters<typeof handler>[0]) => {
      try {
        return await replayed(async () => handler(args));
      } catch (error) {
        if (error instanceof APIError) throw new JobCancelledError(error.message);
        throw error;
      }
    }) as TaskConfig["handler"];
    task.retries = { attempts: JOB_TRIES, backoff: { type: "fixed", delay: JOB_PAUSE_MS } };
  }
  return config;
}
