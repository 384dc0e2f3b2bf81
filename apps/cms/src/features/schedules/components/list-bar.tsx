import type { CollectionSlug, Payload, ServerProps, Where } from "payload";
import { isStaff, mayPublish } from "../../../access/roles.ts";
import { type Bilingual, bilingual } from "../../../text/bilingual.ts";
import { findRows, isPlanned } from "../rows.ts";
import { PublishTogether } from "./publish-together.tsx";
import "./list-bar.css";

const WORDS = {
  all: bilingual("Tất cả", "All"),
  inReview: bilingual("Chờ duyệt", "In review"),
  scheduled: bilingual("Lên lịch", "Scheduled"),
} as const;

/** More identifiers than a web address should carry. */
const MOST = 100;

/** Above a list: one click to what waits for review and to what is planned, each with its number. */
export async function ListBar({
  collectionSlug,
  i18n,
  payload,
  user,
}: ServerProps & { collectionSlug: CollectionSlug }) {
  if (!isStaff(user)) return null;
  const say = (text: Bilingual) => (i18n.language === "en" ? text.en : text.vi);
  const [inReview, scheduled] = await Promise.all([
    countOf(payload, collectionSlug, IN_REVIEW),
    scheduledIds(payload, collectionSlug),
  ]);
  const list = `/admin/collections/${collectionSlug}`;
  const ids = scheduled.map((id, at) => `where[or][0][and][0][id][in][${at}]=${id}`).join("&");
  return (
    <div className="list-bar">
      <nav className="list-bar__links">
        <a href={list}>{say(WORDS.all)}</a>
        {inReview > 0 && (
          <a
            href={`${list}?where[or][0][and][0][stage][equals]=inReview&where[or][0][and][1][_status][equals]=draft`}
          >
            {say(WORDS.inReview)} ({inReview})
          </a>
        )}
        {scheduled.length > 0 && (
          <a href={`${list}?${ids}`}>
            {say(WORDS.scheduled)} ({scheduled.length})
          </a>
        )}
      </nav>
      {mayPublish(user) && <PublishTogether collection={collectionSlug} />}
    </div>
  );
}

const IN_REVIEW: Where = {
  and: [{ stage: { equals: "inReview" } }, { _status: { equals: "draft" } }],
};

async function countOf(payload: Payload, collection: CollectionSlug, where: Where) {
  const { totalDocs } = await payload.find({
    collection,
    where,
    draft: true,
    limit: 1,
    depth: 0,
    select: {},
  });
  return totalDocs;
}

async function scheduledIds(payload: Payload, collection: CollectionSlug): Promise<string[]> {
  const rows = await findRows(
    payload,
    {
      and: [
        isPlanned,
        { collectionSlug: { equals: collection } },
        { kind: { not_equals: "review" } },
      ],
    },
    { limit: MOST },
  );
  return [...new Set(rows.map(({ documentId }) => documentId))];
}
