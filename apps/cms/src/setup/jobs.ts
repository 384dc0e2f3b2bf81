import type { Payload, Where } from "payload";

const MINUTE_MS = 60_000;

/** A little more than the clock's grain: what is due with the minute is past by then. */
const LATER_MS = 20;

/**
 * Does something as each minute begins, one after the other, until the process ends. Payload's own timetable keeps
 * waiting for the next time that it has chosen: after the clock was put back by a day it would rest for a day.
 *
 * @param work never throws
 */
export function atEachMinute(work: () => Promise<void>): void {
  const next = () => {
    const sinceMs = (Date.now() - LATER_MS) % MINUTE_MS;
    setTimeout(() => void work().finally(next), MINUTE_MS - sinceMs).unref();
  };
  next();
}

/** Far longer than any job takes: what has not moved since then has lost its process. */
const STUCK_AFTER_MS = 5 * 60_000;
/** A job that takes its process down each time is not run for ever. */
const MOST_RUNS = 5;

const WORDS = "The job was given up: each time its process ended before it did.";

/**
 * Lets jobs run again whose process ended while they ran. Payload marks a job before it runs it, gives the
 * mark no time, and looks only for jobs without one.
 *
 * @returns how many were found
 */
export async function reapStuckJobs(payload: Payload, nowMs = Date.now()): Promise<number> {
  const isStuck: Where = {
    processing: { equals: true },
    updatedAt: { less_than: new Date(nowMs - STUCK_AFTER_MS).toISOString() },
  };
  const { docs } = await payload.find({
    collection: "payload-jobs",
    where: isStuck,
    pagination: false,
    depth: 0,
  });
  for (const { id, totalTried } of docs) {
    const runs = (totalTried ?? 0) + 1;
    const isGivenUp = runs >= MOST_RUNS;
    // Asked for again by its state: a slow one may have ended meanwhile, and is gone then.
    const { errors } = await payload.update({
      collection: "payload-jobs",
      where: { and: [{ id: { equals: id } }, isStuck] },
      data: {
        processing: false,
        totalTried: runs,
        ...(isGivenUp ? { hasError: true, error: { message: WORDS } } : {}),
      },
      depth: 0,
    });
    payload.logger.warn({ job: id, isGivenUp, errors, msg: "A job had lost its process" });
  }
  return docs.length;
}
