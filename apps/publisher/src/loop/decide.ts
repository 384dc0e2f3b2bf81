/** What the last passes have left. */
export interface Known {
  /** The outbox before the last pass that went well; null when the CMS did not answer. */
  change: string | null;
  /** The day of the last pass that went well; null before the first. */
  day: string | null;
  /** When the last pass that compared everything and went well began, by the clock of `Seen.now`. */
  comparedAt: number;
  /** The last pass, when it failed. */
  failure: { change: string | null; retryAt: number } | null;
  wasFrozen: boolean;
}

export interface Seen {
  /** Milliseconds of a clock that nobody sets: neither retries nor comparisons hang on the time of day. */
  now: number;
  day: string;
  /** Null when the CMS did not answer. */
  change: string | null;
  /** Somebody rolled back, and nobody has resumed yet. */
  isFrozen: boolean;
  isVerified: boolean;
}

type Next = "publish" | "verify" | "wait";

export const NOTHING_KNOWN: Known = {
  change: null,
  day: null,
  comparedAt: 0,
  failure: null,
  wasFrozen: false,
};

/** Whether all that there is to do is to read what the change feed tells. */
export function hasNewsOnly(known: Known, { day, change }: Seen): boolean {
  return known.failure === null && known.day === day && known.change !== change;
}

/**
 * What to do next. The outbox is only a hint that makes it be now: whatever it does not say is found when
 * everything is compared again.
 */
export function decide(known: Known, seen: Seen, reconcileMs: number): Next {
  if (seen.isFrozen) return "wait";
  const { failure } = known;
  if (failure !== null) {
    // A change may be what mends it, and so may a CMS that answers again.
    const isNews = seen.change !== null && seen.change !== failure.change;
    return isNews || seen.now >= failure.retryAt ? "publish" : "wait";
  }
  if (known.day !== seen.day || known.wasFrozen) return "publish";
  if (seen.change !== null && seen.change !== known.change) return "publish";
  if (seen.now - known.comparedAt >= reconcileMs) return "publish";
  return seen.isVerified ? "wait" : "verify";
}

/** A CMS that falls silent after a failure is news as soon as it answers, though nothing has changed in it. */
export function noteSilence(known: Known, seen: Seen): Known {
  if (known.failure === null || seen.change !== null) return known;
  return { ...known, failure: { ...known.failure, change: null } };
}
