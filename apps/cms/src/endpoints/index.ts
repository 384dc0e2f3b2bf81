import type { Endpoint } from "payload";
import { changeFeedEndpoint } from "./change-feed.ts";
import { citationReportEndpoint } from "./citation-report.ts";
import { citingArticlesEndpoint } from "./citing-articles.ts";
import { publisherLookEndpoint, publisherReportEndpoint } from "./publisher-look.ts";
import { resolveCitationsEndpoint } from "./resolve-citations.ts";
import { resumeEndpoint, rollbackEndpoint, withdrawEndpoint } from "./site-orders.ts";
import { siteStatusEndpoint } from "./site-status.ts";

/** What the admin and programs ask this server beyond Payload's own REST API. */
export const endpoints: Endpoint[] = [
  changeFeedEndpoint,
  resolveCitationsEndpoint,
  citingArticlesEndpoint,
  citationReportEndpoint,
  siteStatusEndpoint,
  rollbackEndpoint,
  resumeEndpoint,
  withdrawEndpoint,
  publisherLookEndpoint,
  publisherReportEndpoint,
];
