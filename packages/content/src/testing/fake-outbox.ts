import { randomUUID } from "node:crypto";
import type { Change, ChangeFeedPage } from "@bantin/contract";

/** Changes that are told again, as the real feed tells those of the last two minutes again. */
const RETOLD = 3;

export interface FakeOutbox {
  add(collectionSlug: string, documentId: string, at: number): void;
  /** Null for the cursor of another outbox: a database that was put back. */
  page(after: string | null, limit: number): ChangeFeedPage | null;
}

/** The outbox of a fake CMS, and its feed. */
export function createFakeOutbox(): FakeOutbox {
  const name = randomUUID();
  const rows: Change[] = [];
  const cursor = (read: number) => `${name}:${Math.max(0, read)}`;
  return {
    add(collectionSlug, documentId, at) {
      const createdAt = new Date(at).toISOString();
      rows.push({
        id: randomUUID(),
        createdAt,
        collectionSlug,
        documentId,
        kind: "updated",
        address: null,
      });
    },
    page(after, limit) {
      if (after === null) {
        return { changes: [], cursor: cursor(rows.length - RETOLD), hasMore: false };
      }
      const [owner, read] = after.split(":");
      if (owner !== name) return null;
      const end = Number(read) + limit;
      const hasMore = end < rows.length;
      return {
        changes: rows.slice(Number(read), end),
        cursor: cursor(hasMore ? end : rows.length - RETOLD),
        hasMore,
      };
    },
  };
}
