import type { ServerProps } from "payload";
import type { ReactNode } from "react";
import { isStaff } from "../../../access/roles.ts";
import { environment } from "../../../environment/index.ts";
import { type Bilingual, bilingual } from "../../../text/bilingual.ts";
import { Notices } from "../../reviewing/components/notices.tsx";
import { type DeskLine, deskSchedules } from "../../schedules/desk-schedules.ts";
import { SiteBanner } from "../../site-status/components/site-banner.tsx";
import { readDesk } from "../read-desk.ts";
import "../../site-status/components/site-status.css";
import "./desk.css";

const TEXT = {
  newArticle: bilingual("Viết bài mới", "Write an article"),
  newDocument: bilingual("Thêm văn bản", "Add a document"),
  openSite: bilingual("Mở trang thông tin", "Open the site"),
  mine: bilingual("Giao cho tôi", "Assigned to me"),
  inReview: bilingual("Chờ duyệt", "In review"),
  returned: bilingual("Trả lại cho tôi", "Returned to me"),
  ownDrafts: bilingual("Bản nháp của tôi", "My drafts"),
  submitted: bilingual("Tôi đã gửi duyệt", "Submitted by me"),
  published: bilingual("Vừa đăng", "Recently published"),
  nothing: bilingual("Không có gì.", "Nothing."),
  planned: bilingual("Đang lên lịch", "Scheduled"),
  planning: bilingual("Xem lịch đăng", "See the planning"),
  dueForReview: bilingual("Đến hạn xem lại", "Due for review"),
} as const;

/** What a member of staff needs first: start writing, what waits for them, whether the site is up to date. */
export async function Desk({ payload, user, i18n }: ServerProps) {
  if (!user || !isStaff(user)) return null;
  const say = (text: Bilingual) => (i18n.language === "en" ? text.en : text.vi);
  const [desk, schedules] = await Promise.all([
    readDesk(payload, user),
    deskSchedules(payload, user, new Date()),
  ]);
  const shown = { say };
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
      <Notices notices={desk.notices} />
      <Lines heading={say(TEXT.mine)} lines={desk.assigned} {...shown} />
      <Lines heading={say(TEXT.returned)} lines={desk.returned} {...shown} />
      <Lines
        heading={say(TEXT.inReview)}
        lines={desk.inReview}
        nothing={say(TEXT.nothing)}
        {...shown}
      />
      <Lines heading={say(TEXT.submitted)} lines={desk.submitted} {...shown} />
      <Lines heading={say(TEXT.ownDrafts)} lines={desk.ownDrafts} {...shown} />
      <Lines heading={say(TEXT.dueForReview)} lines={schedules.dueForReview} {...shown} />
      <Lines heading={say(TEXT.planned)} lines={schedules.planned} {...shown}>
        <p>
          <a href="/admin/planning">{say(TEXT.planning)}</a>
        </p>
      </Lines>
      <Lines heading={say(TEXT.published)} lines={desk.published} {...shown} />
    </div>
  );
}

/** A list of documents with a word to each; nothing where there are none, unless that is to be said. */
function Lines({
  heading,
  lines,
  nothing,
  say,
  children,
}: {
  heading: string;
  /** Null for what is not this person's. */
  lines: readonly DeskLine[] | null;
  nothing?: string;
  say: (text: Bilingual) => string;
  children?: ReactNode;
}) {
  if (lines === null || (lines.length === 0 && nothing === undefined)) return null;
  return (
    <section>
      <h2 className="desk__heading">{heading}</h2>
      {lines.length === 0 && <p className="desk__quiet">{nothing}</p>}
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
