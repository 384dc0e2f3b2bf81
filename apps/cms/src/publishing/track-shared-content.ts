import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionSlug,
  GlobalAfterChangeHook,
} from "payload";
import { recordChange } from "./outbox.ts";

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
