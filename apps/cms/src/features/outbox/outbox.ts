import type { ChangeKind } from "@bantin/contract";
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionSlug,
  GlobalAfterChangeHook,
  PayloadRequest,
} from "payload";
import { afterCommit } from "../../database/transactions.ts";
import { wakeDispatcher } from "../webhooks/dispatcher.ts";
import { stampAfter } from "./revision.ts";

/**
 * Adds a row to the outbox in the transaction of `req`: what is public changed. Whoever builds the
 * site reads the rows; a change that was rolled back leaves none. Subscribers are told once it is kept.
 */
export async function recordChange(
  req: PayloadRequest,
  row: { collectionSlug: string; documentId: string; kind: ChangeKind; address: string | null },
): Promise<void> {
  const createdAt = await nextStamp(req);
  await req.payload.create({ collection: "changes", data: { ...row, createdAt }, req });
  await afterCommit(req, () => wakeDispatcher(req.payload));
}

/** Readers go through the outbox by time: a clock that was put back must not put a row behind them. */
async function nextStamp(req: PayloadRequest): Promise<string> {
  const { docs } = await req.payload.find({
    collection: "changes",
    sort: "-createdAt",
    limit: 1,
    pagination: false,
    depth: 0,
    req,
  });
  return stampAfter(docs[0]?.createdAt);
}

interface SharedContentHooks {
  afterChange: CollectionAfterChangeHook[];
  afterDelete: CollectionAfterDeleteHook[];
}

/** Outbox rows for what has no page of its own but shows on others: pictures, issuers, redirects. */
export function trackSharedContent(collection: CollectionSlug): SharedContentHooks {
  return {
    afterChange: [
      async ({ doc, req }) => {
        const documentId = String(doc.id);
        await recordChange(req, {
          collectionSlug: collection,
          documentId,
          kind: "updated",
          address: null,
        });
        return doc;
      },
    ],
    afterDelete: [
      async ({ id, req }) => {
        const documentId = String(id);
        await recordChange(req, {
          collectionSlug: collection,
          documentId,
          kind: "unpublished",
          address: null,
        });
      },
    ],
  };
}

/** The same for a global, which is always public. */
export function trackGlobal(slug: string): GlobalAfterChangeHook {
  return async ({ doc, req }) => {
    await recordChange(req, {
      collectionSlug: slug,
      documentId: slug,
      kind: "updated",
      address: null,
    });
    return doc;
  };
}
