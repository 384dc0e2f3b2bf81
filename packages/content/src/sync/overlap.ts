/**
 * How far behind the newest known change a sync looks again, in milliseconds. A write gets its time
 * before it is committed, and a CMS on several machines has several clocks: a document may turn up
 * with a time that lies before one already seen.
 */
export const OVERLAP_MS = 60_000;

/** @param newest ISO instant of the newest known change */
export function overlapStart(newest: string): string {
  return new Date(Date.parse(newest) - OVERLAP_MS).toISOString();
}
