import { sequenceOf } from "../records.ts";

interface KeepCandidate {
  id: string;
  /** ISO instant at which another last took its place; null when it never was live. */
  retiredAt: string | null;
}

export interface KeepRules {
  /** How many of the newest to keep. */
  keep: number;
  /** Time for which readers may still go through a release after another has taken its place. */
  readerGraceMs: number;
  now: Date;
  /** Kept whatever their age: live, being worked on, named by the freeze. */
  pinned: ReadonlySet<string>;
}

/** The releases that stay. A retirement in the future (a clock was set back) counts as just now. */
export function chooseKept(releases: readonly KeepCandidate[], rules: KeepRules): Set<string> {
  const newestFirst = releases.toSorted((a, b) => sequenceOf(b.id) - sequenceOf(a.id));
  const kept = newestFirst.filter(({ id, retiredAt }, index) => {
    const isRecent = index < rules.keep;
    const age = retiredAt === null ? Infinity : ageOf(retiredAt, rules.now);
    return isRecent || age < rules.readerGraceMs || rules.pinned.has(id);
  });
  return new Set(kept.map(({ id }) => id));
}

function ageOf(instant: string, now: Date): number {
  return Math.max(now.getTime() - Date.parse(instant), 0);
}

interface AssetFacts {
  /** Paths of all there are. */
  existing: Iterable<string>;
  /** Paths that a kept release has. */
  reachable: ReadonlySet<string>;
  /** Paths that a release has which this collection removes. */
  leaving: ReadonlySet<string>;
  /** ISO instants at which a collection first found that no kept release has the asset. */
  condemned: ReadonlyMap<string, string>;
  now: Date;
  graceMs: number;
}

interface ExpiryChoice {
  /** To be deleted. */
  expired: string[];
  /** To be remembered for the next collection. */
  condemned: Map<string, string>;
}

/**
 * An asset that no kept release has stays for the grace time, since pages that refer to it live on in
 * caches. The time runs from the collection that first missed it, which is never too early. One that was
 * missed before, came back, and now leaves again with its release is missed from now on.
 */
export function chooseExpired(facts: AssetFacts): ExpiryChoice {
  const choice: ExpiryChoice = { expired: [], condemned: new Map() };
  const now = facts.now.getTime();
  for (const path of facts.existing) {
    if (facts.reachable.has(path)) continue;
    // A clock that was ahead has written a time to come.
    const missed = facts.leaving.has(path) ? "" : (facts.condemned.get(path) ?? "");
    const since = Math.min(Date.parse(missed) || now, now);
    if (now - since >= facts.graceMs) choice.expired.push(path);
    else choice.condemned.set(path, new Date(since).toISOString());
  }
  return choice;
}
