import { formatDateTime } from "@bantin/vietnamese";
import type { ServerProps } from "payload";
import { isStaff, mayPublish } from "../../access/roles.ts";
import { environment } from "../../environment/index.ts";
import { type Bilingual, bilingual } from "../../text/bilingual.ts";
import { SiteBanner } from "../site-state/site-banner.tsx";
import { type DeskItem, inReview, ownDrafts } from "./desk-data.ts";
import "./desk.css";

const TEXT = {
  newArticle: bilingual("Viết bài mới", "Write an article"),
  newDocument: bilingual("Thêm văn bản", "Add a document"),
  openSite: bilingual("Mở trang thông tin", "Open the site"),
  inReview: bilingual("Chờ duyệt", "In review"),
  ownDrafts: bilingual("Bản nháp của tôi", "My drafts"),
  nothing: bilingual("Không có gì.", "Nothing."),
} as const;

/** What a member of staff needs first: start writing, what waits, whether the site is up to date. */
export async function Desk({ payload, user, i18n }: ServerProps) {
  if (!user || !isStaff(user)) return null;
  const say = (text: Bilingual) => (i18n.language === "en" ? text.en : text.vi);
  const items = await (mayPublish(user) ? inReview(payload) : ownDrafts(payload, user.id));
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
      <SiteBanner />
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
