import type { PayloadRequest, TypedUser } from "payload";
import { Forbidden } from "payload";
import type { z } from "zod";
import { guardedEndpoint, parsedBody, staffEndpoint } from "../../access/guarded-endpoint.ts";
import { mayPublish } from "../../access/roles.ts";
import { inTransaction } from "../../database/transactions.ts";
import { bilingual } from "../../text/bilingual.ts";
import { refusal } from "../../text/refusal.ts";
import { askerOf } from "../audit/record.ts";
import {
  documentsRequest,
  type doneAnswer,
  type planAnswer,
  planRequest,
  type SchedulesAnswer,
  scheduleRequest,
} from "./api.ts";
import { plan } from "./plan.ts";
import { NotDoneError, publishDocuments } from "./publish-documents.ts";
import { schedulesOf } from "./read-schedules.ts";
import { recordSchedule } from "./record-schedule.ts";
import { accountOf, cancelRow, findRows, refOf } from "./rows.ts";

const RELOAD = bilingual(
  "Yêu cầu không đúng. Hãy tải lại trang; mỗi lần chọn được từ 1 đến 50 nội dung.",
  "Not understood. Reload the page; choose from 1 to 50 documents.",
);
const IS_OVER = bilingual(
  "Lịch hẹn này đã được thực hiện hoặc đã bỏ. Hãy tải lại trang để xem.",
  "This was done or called off already. Reload the page.",
);

type Done = z.infer<typeof doneAnswer>;

/** Plans a publication, a removal or a reminder. */
const planEndpoint = guardedEndpoint(
  mayPublish,
  "post",
  "/planning/plan",
  async (req): Promise<z.infer<typeof planAnswer>> =>
    plan(req, accountIn(req), await parsedBody(req, planRequest, RELOAD)),
);

/** Calls something off that is planned. */
const cancelEndpoint = guardedEndpoint(mayPublish, "post", "/planning/cancel", async (req) => {
  const { schedule } = await parsedBody(req, scheduleRequest, RELOAD);
  const [row] = await findRows(req.payload, { id: { equals: schedule } });
  if (!row) throw refusal(req, IS_OVER);
  await inTransaction(req.payload, async (own) => {
    if (!(await cancelRow(req.payload, schedule, own))) throw refusal(req, IS_OVER);
    await recordSchedule({ ...askerOf(req), ...own }, "scheduleCancelled", refOf(row), row);
  });
  return { done: 1 } satisfies Done;
});

/** Whoever set it has read what became of it; others who may publish may say so for them. */
const seenEndpoint = staffEndpoint("post", "/planning/seen", async (req) => {
  const { schedule } = await parsedBody(req, scheduleRequest, RELOAD);
  const [row] = await findRows(req.payload, { id: { equals: schedule } });
  if (!row) throw refusal(req, IS_OVER);
  if (accountOf(row.setBy) !== req.user?.id && !mayPublish(req.user)) throw new Forbidden(req.t);
  const data = {
    isSeen: true,
    ...(row.kind === "review" ? { state: "done" as const, endedAt: new Date().toISOString() } : {}),
  };
  await req.payload.db.updateOne({ collection: "schedules", id: row.id, data });
  return { done: 1 } satisfies Done;
});

/** Publishes several documents now: all of them, or none. */
const togetherEndpoint = guardedEndpoint(
  mayPublish,
  "post",
  "/planning/publish-together",
  async (req) => {
    const { documents } = await parsedBody(req, documentsRequest, RELOAD);
    const user = accountIn(req);
    try {
      await inTransaction(req.payload, (own) =>
        publishDocuments(req.payload, { headers: req.headers, ...own }, documents, "publish", user),
      );
    } catch (error) {
      if (!(error instanceof NotDoneError)) throw error;
      const nothing = bilingual("Chưa đăng gì cả.", "Nothing was published.");
      throw refusal(req, {
        vi: `${nothing.vi} ${error.message}`,
        en: `${nothing.en} ${error.message}`,
      });
    }
    return { done: documents.length } satisfies Done;
  },
);

/** What is planned for a document, and what became of it. */
const ofDocumentEndpoint = staffEndpoint(
  "get",
  "/planning/of",
  async (req): Promise<SchedulesAnswer> => {
    const { collection, id } = req.query;
    return schedulesOf(req, { collection: String(collection), id: String(id) });
  },
);

function accountIn(req: PayloadRequest): TypedUser {
  if (!req.user) throw new Forbidden(req.t);
  return req.user;
}

export const scheduleEndpoints = [
  planEndpoint,
  cancelEndpoint,
  seenEndpoint,
  togetherEndpoint,
  ofDocumentEndpoint,
];
