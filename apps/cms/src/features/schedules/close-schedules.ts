import type { CollectionAfterChangeHook, CollectionSlug, PayloadRequest, Where } from "payload";
import { cancelRow, findRows, isDrafted, isPlanned, ofDocument } from "./rows.ts";

/**
 * What somebody publishes by hand is not published once more at its time: at that hour an unfinished draft might stand
 * over it. A schedule that does it itself has claimed its row by then.
 */
export function closeSchedules(collection: CollectionSlug): CollectionAfterChangeHook {
  return async ({ doc, req }) => {
    if (doc._status !== "published") return doc;
    for (const { id } of await findRows(req.payload, toPublish(collection, doc.id), { req })) {
      await cancelRow(req.payload, id, req);
    }
    return doc;
  };
}

const toPublish = (collection: CollectionSlug, id: unknown): Where => ({
  and: [isPlanned, ofDocument({ collection, id: String(id) }), { kind: { equals: "publish" } }],
});

/** Whether a document is to be published at a time that was set: what is then public was settled. */
export async function isScheduled(
  collection: CollectionSlug,
  id: string,
  req: PayloadRequest,
): Promise<boolean> {
  if (!isDrafted(collection)) return false;
  return (await findRows(req.payload, toPublish(collection, id), { limit: 1, req })).length > 0;
}
