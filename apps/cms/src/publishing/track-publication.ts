import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionSlug,
  PayloadRequest,
} from "payload";
import { assertAddressIsFree } from "./assert-address-is-free.ts";
import { recordChange } from "./outbox.ts";
import { type PublicPage, publicChange } from "./public-page.ts";
import type { PageOf, Row } from "./public-rows.ts";
import { keepRedirects } from "./redirect-rows.ts";

interface PublicationHooks {
  beforeChange: CollectionBeforeChangeHook[];
  afterChange: CollectionAfterChangeHook[];
  beforeDelete: CollectionBeforeDeleteHook[];
  afterDelete: CollectionAfterDeleteHook[];
}

/**
 * Hooks that compare what readers see before and after each write, and keep the outbox and the old
 * addresses in step with it, in the same transaction.
 *
 * Both states are read from the published row. Payload's `previousDoc` is the latest version, drafts
 * included, and does not tell what was public.
 */
export function trackPublication(collection: CollectionSlug, pageOf: PageOf): PublicationHooks {
  const key = (id: string) => `public-page:${collection}/${id}`;

  const current = async (id: string, req: PayloadRequest): Promise<PublicPage | null> => {
    const row = await req.payload.db.findOne<Row & { id: string }>({
      collection,
      where: { id: { equals: id } },
      req,
    });
    return row ? pageOf(row, req) : null;
  };

  /** What readers see before the write, kept for the hook that runs after it. */
  const remember = async (id: string, req: PayloadRequest): Promise<PublicPage | null> => {
    const page = await current(id, req);
    // Not before the await: an operation in it puts another object in the place of `req.context`.
    req.context[key(id)] = page;
    return page;
  };

  const remembered = (req: PayloadRequest, id: string): PublicPage | null => {
    const page: unknown = req.context[key(id)];
    return isPublicPage(page) ? page : null;
  };

  const settle = async (id: string, before: PublicPage | null, req: PayloadRequest) => {
    const change = publicChange(before, await current(id, req));
    if (change.kind === "none") return;
    await keepRedirects(req, `${collection}/${id}`, change);
    const { kind, page } = change;
    await recordChange(req, {
      collectionSlug: collection,
      documentId: id,
      kind,
      address: page.address,
    });
  };

  return {
    beforeChange: [
      async ({ data, originalDoc, req, operation }) => {
        const id = operation === "update" ? String(originalDoc?.id) : null;
        const before = id ? await remember(id, req) : null;
        const after = await pageOf({ ...originalDoc, ...data }, req);
        if (after && after.address !== before?.address) {
          await assertAddressIsFree(after.address, `${collection}/${id ?? "new"}`, req);
        }
        return data;
      },
    ],
    afterChange: [
      async ({ doc, req, operation }) => {
        const id = String(doc.id);
        await settle(id, operation === "update" ? remembered(req, id) : null, req);
        return doc;
      },
    ],
    beforeDelete: [
      async ({ id, req }) => {
        await remember(String(id), req);
      },
    ],
    afterDelete: [
      async ({ id, req }) => {
        await settle(String(id), remembered(req, String(id)), req);
      },
    ],
  };
}

function isPublicPage(value: unknown): value is PublicPage {
  return typeof value === "object" && value !== null && "address" in value;
}
