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
  Where,
} from "payload";
import { z } from "zod";
import { mayPublish } from "../../access/roles.ts";
import { draftAccess } from "../../access/rules.ts";
import { bilingual } from "../../text/bilingual.ts";
import { refusal } from "../../text/refusal.ts";
import { recordChange } from "../outbox/outbox.ts";
import { refuseWhileUsed } from "../references/usages.ts";
import { restoreAsDraft } from "../reviewing/endpoints.ts";
import { moveStage, tellStage } from "../reviewing/hooks.ts";
import { closeSchedules, isScheduled } from "../schedules/close-schedules.ts";
import {
  type PageOf,
  type PublicChange,
  type PublicPage,
  publicChange,
  type Row,
} from "./public-page.ts";
import { assertAddressIsFree, keepRedirects } from "./redirects.ts";
import { requiredToPublish } from "./required-to-publish.ts";

/*
 * All that happens when something is published, in its order. Saving a draft, moving, unpublishing and deleting go
 * the same way. Everything up to step 8 is done in the transaction of the save: what throws leaves nothing behind.
 *
 * 1. Request       a move to the trash is never a draft; unpublishing asks nothing of the text. The judge refuses
 *                  values of the wrong kind (`../judge/judge.ts`).
 * 2. Access        Payload asks the role (`access/rules.ts`).
 * 3. Derivation    text has been cleaned (`text/clean-text-fields.ts`); each collection derives its slug or its
 *                  identity, and its time of publication.
 * 4. Needs         what readers need is there (`required-to-publish.ts`), and relations lead somewhere.
 * 5. Guard         once more whether this user may publish, or touch what is public; where the text then stands on its
 *                  way (`../reviewing/hooks.ts`).
 * 6. Address       the page's address is free: no other page stands there, or ever did (`redirects.ts`).
 * 7. Redirects     Payload has validated each field and written the row, and the judge has asked the contract about it.
 *                  What readers saw is compared with what they see now (`public-page.ts`), and old addresses lead
 *                  to the new one (`redirect-plan.ts`).
 * 8. Outbox        one row says what has changed for the public (`../outbox/outbox.ts`). Plans to publish it later are
 *                  closed, and people are told.
 * 9. Hint          after the commit, subscribers are told that there is something new (`../webhooks/dispatcher.ts`).
 */

interface Publication {
  slug: CollectionSlug;
  /** Where readers see a document of the collection. */
  pageOf: PageOf;
  /** Step 3, in this order. */
  derive: CollectionBeforeValidateHook[];
  /** Names of the fields that drafts may lack, and without which nothing is published. */
  required: readonly string[];
}

/** Access, versions, trash and hooks of a collection that is written, reviewed and published. */
export function publication({
  slug,
  pageOf,
  derive,
  required,
}: Publication): Pick<CollectionConfig, "access" | "endpoints" | "versions" | "trash" | "hooks"> {
  const page = trackPublicPage(slug, pageOf);
  return {
    access: draftAccess,
    endpoints: [restoreAsDraft],
    // Old versions are kept: they are the record of what was said.
    versions: { drafts: { validate: false }, maxPerDoc: 200 },
    trash: true,
    hooks: {
      ...page,
      beforeOperation: [noDraftOfTrash, unpublishAsItIs],
      beforeValidate: [...derive, requiredToPublish(required)],
      beforeChange: [guardPublication(slug), moveStage, ...page.beforeChange],
      afterChange: [...page.afterChange, closeSchedules(slug), tellStage(slug)],
      beforeDelete: [refuseWhileUsed(slug), ...page.beforeDelete],
    },
  };
}

// Step 1.

const draftInTrash = z.object({
  draft: z.literal(true),
  data: z.object({ deletedAt: z.union([z.string().min(1), z.date()]) }),
});

/**
 * Moving to the trash is never a draft. Saved as one it would reach the latest version only: the newsroom would see
 * the document in its trash while its page stayed public.
 */
const noDraftOfTrash: CollectionBeforeOperationHook = ({ args, operation }) =>
  operation === "update" && draftInTrash.safeParse(args).success ? { ...args, draft: false } : args;

const onlyUnpublish = z.object({
  id: z.union([z.string(), z.number()]),
  draft: z.literal(false).nullish(),
  data: z.strictObject({ _status: z.literal("draft") }),
});

