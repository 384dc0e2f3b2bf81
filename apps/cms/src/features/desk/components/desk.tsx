import { formatDateTime } from "@bantin/vietnamese";
import type { Payload, ServerProps, Where } from "payload";
import type { ReactNode } from "react";
import { isStaff, mayPublish } from "../../../access/roles.ts";
import { environment } from "../../../environment/index.ts";
import { type Bilingual, bilingual } from "../../../text/bilingual.ts";
import { DRAFTED_COLLECTIONS } from "../../publishing/public-page.ts";
import { type DeskLine, deskSchedules } from "../../schedules/desk-schedules.ts";
import { SiteBanner } from "../../site-status/components/site-banner.tsx";
import "../../site-status/components/site-status.css";
import "./desk.css";

const TEXT = {
  newArticle: bilingual("Viết bài mới", "Write an article"),
  newDocument: bilingual("Thêm văn bản", "Add a document"),
  openSite: bilingual("Mở trang thông tin", "Open the site"),
  inReview: bilingual("Chờ duyệt", "In review"),
  ownDrafts: bilingual("Bản nháp của tôi", "My drafts"),
  nothing: bilingual("Không có gì.", "Nothing."),
  planned: bilingual("Đang lên lịch", "Scheduled"),
  planning: bilingual("Xem lịch đăng", "See the planning"),
  dueForReview: bilingual("Đến hạn xem lại", "Due for review"),
} as const;

/** What a member of staff needs first: start writing, what waits, whether the site is up to date. */
export async function Desk({ payload, user, i18n }: ServerProps) {
  if (!user || !isStaff(user)) return null;
  const say = (text: Bilingual) => (i18n.language === "en" ? text.en : text.vi);
  const [items, schedules] = await Promise.all([
    mayPublish(user) ? inReview(payload) : ownDrafts(payload, user.id),
    deskSchedules(payload, user, new Date()),
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
      <SiteBanner />
      {schedules.told.map(({ href, title, text }) => (
        <div key={href} className="site-notice site-notice--bad">
          <p>
            <a href={href}>{title}</a>: {say(text)}
          </p>
        </div>
      ))}
      <section>
        <h2 className="desk__heading">{say(mayPublish(user) ? TEXT.inReview : TEXT.ownDrafts)}</h2>
        <Items items={items} nothing={say(TEXT.nothing)} />
      </section>
      <Lines heading={say(TEXT.dueForReview)} lines={schedules.dueForReview} say={say} />
      <Lines heading={say(TEXT.planned)} lines={schedules.planned} say={say}>
        <p>
          <a href="/admin/planning">{say(TEXT.planning)}</a>
        </p>
      </Lines>
    </div>
  );
}

/** A list of documents with a word to each; nothing where there are none. */
function Lines({
  heading,
  lines,
  say,
  children,
}: {
  heading: string;
  lines: readonly DeskLine[];
  say: (text: Bilingual) => string;
  children?: ReactNode;
}) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2 className="desk__heading">{heading}</h2>
      <ul className="desk__items">
        {lines.map(({ href, title, text }) => (
          <li key={`${href} ${say(text)}`}>
            <a href={href}>{title}</a> <span className="desk__quiet">{say(text)}</span>
          </li>
        ))}
      </ul>
      {children}
    </section>
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

/** A row of the desk: a draft that somebody should look at. */
interface DeskItem {
  href: string;
  title: string;
  updatedAt: string;
}

const SHOWN = 8;

/** Drafts that wait for an editor, the one that waits longest first. */
async function inReview(payload: Payload): Promise<DeskItem[]> {
  const items = await drafts(payload, {
    and: [{ stage: { equals: "inReview" } }, { _status: { equals: "draft" } }],
  });
  return items.sort((a, b) => a.updatedAt.localeCompare(b.updatedAt)).slice(0, SHOWN);
}

/** Drafts that somebody began, the one touched last first. */
async function ownDrafts(payload: Payload, userId: string): Promise<DeskItem[]> {
  const items = await drafts(payload, {
    and: [{ createdBy: { equals: userId } }, { _status: { equals: "draft" } }],
  });
  return items.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)).slice(0, SHOWN);
}

async function drafts(payload: Payload, where: Where): Promise<DeskItem[]> {
  const lists = await Promise.all(
    DRAFTED_COLLECTIONS.map(async (collection) => {
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
