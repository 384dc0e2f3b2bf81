import { type PublisherLook, publisherReport } from "@bantin/contract";
import type { PayloadRequest, Where } from "payload";
import { z } from "zod";
import {
  guardedEndpoint,
  parsedBody,
  publisherEndpoint,
  staffEndpoint,
} from "../../access/guarded-endpoint.ts";
import { isAdmin, mayPublish } from "../../access/roles.ts";
import { bilingual } from "../../text/bilingual.ts";
import { refusal } from "../../text/refusal.ts";
import { askerOf } from "../audit/record.ts";
import { currentRevision, writeRevision } from "../outbox/revision.ts";
import { isPagedCollection } from "../publishing/public-page.ts";
import {
  type orderTaken,
  resumeRequest,
  rollbackRequest,
  type StatusAnswer,
  withdrawRequest,
} from "./api.ts";
import { asPublisherOrders, openOrders } from "./orders.ts";
import { noteLook } from "./publisher-state.ts";
import { readStatus } from "./read-status.ts";
import { takeReport } from "./take-report.ts";

/** What readers see, for the lines and banners of the admin, which ask again and again. */
const siteStatusEndpoint = staffEndpoint("get", "/site/status", status);

const asked = z.object({ collection: z.string().refine(isPagedCollection), id: z.string().min(1) });

async function status(req: PayloadRequest): Promise<StatusAnswer> {
  const { collection, id } = req.query;
  const document = asked.safeParse({ collection, id });
  return readStatus(req, document.success ? document.data : null);
}

type Taken = z.infer<typeof orderTaken>;

/** Has the publisher go back to a release that was live. */
const rollbackEndpoint = guardedEndpoint(isAdmin, "post", "/site/rollback", rollBack);

/** Has the publisher go on after a roll-back. */
const resumeEndpoint = guardedEndpoint(mayPublish, "post", "/site/resume", resume);

/** Takes an order back that the publisher has not carried out. */
const withdrawEndpoint = guardedEndpoint(mayPublish, "post", "/site/withdraw", withdraw);

const NO_REASON = bilingual(
  "Hãy ghi lý do (ít nhất 3 ký tự): mọi người sẽ thấy khi trang được giữ ở bản cũ.",
  "Say why, in at least 3 characters: everybody will see it.",
);
const NOT_LIVE_EVER = bilingual(
  "Không có bản này trong lịch sử dựng trang, hoặc bản này chưa từng lên trang.",
  "There is no such release, or it never was live.",
);
const RELOAD = bilingual(
  "Yêu cầu không đúng. Hãy tải lại trang.",
  "Not understood. Reload the page.",
);

async function rollBack(req: PayloadRequest): Promise<Taken> {
  const { release, why } = await parsedBody(req, rollbackRequest, NO_REASON);
  const { totalDocs } = await req.payload.count({
    collection: "releases",
    where: { and: [{ releaseId: { equals: release } }, { state: { equals: "live" } }] },
  });
  if (totalDocs === 0) throw refusal(req, NOT_LIVE_EVER);
  return placeOrder(req, { kind: "rollback", releaseId: release, why });
}

async function resume(req: PayloadRequest): Promise<Taken> {
  const { frozenAt } = await parsedBody(req, resumeRequest, RELOAD);
  return placeOrder(req, { kind: "resume", frozenAt });
}

/** The same order asked for twice, by two people or a second click, is one. */
async function placeOrder(
  req: PayloadRequest,
  order: { kind: "rollback" | "resume"; releaseId?: string; why?: string; frozenAt?: string },
): Promise<Taken> {
  const { kind, releaseId, frozenAt } = order;
  const same: Where = releaseId
    ? { releaseId: { equals: releaseId } }
    : { frozenAt: { equals: frozenAt } };
  const { docs } = await req.payload.find({
    collection: "release-orders",
    where: { and: [{ state: { equals: "waiting" } }, { kind: { equals: kind } }, same] },
    limit: 1,
    depth: 0,
  });
  if (docs[0]) return { order: String(docs[0].id) };
  const by = req.user?.collection === "users" ? req.user.name : "";
  const { id } = await req.payload.create({
    collection: "release-orders",
    data: { ...order, by, state: "waiting" },
    depth: 0,
    req: askerOf(req),
  });
  return { order: String(id) };
}

async function withdraw(req: PayloadRequest): Promise<Taken> {
  const { order } = await parsedBody(req, withdrawRequest, RELOAD);
  await req.payload.update({
    collection: "release-orders",
    where: { and: [{ id: { equals: order } }, { state: { equals: "waiting" } }] },
    data: { state: "withdrawn" },
    depth: 0,
  });
  return { order };
}

/** What the publisher asks several times a second: whether there is something to do. */
const publisherLookEndpoint = publisherEndpoint("get", "/publisher/look", look);

/** What the publisher tells, whenever the site is another than before. */
const publisherReportEndpoint = publisherEndpoint("post", "/publisher/report", report);

const NO_REPORT = bilingual("Báo cáo không đúng dạng.", "This is no report of a publisher.");

async function look({ payload }: PayloadRequest): Promise<PublisherLook> {
  const [revision, orders] = await Promise.all([currentRevision(payload), openOrders(payload)]);
  await noteLook(payload, Date.now());
  return { revision: writeRevision(revision), orders: asPublisherOrders(orders) };
}

async function report(req: PayloadRequest): Promise<object> {
  await takeReport(askerOf(req), await parsedBody(req, publisherReport, NO_REPORT));
  return {};
}

export const siteStatusEndpoints = [
  siteStatusEndpoint,
  rollbackEndpoint,
  resumeEndpoint,
  withdrawEndpoint,
  publisherLookEndpoint,
  publisherReportEndpoint,
];
