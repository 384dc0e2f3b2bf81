"use client";
import { formatDate } from "@bantin/vietnamese";
import { Button, useDocumentInfo } from "@payloadcms/ui";
import { useState } from "react";
import { AnswerFailure } from "../../../components/answer-failure.tsx";
import { useAnswer } from "../../../components/ask.ts";
import { useSay } from "../../../components/use-say.ts";
import { bilingual } from "../../../text/bilingual.ts";
import { type CitingAnswer, citingAnswer } from "../api.ts";
import "../../../components/panel.css";
import "./citations.css";

const WORDS = {
  unsaved: bilingual(
    "Lưu văn bản trước, rồi mới biết bài nào nhắc đến.",
    "Save the document first to see who cites it.",
  ),
  loading: bilingual("Đang đọc các bài viết…", "Reading the articles…"),
  nobody: bilingual("Chưa có bài nào nhắc đến văn bản này.", "No article cites this document."),
  articles: bilingual("bài nhắc đến văn bản này", "articles cite this document"),
  drafts: bilingual("trong đó bản nháp:", "of these, drafts:"),
  draft: bilingual("bản nháp", "draft"),
  otherDate: bilingual("bài ghi ngày", "dated in the article"),
  more: bilingual("Thêm", "More:"),
  places: bilingual("chỗ", "places"),
  page: bilingual("Trang", "Page"),
  newer: bilingual("Mới hơn", "Newer"),
  older: bilingual("Cũ hơn", "Older"),
} as const;

/** Sentences of one article; the others are behind a click. */
const SHOWN_AT_ONCE = 3;

/** On a document: the articles whose texts cite it, newest first, each with its sentences. */
export function CitingList() {
  const say = useSay();
  const { id } = useDocumentInfo();
  const [page, setPage] = useState(1);
  const path = id === undefined || id === null ? null : `/citations/citing/${id}?page=${page}`;
  const { value, hasFailed, reload } = useAnswer(citingAnswer, path);
  if (path === null) return <p>{say(WORDS.unsaved)}</p>;
  if (hasFailed) return <AnswerFailure onRetry={reload} />;
  if (!value) return <p role="status">{say(WORDS.loading)}</p>;
  const drafts = value.draftCount > 0 ? ` (${say(WORDS.drafts)} ${value.draftCount})` : "";
  return (
    <section className="citations">
      <p role="status">
        {value.total === 0 ? say(WORDS.nobody) : `${value.total} ${say(WORDS.articles)}${drafts}.`}
      </p>
      <ul className="citations__rows">
        {value.articles.map((article) => (
          <CitingArticle key={article.id} article={article} />
        ))}
      </ul>
      {value.pageCount > 1 && <Pages answer={value} onTurn={setPage} />}
    </section>
  );
}

function CitingArticle({ article }: { article: CitingAnswer["articles"][number] }) {
  const say = useSay();
  const { quotations } = article;
  const rest = quotations.slice(SHOWN_AT_ONCE);
  return (
    <li className="citations__row">
      <p>
        <a href={`/admin/collections/articles/${article.id}`} target="_blank" rel="noreferrer">
          {article.title}
        </a>{" "}
        {article.date && <span className="panel__quiet">{formatDate(article.date)}</span>}
        {!article.isPublished && <span className="citations__mark">{say(WORDS.draft)}</span>}
      </p>
      <Quotations quotations={quotations.slice(0, SHOWN_AT_ONCE)} />
      {rest.length > 0 && (
        <details className="citations__each">
          <summary>
            {say(WORDS.more)} {rest.length} {say(WORDS.places)}
          </summary>
          <Quotations quotations={rest} />
        </details>
      )}
    </li>
  );
}

function Quotations({ quotations }: Pick<CitingAnswer["articles"][number], "quotations">) {
  const say = useSay();
  return quotations.map(({ before, surface, after, citedDate }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no identity but their order
    <blockquote key={index} className="citations__quotation">
      <span className="panel__quiet">{before}</span>
      {surface}
      <span className="panel__quiet">{after}</span>
      {citedDate && (
        <span className="citations__mark">
          {say(WORDS.otherDate)} {formatDate(citedDate)}
        </span>
      )}
    </blockquote>
  ));
}

function Pages({ answer, onTurn }: { answer: CitingAnswer; onTurn: (page: number) => void }) {
  const say = useSay();
  const { page, pageCount } = answer;
  const turn = (to: number, label: string) => (
    <Button
      buttonStyle="subtle"
      size="small"
      margin={false}
      disabled={to < 1 || to > pageCount}
      onClick={() => onTurn(to)}
    >
      {label}
    </Button>
  );
  return (
    <div className="citations__actions">
      {turn(page - 1, say(WORDS.newer))}
      <span>
        {say(WORDS.page)} {page}/{pageCount}
      </span>
      {turn(page + 1, say(WORDS.older))}
    </div>
  );
}
