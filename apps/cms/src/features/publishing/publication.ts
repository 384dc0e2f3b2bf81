import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  CollectionConfig,
  CollectionSlug,
  PayloadRequest,
} from "payload";
import { z } from "zod";
import { mayPublish } from "../../access/roles.ts";
import { draftAccess } from "../../access/rules.ts";
import { approveOnPublish } from "../../fields/editorial-fields.ts";
import { bilingual } from "../../text/bilingual.ts";
import { refusal } from "../../text/refusal.ts";
import { recordChange } from "../outbox/outbox.ts";
import { type PageOf, type PublicPage, publicChange, type Row } from "./public-page.ts";
import { assertAddressIsFree, keepRedirects } from "./redirects.ts";

/**
 * What all that is written, reviewed and published has in common: access, versions, trash, and hooks
 * that guard publication and keep outbox and old addresses in step.
 *
 * @param pageOf where readers see a document of the collection
 * @param beforeValidate what is the collection's own
 */
export function editorial(
  slug: CollectionSlug,
  pageOf: PageOf,
  beforeValidate: CollectionBeforeValidateHook[],
): Pick<CollectionConfig, "access" | "versions" | "trash" | "hooks"> {
  const publication = trackPublication(slug, pageOf);
  return {
    access: draftAccess,
    // Old versions are kept: they are the record of what was said.
    versions: { drafts: { schedulePublish: true, validate: false }, maxPerDoc: 200 },
    trash: true,
    hooks: {
      beforeOperation: [noDraftOfTrash, unpublishAsItIs],
      beforeValidate,
      beforeChange: [guardPublication(slug), approveOnPublish, ...publication.beforeChange],
      afterChange: publication.afterChange,
      beforeDelete: publication.beforeDelete,
      afterDelete: publication.afterDelete,
    },
  };
}

const draftInTrash = z.object({
  draft: z.literal(true),
  data: z.object({ deletedAt: z.union([z.string().min(1), z.date()]) }),
});

/**
 * Moving to the trash is never a draft: saved as one it would reach the latest version only, and the
 * page would stay public of a document that the newsroom sees in its trash.
 */
const noDraftOfTrash: CollectionBeforeOperationHook = ({ args, operation }) =>
  operation === "update" && draftInTrash.safeParse(args).success ? { ...args, draft: false } : args;

const onlyUnpublish = z.object({
  id: z.union([z.string(), z.number()]),
  draft: z.literal(false).nullish(),
  data: z.strictObject({ _status: z.literal("draft") }),
});

/**
 * Taking a page down asks nothing of its text. The admin's button says so by this flag; a schedule
 * and a program do not, and would be refused while a draft that is not complete waits over the page.
 *
 * Not for many at once: there Payload would put the published text in the place of newer drafts.
 */
const unpublishAsItIs: CollectionBeforeOperationHook = ({ args, operation }) =>
  operation === "update" && onlyUnpublish.safeParse(args).success
    ? { ...args, unpublishAllLocales: true }
    : args;

const WRITERS_DO_NOT_PUBLISH = bilingual(
  "Phóng viên không đăng bài. Hãy chọn “Chờ duyệt” rồi lưu nháp; biên tập viên sẽ duyệt và đăng.",
  "Writers do not publish. Choose “In review” and save the draft; an editor will publish it.",
);
const WRITERS_LEAVE_PUBLISHED = bilingual(
  "Nội dung này đã đăng. Hãy nhờ biên tập viên sửa.",
  "This is published. Ask an editor to change it.",
);

/**
 * Only who may publish publishes, or touches what is public. Access rules alone cannot tell: they see the
 * latest version, while a draft over a published text can still unpublish it. What no user does, the system
 * does itself.
 */
function guardPublication(collection: CollectionSlug): CollectionBeforeChangeHook {
  return async ({ data, originalDoc, req }) => {
    if (!req.user || mayPublish(req.user)) return data;
    if (data._status === "published") {
      throw refusal(req, WRITERS_DO_NOT_PUBLISH, 403);
    }
    if (originalDoc?.id) {
      const published = await req.payload.db.findOne({
        collection,
        where: {
          and: [{ id: { equals: originalDoc.id } }, { _status: { equals: "published" } }],
        },
        req,
      });
      if (published) {
        throw refusal(req, WRITERS_LEAVE_PUBLISHED, 403);
      }
    }
    return data;
  };
}

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
