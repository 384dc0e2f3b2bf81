import { findCitations } from "@bantin/citations";
import { readingText } from "@bantin/contract/reading-text";
import type { Payload, PayloadRequest } from "payload";
import { z } from "zod";
import type { CitingAnswer } from "../citations/api.ts";
import { type CitingArticle, citingArticles } from "../citations/citing-articles.ts";
import { judgedArticles } from "../citations/judged-articles.ts";
import { type ArticleRow, bodiesOf } from "../citations/read-articles.ts";
import { sentenceAround } from "../citations/sentence.ts";
import { staffEndpoint } from "./staff-endpoint.ts";

/** Who cites a document: a page of the articles that do, newest first, with their sentences. */
export const citingArticlesEndpoint = staffEndpoint("get", "/citations/citing/:id", answer);

const PAGE_SIZE = 20;
const asked = z.object({
  id: z.string(),
  page: z.coerce.number().int().positive().catch(1),
});

async function answer(req: PayloadRequest): Promise<CitingAnswer> {
  const { id, page } = asked.parse({ id: req.routeParams?.id, page: req.query.page });
  const { articles } = await judgedArticles(req.payload);
  const all = citingArticles(articles, id);
  const shown = all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const rows = await textsOf(req.payload, shown);
  return {
    total: all.length,
    draftCount: all.filter(({ article }) => !article.isPublished).length,
    page,
    pageCount: Math.max(1, Math.ceil(all.length / PAGE_SIZE)),
    articles: shown.map((citing) => shownArticle(citing, rows.get(citing.article.id))),
  };
}

/** Sentences are not kept in memory: those of a page are found anew. */
async function textsOf(
  payload: Payload,
  articles: readonly CitingArticle[],
): Promise<Map<string, ArticleRow>> {
  const idsWhere = (isPublished: boolean) =>
    articles
      .filter(({ article }) => article.isPublished === isPublished)
      .map(({ article }) => article.id);
  const rows = await Promise.all(
    [true, false].map((isPublished) => bodiesOf(payload, idsWhere(isPublished), isPublished)),
  );
  return new Map(rows.flat().map((row) => [row.id, row]));
}

function shownArticle(
  { article, mentions }: CitingArticle,
  row: ArticleRow | undefined,
): CitingAnswer["articles"][number] {
  const text = row ? readingText(row).text : "";
  const citations = findCitations(text);
  const quotations = mentions.flatMap(({ index, citedDate }) => {
    const citation = citations[index];
    return citation ? { ...sentenceAround(text, citation.start, citation.end), citedDate } : [];
  });
  const { id, title, date, isPublished } = article;
  return { id, title, date, isPublished, quotations };
}
