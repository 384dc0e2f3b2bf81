import { DRAFTED_COLLECTIONS } from "@bantin/contract";
import { localDate } from "@bantin/vietnamese";
import type { Payload } from "payload";
import { findRows, keyOf, type Named, namesOf, refOf } from "./rows.ts";

/** Something that is to happen on a day, or happened. */
export interface CalendarEntry {
  kind: "publish" | "unpublish" | "review" | "failed" | "published";
  /** An instant. */
  at: string;
  title: string;
  href: string | null;
}

/** What says of itself when it was published is found by that. */
const IN_THE_LOG = DRAFTED_COLLECTIONS.filter((collection) => collection !== "articles");

/** More on one page help nobody. */
const MOST = 1000;

/**
 * What is planned and what was published between two instants, by day (`YYYY-MM-DD`) and hour. Articles are found by
 * their time of publication, whenever that was; other documents by the log of changes, which keeps them for some weeks.
 */
export async function readCalendar(
  payload: Payload,
  from: string,
  to: string,
): Promise<Map<string, CalendarEntry[]>> {
  const entries = (
    await Promise.all([
      fromSchedules(payload, from, to),
      fromArticles(payload, from, to),
      fromChanges(payload, from, to),
    ])
  ).flat();
  entries.sort((a, b) => a.at.localeCompare(b.at));
  return Map.groupBy(entries, ({ at }) => localDate(at));
}

const within = (field: string, from: string, to: string) => ({
  and: [{ [field]: { greater_than_equal: from } }, { [field]: { less_than: to } }],
});

async function fromSchedules(payload: Payload, from: string, to: string) {
  const rows = await findRows(
    payload,
    { and: [within("at", from, to), { state: { in: ["planned", "failed"] } }] },
    { limit: MOST },
  );
  const names = await namesOf(payload, rows.map(refOf));
  return rows.map(
    (row): CalendarEntry => ({
      kind: row.state === "failed" ? "failed" : row.kind,
      at: row.at,
      ...named(names.get(keyOf(refOf(row)))),
    }),
  );
}

async function fromArticles(payload: Payload, from: string, to: string) {
  const { docs } = await payload.find({
    collection: "articles",
    where: { and: [{ _status: { equals: "published" } }, within("publishedAt", from, to)] },
    select: { title: true, publishedAt: true },
    limit: MOST,
    pagination: false,
    depth: 0,
  });
  return docs.map(
    ({ id, publishedAt, title }): CalendarEntry => ({
      kind: "published",
      at: publishedAt ?? from,
      title,
      href: `/admin/collections/articles/${id}`,
    }),
  );
}

async function fromChanges(payload: Payload, from: string, to: string) {
  const { docs } = await payload.find({
    collection: "changes",
    where: {
      and: [
        { kind: { equals: "published" } },
        { collectionSlug: { in: IN_THE_LOG } },
        within("createdAt", from, to),
      ],
    },
    limit: MOST,
    pagination: false,
    depth: 0,
  });
  const refs = docs.map((row) => ({ collection: row.collectionSlug, id: row.documentId }));
  const names = await namesOf(payload, refs);
  return docs.map(
    (row): CalendarEntry => ({
      kind: "published",
      at: row.createdAt,
      ...named(names.get(`${row.collectionSlug}/${row.documentId}`)),
    }),
  );
}

const named = (name: Named | undefined) => ({
  title: name?.title ?? "(đã xóa)",
  href: name?.href ?? null,
});
