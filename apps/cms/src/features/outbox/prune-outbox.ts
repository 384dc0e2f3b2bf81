import { LATEST_CHANGE_MS } from "@bantin/contract";
import type { Payload } from "payload";
import { currentRevision } from "./revision.ts";

const DAY_MS = 24 * 60 * 60_000;
const PAGE = 2_000;
/** SQLite takes no more than some thousands of values in a statement. */
const MOST_DELETED_AT_ONCE = 500;

interface Row {
  id: string;
  createdAt: string;
  collectionSlug: string;
  documentId: string;
}

/**
 * Deletes old rows of the outbox, but for the last one of each document. A program that reads from the beginning still
 * learns of every document that ever was public. A program whose cursor stands at a deleted row is told to read all
 * content anew. The status of a document rests on its last change, which stays.
 *
 * @param keepDays all rows are kept for so many days
 * @returns how many were deleted
 */
export async function pruneOutbox(
  payload: Payload,
  keepDays: number,
  nowMs = Date.now(),
): Promise<number> {
  const newest = await currentRevision(payload);
  // What the newest revision counts stays: to its readers nothing has changed.
  const until = Math.min(nowMs - keepDays * DAY_MS, newest.at - LATEST_CHANGE_MS);
  const ids = await supersededBefore(payload, new Date(until).toISOString());
  for (let at = 0; at < ids.length; at += MOST_DELETED_AT_ONCE) {
    const some = ids.slice(at, at + MOST_DELETED_AT_ONCE);
    await payload.db.deleteMany({ collection: "changes", where: { id: { in: some } } });
  }
  return ids.length;
}

/** Rows before an instant after which their document has another one. */
async function supersededBefore(payload: Payload, until: string): Promise<string[]> {
  const seen = new Set<string>();
  const superseded: string[] = [];
  for await (const { id, createdAt, collectionSlug, documentId } of newestFirst(payload)) {
    const document = `${collectionSlug}/${documentId}`;
    if (seen.has(document) && createdAt < until) superseded.push(id);
    seen.add(document);
  }
  return superseded;
}

async function* newestFirst(payload: Payload): AsyncGenerator<Row> {
  let before: string | null = null;
  for (;;) {
    const { docs }: { docs: Row[] } = await payload.db.find<Row>({
      collection: "changes",
      where: before === null ? {} : { createdAt: { less_than: before } },
      sort: "-createdAt",
      limit: PAGE,
      pagination: false,
      select: { createdAt: true, collectionSlug: true, documentId: true },
    });
    for (const row of docs) {
      before = new Date(row.createdAt).toISOString();
      yield { ...row, createdAt: before };
    }
    if (docs.length < PAGE) return;
  }
}
