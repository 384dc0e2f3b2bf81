import { DRAFTED_COLLECTIONS, type DraftedCollection } from "@bantin/contract";
import type { Payload, PayloadRequest, Where } from "payload";
import type { Schedule } from "../../payload-types.ts";
import { titleOf } from "../../text/title-of.ts";
import type { DocumentRef } from "./api.ts";

export function isDrafted(slug: string): slug is DraftedCollection {
  return DRAFTED_COLLECTIONS.some((known) => known === slug);
}

export const isPlanned: Where = { state: { equals: "planned" } };

export const ofDocument = ({ collection, id }: DocumentRef): Where => ({
  and: [{ collectionSlug: { equals: collection } }, { documentId: { equals: id } }],
});

/** Rows of what is planned and what became of it, the earliest first. */
export async function findRows(
  payload: Payload,
  where: Where,
  {
    limit = 0,
    sort = "at",
    req,
  }: { limit?: number; sort?: string; req?: Partial<PayloadRequest> } = {},
): Promise<Schedule[]> {
  const { docs } = await payload.find({
    collection: "schedules",
    where,
    sort,
    limit,
    pagination: false,
    depth: 0,
    ...(req ? { req: { ...req } } : {}),
  });
  return docs;
}

/** A document as staff know it: its newest title, whether or not it is public. */
export interface Named {
  title: string;
  href: string;
}

/** The names of documents by `collection/id`; those that are gone have none. */
export async function namesOf(
  payload: Payload,
  refs: readonly DocumentRef[],
): Promise<Map<string, Named>> {
  const names = new Map<string, Named>();
  for (const collection of DRAFTED_COLLECTIONS) {
    const ids = refs.filter((ref) => ref.collection === collection).map(({ id }) => id);
    if (ids.length === 0) continue;
    const { docs } = await payload.find({
      collection,
      where: { id: { in: [...new Set(ids)] } },
      draft: true,
      trash: true,
      pagination: false,
      depth: 0,
    });
    for (const doc of docs) {
      names.set(`${collection}/${doc.id}`, {
        title: titleOf(doc) ?? "…",
        href: `/admin/collections/${collection}/${doc.id}`,
      });
    }
  }
  return names;
}

export const refOf = (row: Schedule): DocumentRef => ({
  collection: row.collectionSlug,
  id: row.documentId,
});

export const keyOf = ({ collection, id }: DocumentRef): string => `${collection}/${id}`;

/** Names of people by account. */
export async function peopleOf(
  payload: Payload,
  rows: readonly Schedule[],
): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ setBy }) => (setBy ? [accountOf(setBy)] : [])))];
  if (ids.length === 0) return new Map();
  const { docs } = await payload.find({
    collection: "users",
    where: { id: { in: ids } },
    pagination: false,
    depth: 0,
  });
  return new Map(docs.map(({ id, name }) => [String(id), name]));
}

export const accountOf = (setBy: Schedule["setBy"]): string =>
  typeof setBy === "object" && setBy !== null ? setBy.id : (setBy ?? "");

/** Takes a planned row back. */
export async function cancelRow(
  payload: Payload,
  id: string,
  req?: Partial<PayloadRequest>,
): Promise<boolean> {
  const taken: unknown = await payload.db.updateOne({
    collection: "schedules",
    where: { and: [{ id: { equals: id } }, isPlanned] },
    data: { state: "cancelled", endedAt: new Date().toISOString() },
    ...(req ? { req } : {}),
  });
  return Boolean(taken);
}