/**
 * Taking a page down asks nothing of its text. The admin's button says so by this flag. A schedule and a program do
 * not, and would be refused while an incomplete draft waits over the page.
 *
 * Not for many at once: there Payload would put the published text in the place of newer drafts.
 */
const unpublishAsItIs: CollectionBeforeOperationHook = ({ args, operation }) =>
  operation === "update" && onlyUnpublish.safeParse(args).success
    ? { ...args, unpublishAllLocales: true }
    : args;

// Step 5.

const WRITERS_DO_NOT_PUBLISH = bilingual(
  "Phóng viên không đăng bài. Hãy bấm “Gửi duyệt”; biên tập viên sẽ duyệt và đăng.",
  "Writers do not publish. Submit it; an editor will publish it.",
);
const WRITERS_LEAVE_SCHEDULED = bilingual(
  "Nội dung này đã được hẹn giờ đăng nên không sửa được nữa. Hãy nhờ biên tập viên sửa, hoặc bỏ hẹn.",
  "This is to be published at a time that was set. Ask an editor to change it, or to call it off.",
);
const WRITERS_LEAVE_PUBLISHED = bilingual(
  "Nội dung này đã đăng. Hãy nhờ biên tập viên sửa.",
  "This is published. Ask an editor to change it.",
);

/**
 * Only who may publish publishes, or touches what is public. Access rules alone cannot tell: they see the latest
 * version, while a draft over a published text can still unpublish it. A save without a user is the system's own.
 */
function guardPublication(collection: CollectionSlug): CollectionBeforeChangeHook {
  return async ({ data, originalDoc, req }) => {
    if (!req.user || mayPublish(req.user)) return data;
    if (data._status === "published") throw refusal(req, WRITERS_DO_NOT_PUBLISH, 403);
    const id: unknown = originalDoc?.id;
    const where: Where = { and: [{ id: { equals: id } }, { _status: { equals: "published" } }] };
    if (id && (await req.payload.db.findOne({ collection, where, req }))) {
      throw refusal(req, WRITERS_LEAVE_PUBLISHED, 403);
    }
    if (id && (await isScheduled(collection, String(id), req))) {
      throw refusal(req, WRITERS_LEAVE_SCHEDULED, 403);
    }
    return data;
  };
}

const changeKey = (collection: string, id: string) => `page-change:${collection}/${id}`;

const changeKinds = z.enum(["none", "published", "updated", "moved", "unpublished"]);

/** What the save of a document in the operation in hand did to its page; for hooks that come after those below. */
export function pageChangeOf(
  req: PayloadRequest,
  collection: string,
  id: string,
): PublicChange["kind"] | null {
  return changeKinds.safeParse(req.context[changeKey(collection, id)]).data ?? null;
}

// Steps 6 to 8, also for what has a page and no drafts.

interface PublicPageHooks {
  beforeChange: CollectionBeforeChangeHook[];
  afterChange: CollectionAfterChangeHook[];
  beforeDelete: CollectionBeforeDeleteHook[];
  afterDelete: CollectionAfterDeleteHook[];
}

/**
 * Hooks that compare what readers see before and after each write, and keep the outbox and the old addresses in step
 * with it.
 *
 * Both states are read from the published row. Payload's `previousDoc` is the latest version, drafts included, and
 * does not tell what was public.
 */
export function trackPublicPage(collection: CollectionSlug, pageOf: PageOf): PublicPageHooks {
  const key = (id: string) => `public-page:${collection}/${id}`;

  const current = async (id: string, req: PayloadRequest): Promise<PublicPage | null> => {
    const where = { id: { equals: id } };
    const row = await req.payload.db.findOne<Row & { id: string }>({ collection, where, req });
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

  const recordPublicChange = async (id: string, before: PublicPage | null, req: PayloadRequest) => {
    const change = publicChange(before, await current(id, req));
    req.context[changeKey(collection, id)] = change.kind;
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
        await recordPublicChange(id, operation === "update" ? remembered(req, id) : null, req);
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
        await recordPublicChange(String(id), remembered(req, String(id)), req);
      },
    ],
  };
}

function isPublicPage(value: unknown): value is PublicPage {
  return typeof value === "object" && value !== null && "address" in value;
}
