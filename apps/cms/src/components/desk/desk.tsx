import { formatDateTime } from "@bantin/vietnamese";
import type { ServerProps } from "payload";
import { isStaff, mayPublish } from "../../access/roles.ts";
import { environment } from "../../environment/index.ts";
import type { Release } from "../../payload-types.ts";
import { type Bilingual, bilingual } from "../../text/bilingual.ts";
import { type DeskItem, inReview, lastRelease, ownDrafts } from "./desk-data.ts";
import "./desk.css";

const TEXT = {
  newArticle: bilingual("Viết bài mới", "Write an article"),
  newDocument: bilingual("Thêm văn bản", "Add a document"),
  openSite: bilingual("Mở trang thông tin", "Open the site"),
  inReview: bilingual("Chờ duyệt", "In review"),
  ownDrafts: bilingual("Bản nháp của tôi", "My drafts"),
  nothing: bilingual("Không có gì.", "Nothing."),
  live: bilingual("Trang được dựng gần nhất lúc", "The site was last built at"),
  pages: bilingual("trang", "pages"),
  failed: bilingual("Lần dựng trang gần nhất chưa thành công", "The last build of the site failed"),
  never: bilingual("Trang chưa được dựng lần nào.", "The site was never built."),
} as const;

/** What a member of staff needs first: start writing, what waits, whether the site is up to date. */
export async function Desk({ payload, user, i18n }: ServerProps) {
  if (!user || !isStaff(user)) return null;
  const say = (text: Bilingual) => (i18n.language === "en" ? text.en : text.vi);
  const [items, release] = await Promise.all([
    mayPublish(user) ? inReview(payload) : ownDrafts(payload, user.id),
    lastRelease(payload),
  ]);
  return (
    <div className="desk">
      <nav className="desk__start">
        <a className="desk__button" href="/admin/collections/articles/create">
          {say(TEXT.newArticle)}
        </a>
        <a className="desk__button" href="/admin/collections/resolutions/create">
          {say(TEXT.newDocument)}
        </a>
        <a className="desk__link" href={environment.siteUrl} target="_blank" rel="noreferrer">
          {say(TEXT.openSite)}
        </a>
      </nav>
      <ReleaseLine release={release} say={say} />
      <section>
        <h2 className="desk__heading">{say(mayPublish(user) ? TEXT.inReview : TEXT.ownDrafts)}</h2>
        <Items items={items} nothing={say(TEXT.nothing)} />
      </section>
    </div>
  );
}

function Items({ items, nothing }: { items: DeskItem[]; nothing: string }) {
  if (items.length === 0) return <p className="desk__quiet">{nothing}</p>;
  return (
    <ul className="desk__items">
      {items.map(({ href, title, updatedAt }) => (
        <li key={href}>
          <a href={href}>{title}</a>{" "}
          <span className="desk__quiet">{formatDateTime(updatedAt)}</span>
        </li>
      ))}
    </ul>
  );
}

function ReleaseLine({
  release,
  say,
}: {
  release: Release | null;
  say: (text: Bilingual) => string;
}) {
  if (!release) return <p className="desk__quiet">{say(TEXT.never)}</p>;
  const when = formatDateTime(release.finishedAt);
  if (release.state === "live") {
    return (
      <p>
        {say(TEXT.live)} {when} ({release.pages} {say(TEXT.pages)}).
      </p>
    );
  }
  return (
    <p className="desk__failure" role="alert">
      {say(TEXT.failed)} ({when}): {release.error}
    </p>
  );
}
