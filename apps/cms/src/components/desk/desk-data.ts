import type { Payload, Where } from "payload";

/** A row of the desk: a draft that somebody should look at. */
export interface DeskItem {
  href: string;
  title: string;
  updatedAt: string;
}

const SHOWN = 8;
const COLLECTIONS = ["articles", "resolutions", "campaigns"] as const;

/** Drafts that wait for an editor, the one that waits longest first. */
export async function inReview(payload: Payload): Promise<DeskItem[]> {
  const items = await drafts(payload, {
    and: [{ stage: { equals: "inReview" } }, { _status: { equals: "draft" } }],
  });
  return items.sort((a, b) => a.updatedAt.localeCompare(b.updatedAt)).slice(0, SHOWN);
}

/** Drafts that somebody began, the one touched last first. */
export async function ownDrafts(payload: Payload, userId: string): Promise<DeskItem[]> {
  const items = await drafts(payload, {
    and: [{ createdBy: { equals: userId } }, { _status: { equals: "draft" } }],
  });
  return items.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)).slice(0, SHOWN);
}

async function drafts(payload: Payload, where: Where): Promise<DeskItem[]> {
  const lists = await Promise.all(
    COLLECTIONS.map(async (collection) => {
      const { docs } = await payload.find({
        collection,
        where,
        draft: true,
        limit: SHOWN,
        depth: 0,
      });
      return docs.map((doc) => ({
        href: `/admin/collections/${collection}/${doc.id}`,
        title: titleOf(doc) ?? "…",
        updatedAt: doc.updatedAt,
      }));
    }),
  );
  return lists.flat();
}

function titleOf(doc: { title?: string | null } | { slogan?: string | null }): string | null {
  if ("title" in doc) return doc.title ?? null;
  return "slogan" in doc ? (doc.slogan ?? null) : null;
}
