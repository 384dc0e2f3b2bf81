/**
 * The instant for a new row of a list that is read by time: now, or just after the newest row when the clock was
 * put back behind it.
 */
export function stampAfter(newest: string | undefined, nowMs = Date.now()): string {
  const newestMs = Date.parse(newest ?? "");
  return new Date(newestMs >= nowMs ? newestMs + 1 : nowMs).toISOString();
}
