import { sequenceOf } from "../records/release.ts";

export interface Candidate {
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
export function chooseKept(releases: readonly Candidate[], rules: KeepRules): Set<string> {
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
