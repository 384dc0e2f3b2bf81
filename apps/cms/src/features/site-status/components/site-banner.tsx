"use client";
import { useAuth } from "@payloadcms/ui";
import { useSay } from "../../../components/use-say.ts";
import { bilingual } from "../../../text/bilingual.ts";
import type { SiteStatus } from "../api.ts";
import { heldCountWords, lateWords, linkWords, momentOf, withoutName } from "../status-words.ts";
import { DocumentLinks, FreezeNotice, OpenOrders } from "./notices.tsx";
import { useSiteStatus } from "./use-status.ts";
import "./site-status.css";

const WORDS = {
  never: bilingual("Trang chưa được dựng lần nào.", "The site was never built."),
  failed: bilingual("Việc dựng trang đang dừng:", "The site is not being updated:"),
} as const;

/** On the first page of the admin and above the site's history: how the readers' site is. */
export function SiteBanner() {
  const { user } = useAuth();
  return user ? <Banner /> : null;
}

function Banner() {
  const answer = useSiteStatus();
  return (
    <div className="site-notices" role="status">
      {answer && <Notices site={answer.site} />}
    </div>
  );
}

function Notices({ site }: { site: SiteStatus }) {
  const say = useSay();
  const { live, freeze, failure, held, late } = site;
  return (
    <>
      {freeze && <FreezeNotice freeze={freeze} site={site} />}
      <OpenOrders site={site} />
      {failure && (
        <div className="site-notice site-notice--bad">
          <p>
            <strong>{say(WORDS.failed)}</strong> {failure.error}
          </p>
          <DocumentLinks documents={failure.documents} />
        </div>
      )}
      {held.length > 0 && (
        <div className="site-notice site-notice--bad">
          <p>
            <strong>{say(heldCountWords(held.length))}</strong>
          </p>
          <ul className="site-notice__links">
            {held.map((one) => (
              <li key={one.href}>
                <a href={one.href}>{say(linkWords(one))}</a>: {withoutName(one.reason)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {late && (
        <div className="site-notice site-notice--bad">
          <p>{say(lateWords(site, late.since, new Date()))}</p>
        </div>
      )}
      <p className="site-notices__quiet">{say(live ? lastWords(live) : WORDS.never)}</p>
    </>
  );
}

function lastWords({ at, pages, release }: NonNullable<SiteStatus["live"]>) {
  const when = momentOf(at, new Date());
  const name = release === null ? "" : ` ${release}`;
  return bilingual(
    `Bản${name} lên trang ${when.vi}, có ${pages} trang.`,
    `Release${name} went live ${when.en} and has ${pages} pages.`,
  );
}
