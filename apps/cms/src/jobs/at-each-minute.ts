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
