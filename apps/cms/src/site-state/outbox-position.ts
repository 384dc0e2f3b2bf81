import type { Payload } from "payload";
import { NO_CONTENT, type Revision, WINDOW_MS } from "./revision.ts";

/** How far the content has come now. Two short questions to an index. */
export async function currentRevision(payload: Payload): Promise<Revision> {
  const { docs } = await payload.db.find<{ id: string; createdAt: string }>({
    collection: "changes",
    sort: "-createdAt",
    limit: 1,
    pagination: false,
    select: { createdAt: true },
  });
  const [newest] = docs;
  if (!newest) return NO_CONTENT;
  const at = Date.parse(newest.createdAt);
  return { newest: newest.id, at, count: await countUpTo(payload, at) };
}

/** Rows of the outbox in the window that ends with an instant, in milliseconds. */
export function countUpTo(payload: Payload, at: number): Promise<number> {
  return countBetween(payload, at - WINDOW_MS, at);
}

/** Rows of the outbox after an instant and up to another, both in milliseconds. */
export async function countBetween(payload: Payload, after: number, upTo: number): Promise<number> {
  const { totalDocs } = await payload.db.count({
    collection: "changes",
    where: {
      and: [
        { createdAt: { less_than_equal: new Date(upTo).toISOString() } },
        { createdAt: { greater_than: new Date(after).toISOString() } },
      ],
    },
  });
  return totalDocs;
}

/** A change of what is public, as the outbox has it. */
export interface LoggedChange {
  kind: "published" | "updated" | "moved" | "unpublished";
  /** Milliseconds. */
  at: number;
}

type ChangeRow = { kind: LoggedChange["kind"]; createdAt: string };

/** What happened last to a document that readers could see; null when nothing ever did. */
export async function lastChangeOf(
  payload: Payload,
  collectionSlug: string,
  documentId: string,
): Promise<LoggedChange | null> {
  const { docs } = await payload.db.find<ChangeRow>({
    collection: "changes",
    where: {
      and: [{ documentId: { equals: documentId } }, { collectionSlug: { equals: collectionSlug } }],
    },
    sort: "-createdAt",
    limit: 1,
    pagination: false,
  });
  return docs[0] ? { kind: docs[0].kind, at: Date.parse(docs[0].createdAt) } : null;
}

/** When the oldest change after an instant was written, both in milliseconds; null when there is none. */
export async function oldestChangeAfter(payload: Payload, at: number): Promise<number | null> {
  const { docs } = await payload.db.find<{ createdAt: string }>({
    collection: "changes",
    where: { createdAt: { greater_than: new Date(at).toISOString() } },
    sort: "createdAt",
    limit: 1,
    pagination: false,
    select: { createdAt: true },
  });
  return docs[0] ? Date.parse(docs[0].createdAt) : null;
}
