import type { CollectionSlug, GlobalSlug, Payload, PayloadRequest, Where } from "payload";
import { isStaff } from "../../access/roles.ts";
import { isGlobal } from "./audited.ts";
import { type Entry, storedEntry } from "./entry.ts";

/** What staff may know of what was done to a document: not from where, and not what only identifies. */
export type Happening = Pick<
  Entry,
  "number" | "at" | "deed" | "actorKind" | "actorName" | "fields" | "detail" | "stamp"
>;

type Reader = Pick<PayloadRequest, "payload" | "user">;

export interface History {
  happenings: Happening[];
  hasMore: boolean;
}

/**
 * What was done to a document, the newest first: for members of staff who may read it, whatever their role. Only the
 * log itself says from where, to administrators.
 *
 * @returns null when whoever asks may not
 */
export async function historyOf(
  req: Reader,
  slug: string,
  id: string,
  { limit, page }: { limit: number; page: number },
): Promise<History | null> {
  if (!isStaff(req.user) || !(await mayRead(req, slug, id))) return null;
  const { docs, hasNextPage } = await req.payload.db.find({
    collection: "audit-entries",
    where: about(slug, id),
    sort: "-number",
    limit,
    page,
  });
  return { happenings: docs.map(happening), hasMore: hasNextPage };
}

/** Who made each version of a document, by `updatedAt` of it. Versions that are older than the log are nobody's. */
export async function savedBy(
  { payload }: { payload: Payload },
  slug: string,
  id: string,
  stamps: readonly string[],
): Promise<Map<string, Happening>> {
  const { docs } = await payload.db.find({
    collection: "audit-entries",
    where: { and: [about(slug, id), { stamp: { in: [...stamps] } }] },
    sort: "number",
    limit: 0,
    pagination: false,
  });
  return new Map(docs.map(happening).map((each) => [each.stamp ?? "", each]));
}

function about(slug: string, id: string): Where {
  return { and: [{ documentId: { equals: id } }, { collectionSlug: { equals: slug } }] };
}

function happening(doc: unknown): Happening {
  const { number, at, deed, actorKind, actorName, fields, detail, stamp } = storedEntry.parse(doc);
  return { number, at, deed, actorKind, actorName, fields, detail, stamp };
}

async function mayRead(req: Reader, slug: string, id: string): Promise<boolean> {
  const { payload, user } = req;
  const asked = { depth: 0, overrideAccess: false, user, disableErrors: true } as const;
  if (isGlobal(slug)) {
    const found = payload.findGlobal({
      slug: slug as GlobalSlug,
      depth: 0,
      overrideAccess: false,
      user,
    });
    return found.then(
      () => true,
      () => false,
    );
  }
  if (!Object.hasOwn(payload.collections, slug)) return false;
  const collection = slug as CollectionSlug;
  const hasTrash = payload.collections[collection].config.trash;
  const doc = await payload.findByID({
    collection,
    id,
    ...asked,
    ...(hasTrash ? { trash: true } : {}),
  });
  return doc !== null;
}
