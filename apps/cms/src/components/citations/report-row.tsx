"use client";
import { formatDate } from "@bantin/vietnamese";
import type { ReactNode } from "react";
import type { ReportedArticle } from "../../citations/desk-report.ts";
import { useSay } from "../shared/use-say.ts";
import { REPORT_WORDS as WORDS } from "./report-words.ts";

interface Cited {
  articleCount: number;
  articles: readonly ReportedArticle[];
}

/** More than these are behind a click. */
const SHOWN_AT_ONCE = 2;

/** One thing to put right: how often it is cited, what it is, what to do, and the articles behind it. */
export function ReportRow({
  name,
  about,
  cited,
  children,
}: {
  name: string;
  about: string | null;
  cited: Cited;
  children?: ReactNode;
}) {
  const say = useSay();
  const { articleCount } = cited;
  return (
    <li className="citations-report__row">
      <span className="citations-report__count">
        {articleCount} {say(WORDS.articles)}
      </span>
      <div className="citations-report__what">
        <p>
          <strong>{name}</strong>
          {about && <span className="panel__quiet"> {about}</span>}
        </p>
        {articleCount > SHOWN_AT_ONCE ? (
          <details className="citations__each">
            <summary aria-label={`${say(WORDS.showArticles)}: ${name}`}>
              {say(WORDS.showArticles)}
            </summary>
            <Articles {...cited} />
          </details>
        ) : (
          <Articles {...cited} />
        )}
      </div>
      <div className="citations-report__do">{children}</div>
    </li>
  );
}

function Articles({ articleCount, articles }: Cited) {
  const say = useSay();
  const others = articleCount - articles.length;
  return (
    <ul>
      {articles.map(({ id, title, date }) => (
        <li key={id}>
          <a href={`/admin/collections/articles/${id}`} target="_blank" rel="noreferrer">
            {title}
          </a>
          {date && <span className="panel__quiet"> {formatDate(date)}</span>}
        </li>
      ))}
      {others > 0 && (
        <li className="panel__quiet">
          + {others} {say(WORDS.others)}
        </li>
      )}
    </ul>
  );
}
