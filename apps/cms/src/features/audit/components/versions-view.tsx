import { formatDate, formatTime } from "@bantin/vietnamese";
import { Gutter, SetDocumentStepNav } from "@payloadcms/ui";
import { notFound } from "next/navigation.js";
import type { CollectionSlug, DocumentViewServerProps } from "payload";
import { z } from "zod";
import { type Bilingual, bilingual, inLanguageOf } from "../../../text/bilingual.ts";
import { labelInWords } from "../../../text/name-of-document.ts";
import { actorWords, DEED_LABELS, isDeed } from "../deeds.ts";
import { savedBy } from "../history.ts";
import { pageIn } from "./page-in.ts";
import { Pages } from "./pages.tsx";
import "./audit.css";

const WORDS = {
  when: bilingual("Lưu lúc", "Saved at"),
  who: bilingual("Người lưu", "Saved by"),
  deed: bilingual("Việc đã làm", "What was done"),
  status: bilingual("Trạng thái", "Status"),
  draft: bilingual("Bản nháp", "Draft"),
  published: bilingual("Đăng", "Published"),
  isLive: bilingual("Đang đăng", "Published now"),
  isNewest: bilingual("Mới nhất", "Newest"),
  unknown: bilingual("Không rõ", "Not known"),
} as const;

const instant = z.coerce.date().transform((date) => date.toISOString());
const versionRow = z.object({
  id: z.string(),
  updatedAt: instant,
  version: z.object({ _status: z.string().nullish(), updatedAt: instant }),
});

/** The versions of a document, as Payload lists them, with who made each. */
export async function VersionsView({
  initPageResult,
  routeSegments,
  searchParams = {},
}: DocumentViewServerProps) {
  const { collectionConfig, docID, req } = initPageResult;
  if (!collectionConfig || docID === undefined) notFound();
  const { payload, user } = req;
  const say = (text: Bilingual) => inLanguageOf(req, text);
  const page = pageIn(searchParams);
  const collection = collectionConfig.slug as CollectionSlug;
  const asked = { collection, depth: 0, overrideAccess: false, user } as const;
  const parent = { parent: { equals: docID } };
  const isPublished = { "version._status": { equals: "published" } };
  const [{ docs, hasNextPage }, published, row] = await Promise.all([
    payload.findVersions({ ...asked, where: parent, sort: "-updatedAt", limit: 50, page }),
    payload.findVersions({
      ...asked,
      where: { and: [parent, isPublished] },
      sort: "-updatedAt",
      limit: 1,
      pagination: false,
    }),
    payload.db.findOne({
      collection,
      where: { and: [{ id: { equals: docID } }, { _status: { equals: "published" } }] },
    }),
  ]);
  const versions = docs.map((doc) => versionRow.parse(doc));
  const live = row === null ? undefined : published.docs[0]?.id;
  const stamps = versions.map(({ version }) => version.updatedAt);
  const deeds = await savedBy(req, collection, String(docID), stamps);
  const isTrashed = routeSegments[2] === "trash";
  const href = `/admin/collections/${collection}/${isTrashed ? "trash/" : ""}${docID}/versions`;
  return (
    <Gutter className="audit">
      <SetDocumentStepNav
        collectionSlug={collection}
        id={docID}
        isTrashed={isTrashed}
        pluralLabel={labelInWords(collectionConfig.labels.plural, collection, req)}
        useAsTitle={collectionConfig.admin.useAsTitle}
        view={req.t("version:versions")}
      />
      <table className="audit__table">
        <thead>
          <tr>
            <th scope="col">{say(WORDS.when)}</th>
            <th scope="col">{say(WORDS.who)}</th>
            <th scope="col">{say(WORDS.deed)}</th>
            <th scope="col">{say(WORDS.status)}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ id, updatedAt, version }, index) => {
            const made = deeds.get(version.updatedAt);
            const status = version._status === "published" ? WORDS.published : WORDS.draft;
            return (
              <tr key={id}>
                <td>
                  <a href={`${href}/${id}`}>
                    {formatTime(updatedAt)} {formatDate(updatedAt)}
                  </a>
                </td>
                <td>{say(made ? actorWords(made.actorKind, made.actorName) : WORDS.unknown)}</td>
                <td>{made && isDeed(made.deed) ? say(DEED_LABELS[made.deed]) : "–"}</td>
                <td data-label={say(WORDS.status)}>
                  {say(id === live ? WORDS.isLive : status)}
                  {index === 0 && page === 1 && ` · ${say(WORDS.isNewest)}`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Pages page={page} hasMore={hasNextPage} say={say} />
    </Gutter>
  );
}
