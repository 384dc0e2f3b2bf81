import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionSlug,
  PayloadRequest,
} from "payload";
import { APIError } from "payload";
import { bilingual, inLanguageOf } from "../text/bilingual.ts";
import { recordChange } from "./outbox.ts";
import { type PublicPage, publicChange } from "./public-page.ts";
import { foreignClaim } from "./redirect-plan.ts";
import { keepRedirects, redirectRows } from "./redirect-rows.ts";

/** A document as the database holds it, or as a write would leave it. */
export type Row = Record<string, unknown>;

/** The page that readers see of a row, or null when it is not public. */
export type PageOf = (row: Row, req: PayloadRequest) => Promise<PublicPage | null>;

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

  const remembered = (req: PayloadRequest, id: string): PublicPage | null => {
    const page: unknown = req.context[key(id)];
    return isPublicPage(page) ? page : null;
  };

  return {
    beforeChange: [
      async ({ data, originalDoc, req, operation }) => {
        const id = operation === "update" ? String(originalDoc?.id) : null;
        if (id) req.context[key(id)] = await current(id, req);
        const page = await pageOf({ ...originalDoc, ...data }, req);
        if (page) await assertNeverAnothers(page.address, `${collection}/${id ?? "new"}`, req);
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
        req.context[key(String(id))] = await current(String(id), req);
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

async function assertNeverAnothers(address: string, owner: string, req: PayloadRequest) {
  const claim = foreignClaim(
    address,
    owner,
    await redirectRows(req, { from: { equals: address } }),
  );
  if (!claim) return;
  const message = bilingual(
    `Địa chỉ ${address} từng thuộc về một nội dung khác nên không dùng lại được. Hãy sửa đường dẫn, hoặc xóa dòng tương ứng trong “Chuyển hướng”.`,
    `The address ${address} once belonged to something else and cannot be reused. Change the slug, or delete its row in “Redirects”.`,
  );
  throw new APIError(inLanguageOf(req, message), 400, undefined, true);
}
