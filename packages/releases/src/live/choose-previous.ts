import { sequenceOf } from "../records/release.ts";

export interface PastRelease {
  id: string;
  /** ISO instant; null when it never was live. */
  retiredAt: string | null;
}

/**
 * What to roll back to when nobody says: of the releases older than the live one, the one that was live
 * most recently. So a second roll-back goes further back rather than forth, and a release that was itself
 * rolled back from is not chosen while a later one that replaced it is there.
 */
export function choosePrevious(current: string, releases: readonly PastRelease[]): string | null {
  let best: { id: string; retired: number } | null = null;
  for (const { id, retiredAt } of releases) {
    if (retiredAt === null || sequenceOf(id) >= sequenceOf(current)) continue;
    const retired = Date.parse(retiredAt);
    const isLater =
      best === null ||
      retired > best.retired ||
      (retired === best.retired && sequenceOf(id) > sequenceOf(best.id));
    if (isLater) best = { id, retired };
  }
  return best?.id ?? null;
}
