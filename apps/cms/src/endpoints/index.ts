import type { Endpoint } from "payload";
import { citationReportEndpoint } from "./citation-report.ts";
import { citingArticlesEndpoint } from "./citing-articles.ts";
import { resolveCitationsEndpoint } from "./resolve-citations.ts";

/** What the admin asks its server beyond Payload's own REST API. */
export const endpoints: Endpoint[] = [
  resolveCitationsEndpoint,
  citingArticlesEndpoint,
  citationReportEndpoint,
];
