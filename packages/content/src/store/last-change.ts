import type { Article } from "@bantin/contract";
import { toSortable } from "../rest/stamp.ts";

type Dated = Pick<Article, "publishedAt" | "changeNotes" | "withdrawal">;

/**
 * When an article last changed for its readers: its publication, what its editors noted as changed, its
 * withdrawal. An ISO instant; a day without an hour is its midnight in Vietnam. Saving is no change: a
 * comma put right is not worth telling every subscriber and crawler (docs/adr/0011).
 */
export function lastChangeOf({ publishedAt, changeNotes, withdrawal }: Dated): string {
  const days = [...changeNotes.map(({ date }) => date), withdrawal.date ?? []].flat();
  const instants = [toSortable(publishedAt), ...days.map(midnightInVietnam)];
  return instants.toSorted().at(-1) ?? publishedAt;
}

/** Vietnam keeps UTC+7 all year. */
function midnightInVietnam(day: string): string {
  return toSortable(`${day}T00:00:00+07:00`);
}
