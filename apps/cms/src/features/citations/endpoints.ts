import { findCitations } from "@bantin/citations";
import { readingText } from "@bantin/contract/reading-text";
import type { Payload, PayloadRequest } from "payload";
import { z } from "zod";
import { parsedBody, staffEndpoint } from "../../access/guarded-endpoint.ts";
import { bilingual } from "../../text/bilingual.ts";
import { type CitingAnswer, type ReportAnswer, type ResolveAnswer, resolveRequest } from "./api.ts";
import { readArchive } from "./archive.ts";
import { type CitingArticle, citingArticles, sentenceAround } from "./citing-articles.ts";
import { deskReport } from "./desk-report.ts";
import { type ArticleRow, bodiesOf } from "./read-articles.ts";
import { readPortals } from "./read-portals.ts";
import { neededFor } from "./resolve-mentions.ts";
import { resolvedArticles } from "./resolved-articles.ts";

const NOT_CITATIONS = bilingual(
  "Yêu cầu không đúng dạng. Hãy tải lại trang.",
  "Not a list of citations. Reload the page.",
);

/**
 * What the mentions of a text can mean. The browser recognises them and comes to the verdicts itself, by
 * the same functions; it needs the documents, and asks for them only when the mentions have changed.
 */
const resolveCitationsEndpoint = staffEndpoint("post", "/citations/resolve", resolve);

async function resolve(req: PayloadRequest): Promise<ResolveAnswer> {
  const { citations, documentIds } = await parsedBody(req, resolveRequest, NOT_CITATIONS);
  const { holdings, issuers } = await readArchive(req.payload);
  const ids = neededFor(citations, holdings.all);
  for (const id of documentIds) ids.add(id);
  return {
    documents: [...ids].flatMap((id) => holdings.byId(id) ?? []),
    issuers: [...issuers],
    portals: await readPortals(req.payload),
  };
}

/** Who cites a document: a page of the articles that do, newest first, with their sentences. */
const citingArticlesEndpoint = staffEndpoint("get", "/citations/citing/:id", citing);

const PAGE_SIZE = 20;
const asked = z.object({
  id: z.string(),
  page: z.coerce.number().int().positive().catch(1),
});

async function citing(req: PayloadRequest): Promise<CitingAnswer> {
  const { id, page } = asked.parse({ id: req.routeParams?.id, page: req.query.page });
  const { articles } = await resolvedArticles(req.payload);
  const all = citingArticles(articles, id);
  const shown = all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const rows = await textsOf(req.payload, shown);
  return {
    total: all.length,
    draftCount: all.filter(({ article }) => !article.isPublished).length,
    page,
    pageCount: Math.max(1, Math.ceil(all.length / PAGE_SIZE)),
    articles: shown.map((one) => shownArticle(one, rows.get(one.article.id))),
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

/** What the desk has to put right over all published articles: missing, misdated, undecided. */
const citationReportEndpoint = staffEndpoint("get", "/citations/report", report);

const rowLimit = z.coerce.number().int().min(0).max(1000).catch(100);

async function report(req: PayloadRequest): Promise<ReportAnswer> {
  const limit = rowLimit.parse(req.query.limit);
  const { articles, archive } = await resolvedArticles(req.payload);
  const portals = await readPortals(req.payload);
  const { missing, misdated, undecided } = deskReport(articles, archive, portals);
  const part = <Row>(rows: Row[]) => ({ total: rows.length, rows: rows.slice(0, limit) });
  return {
    articleCount: articles.filter(({ article }) => article.isPublished).length,
    missing: part(missing),
    misdated: part(misdated),
    undecided: part(undecided),
  };
}

export const citationEndpoints = [
  resolveCitationsEndpoint,
  citingArticlesEndpoint,
  citationReportEndpoint,
];
