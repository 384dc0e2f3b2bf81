import type { SearchGroup, SearchKind } from "@bantin/content";

type Ordered = Pick<SearchGroup, "key" | "kind" | "year">;

/** Campaigns and sections before the documents of a year, and its months last: they are what is added to. */
const RANK: Record<SearchKind, number> = { trang: 0, "chu-de": 1, "van-ban": 2, "tin-tuc": 3 };

/** Groups in the order of the index, and where the newest year begins. */
export interface GroupOrder<Group extends Ordered> {
  groups: Group[];
  /** Index of the first group of the newest year. What is published today changes nothing before it. */
  newestFrom: number;
}

/**
 * The order depends on the groups alone. A new month comes last, so that what is before it keeps its numbers.
 * What has no year is small, and goes with the newest; documents that nobody dated come first of all.
 */
export function orderGroups<Group extends Ordered>(groups: readonly Group[]): GroupOrder<Group> {
  const newest = Math.max(0, ...groups.map(({ year }) => year ?? 0));
  const yearOf = ({ kind, year }: Group) => year ?? (kind === "van-ban" ? 0 : newest);
  const ordered = groups.toSorted(
    (a, b) => yearOf(a) - yearOf(b) || RANK[a.kind] - RANK[b.kind] || (a.key < b.key ? -1 : 1),
  );
  const newestFrom = ordered.findIndex((group) => yearOf(group) === newest);
  return { groups: ordered, newestFrom: Math.max(0, newestFrom) };
}
