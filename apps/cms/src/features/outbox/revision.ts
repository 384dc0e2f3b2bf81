import { LATEST_CHANGE_MS } from "@bantin/contract";
import type { Payload } from "payload";

/**
 * How far the content has come: the newest row of the outbox, and how many rows there are in the time before
 * it. The count is what makes it exact: a transaction that began earlier may be committed later, and then
 * there is one row more before the newest than whoever looked earlier has seen.
 */
export interface Revision {
  /** Identifier of the newest row; empty while there is none. */
  newest: string;
  /** When it was written, in milliseconds. */
  at: number;
  /** Rows within `LATEST_CHANGE_MS` before it, itself included. */
  count: number;
}

export const NO_CONTENT: Revision = { newest: "", at: 0, count: 0 };

/** As it travels to the publisher and back. */
export function writeRevision({ newest, at, count }: Revision): string {
  return `${at}.${count}.${newest}`;
}

/** @returns null when the text is not a revision */
export function readRevision(text: string | null): Revision | null {
  const [, at, count, newest = ""] = /^(\d+)\.(\d+)\.(.*)$/.exec(text ?? "") ?? [];
  return at && count ? { at: Number(at), count: Number(count), newest } : null;
}

/**
 * Whether whoever looked at a revision has seen a change.
 *
 * @param changeAt when the row of the change was written, in milliseconds
 * @param countNow how many rows there are now in the window before the revision's newest row
 */
export function hasSeen(revision: Revision, changeAt: number, countNow: number): boolean {
  if (changeAt > revision.at) return false;
  if (changeAt <= revision.at - LATEST_CHANGE_MS) return true;
  // More rows than were seen: one of them came late, and nobody knows which.
  return countNow <= revision.count;
}

/**
 * The instant for a new row of a list that is read by time: now, or just after the newest row when the clock was
 * put back behind it.
 */
export function stampAfter(newest: string | undefined, nowMs = Date.now()): string {
  const newestMs = Date.parse(newest ?? "");
  return new Date(newestMs >= nowMs ? newestMs + 1 : nowMs).toISOString();
}

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
  return countBetween(payload, at - LATEST_CHANGE_MS, at);
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
