import type { Endpoint } from "payload";
import { changeFeedEndpoint } from "./change-feed.ts";
import { citationReportEndpoint } from "./citation-report.ts";
import { citingArticlesEndpoint } from "./citing-articles.ts";
import { resolveCitationsEndpoint } from "./resolve-citations.ts";

/** What the admin and programs ask this server beyond Payload's own REST API. */
export const endpoints: Endpoint[] = [
  changeFeedEndpoint,
  resolveCitationsEndpoint,
  citingArticlesEndpoint,
  citationReportEndpoint,
];
