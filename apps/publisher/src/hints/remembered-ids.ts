/** Messages are good for five minutes before and after our clock; see Standard Webhooks. */
const REMEMBERED_MS = 2 * 300_000;
const MOST = 10_000;

/** Which messages have come already. It forgets what is too old to be accepted again. */
export interface RememberedIds {
  /** @returns whether it is new */
  add(id: string, nowMs: number): boolean;
}

/** @param most ids that are kept; of more, the oldest are forgotten */
export function rememberIds(most = MOST): RememberedIds {
  // A Map keeps the order in which things came.
  const seenAt = new Map<string, number>();
  return {
    add(id, nowMs) {
      for (const [old, at] of seenAt) {
        if (seenAt.size < most && nowMs - at <= REMEMBERED_MS) break;
        seenAt.delete(old);
      }
      if (seenAt.has(id)) return false;
      seenAt.set(id, nowMs);
      return true;
    },
  };
}
