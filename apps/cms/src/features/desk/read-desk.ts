import { DRAFTED_COLLECTIONS } from "@bantin/contract";
import { formatDateTime } from "@bantin/vietnamese";
import type { Payload, TypedUser, Where } from "payload";
import { mayPublish } from "../../access/roles.ts";
import { bilingual } from "../../text/bilingual.ts";
import { titleOf } from "../../text/title-of.ts";
import type { ShownNotice } from "../reviewing/components/notices.tsx";
import type { DeskLine } from "../schedules/desk-schedules.ts";

const SHOWN = 8;
/** What was told and not read: more than anybody reads at once. */
const SHOWN_NOTICES = 10;

interface DeskAnswer {
  notices: ShownNotice[];
  /** Waiting for this person. */
  assigned: DeskLine[];
  returned: DeskLine[];
  ownDrafts: DeskLine[];
  /** Of this person, waiting for others; null for who reviews. */
  submitted: DeskLine[] | null;
  /** Waiting for anybody who may publish; null for who may not. */
  inReview: DeskLine[] | null;
  published: DeskLine[];
}

/** What waits for a member of staff, and what just went live. */
export async function readDesk(payload: Payload, user: TypedUser): Promise<DeskAnswer> {
  const may = mayPublish(user);
  const own: Where = { createdBy: { equals: user.id } };
  const assigned: Where = { assignedTo: { equals: user.id } };
  const at = (stage: string): Where => ({ stage: { equals: stage } });
  const [notices, mine, returned, ownDrafts, submitted, inReview, published] = await Promise.all([
    unreadNotices(payload, user),
    drafts(payload, [assigned, { stage: { not_equals: "done" } }], "updatedAt"),
    drafts(payload, [own, at("returned")], "updatedAt"),
    drafts(payload, [own, { stage: { in: ["writing", "done"] } }], "-updatedAt"),
    may ? null : drafts(payload, [own, at("inReview")], "-updatedAt"),
    may
      ? drafts(payload, [at("inReview"), { assignedTo: { not_equals: user.id } }], "updatedAt")
      : null,
    lines(payload, { _status: { equals: "published" } }, "-updatedAt", false),
  ]);
  return { notices, assigned: mine, returned, ownDrafts, submitted, inReview, published };
}

/** @param sort `updatedAt` for what waits longest, `-updatedAt` for what was touched last */
function drafts(payload: Payload, and: Where[], sort: "updatedAt" | "-updatedAt") {
  return lines(payload, { and: [...and, { _status: { equals: "draft" } }] }, sort, true);
}

async function lines(
  payload: Payload,
  where: Where,
  sort: "updatedAt" | "-updatedAt",
  draft: boolean,
): Promise<DeskLine[]> {
  const lists = await Promise.all(
    DRAFTED_COLLECTIONS.map(async (collection) => {
      const { docs } = await payload.find({
        collection,
        where,
        sort,
        draft,
        limit: SHOWN,
        pagination: false,
        depth: 0,
      });
      return docs.map((doc) => ({
        updatedAt: doc.updatedAt,
        line: {
          href: `/admin/collections/${collection}/${doc.id}`,
          title: titleOf(doc) ?? "…",
          text: bilingual(formatDateTime(doc.updatedAt), formatDateTime(doc.updatedAt)),
        },
      }));
    }),
  );
  const order = sort === "updatedAt" ? 1 : -1;
  return lists
    .flat()
    .sort((a, b) => order * a.updatedAt.localeCompare(b.updatedAt))
    .slice(0, SHOWN)
    .map(({ line }) => line);
}

async function unreadNotices(payload: Payload, user: TypedUser): Promise<ShownNotice[]> {
  const { docs } = await payload.find({
    collection: "notices",
    where: { and: [{ to: { equals: user.id } }, { isRead: { not_equals: true } }] },
    sort: "-createdAt",
    limit: SHOWN_NOTICES,
    pagination: false,
    depth: 0,
  });
  return docs.map(({ id, kind, title, by, text, createdAt, collectionSlug, documentId }) => ({
    id,
    kind,
    title: title ?? "",
    by: by ?? "",
    text: text ?? "",
    at: createdAt,
    href: `/admin/collections/${collectionSlug}/${documentId}`,
  }));
}
