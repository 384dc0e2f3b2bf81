import type { PayloadRequest } from "payload";
import { z } from "zod";
import type { ReportAnswer } from "../citations/api.ts";
import { deskReport } from "../citations/desk-report.ts";
import { judgedArticles } from "../citations/judged-articles.ts";
import { staffEndpoint } from "./staff-endpoint.ts";

/** What the desk has to put right over all published articles: missing, misdated, undecided. */
export const citationReportEndpoint = staffEndpoint("get", "/citations/report", answer);

const rowLimit = z.coerce.number().int().min(0).max(1000).catch(100);

async function answer(req: PayloadRequest): Promise<ReportAnswer> {
  const limit = rowLimit.parse(req.query.limit);
  const { articles, archive } = await judgedArticles(req.payload);
  const report = deskReport(articles, archive);
  const part = <Row>(rows: Row[]) => ({ total: rows.length, rows: rows.slice(0, limit) });
  return {
    articleCount: articles.filter(({ article }) => article.isPublished).length,
    missing: part(report.missing),
    misdated: part(report.misdated),
    undecided: part(report.undecided),
  };
}
