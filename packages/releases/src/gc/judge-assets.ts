export interface AssetCase {
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

export interface Verdict {
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
export function judgeAssets(facts: AssetCase): Verdict {
  const verdict: Verdict = { expired: [], condemned: new Map() };
  const now = facts.now.getTime();
  for (const path of facts.existing) {
    if (facts.reachable.has(path)) continue;
    // A clock that was ahead has written a time to come.
    const missed = facts.leaving.has(path) ? "" : (facts.condemned.get(path) ?? "");
    const since = Math.min(Date.parse(missed) || now, now);
    if (now - since >= facts.graceMs) verdict.expired.push(path);
    else verdict.condemned.set(path, new Date(since).toISOString());
  }
  return verdict;
}
