import { type PublisherLook, publisherReport } from "@bantin/contract";
import type { PayloadRequest } from "payload";
import { noteLook } from "../site-state/known-state.ts";
import { asPublisherOrders, openOrders } from "../site-state/orders.ts";
import { currentRevision } from "../site-state/outbox-position.ts";
import { writeRevision } from "../site-state/revision.ts";
import { takeReport } from "../site-state/take-report.ts";
import { bilingual } from "../text/bilingual.ts";
import { refusal } from "../text/refusal.ts";
import { publisherEndpoint } from "./publisher-endpoint.ts";

/** What the publisher asks several times a second: whether there is something to do. */
export const publisherLookEndpoint = publisherEndpoint("get", "/publisher/look", look);

/** What the publisher tells, whenever the site is another than before. */
export const publisherReportEndpoint = publisherEndpoint("post", "/publisher/report", take);

const NO_REPORT = bilingual("Báo cáo không đúng dạng.", "This is no report of a publisher.");

async function look({ payload }: PayloadRequest): Promise<PublisherLook> {
  const [revision, orders] = await Promise.all([currentRevision(payload), openOrders(payload)]);
  await noteLook(payload, Date.now());
  return { revision: writeRevision(revision), orders: asPublisherOrders(orders) };
}

async function take(req: PayloadRequest): Promise<object> {
  const body: unknown = await req.json?.().catch(() => null);
  const report = publisherReport.safeParse(body);
  if (!report.success) throw refusal(req, NO_REPORT);
  await takeReport(req.payload, report.data);
  return {};
}
