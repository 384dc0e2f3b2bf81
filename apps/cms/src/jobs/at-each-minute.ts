const MINUTE_MS = 60_000;

/**
 * Does something as each minute begins, one after the other, until the process ends. Payload's own timetable keeps
 * waiting for the next time that it has chosen: after the clock was put back by a day it would rest for a day.
 *
 * @param work never throws
 */
export function atEachMinute(work: () => Promise<void>): void {
  const next = () => {
    setTimeout(() => void work().finally(next), MINUTE_MS - (Date.now() % MINUTE_MS)).unref();
  };
  next();
}
