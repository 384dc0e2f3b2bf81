import type { PayloadRequest, Where } from "payload";
import type { z } from "zod";
import { isAdmin, mayPublish } from "../access/roles.ts";
import {
  type orderTaken,
  resumeRequest,
  rollbackRequest,
  withdrawRequest,
} from "../site-state/api.ts";
import { type Bilingual, bilingual } from "../text/bilingual.ts";
import { refusal } from "../text/refusal.ts";
import { guardedEndpoint } from "./guarded-endpoint.ts";

type Taken = z.infer<typeof orderTaken>;

/** Has the publisher go back to a release that was live. */
export const rollbackEndpoint = guardedEndpoint(isAdmin, "post", "/site/rollback", rollBack);

/** Has the publisher go on after a roll-back. */
export const resumeEndpoint = guardedEndpoint(mayPublish, "post", "/site/resume", resume);

/** Takes an order back that the publisher has not carried out. */
export const withdrawEndpoint = guardedEndpoint(mayPublish, "post", "/site/withdraw", withdraw);

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
  const { release, why } = await parsed(req, rollbackRequest, NO_REASON);
  const { totalDocs } = await req.payload.count({
    collection: "releases",
    where: { and: [{ releaseId: { equals: release } }, { state: { equals: "live" } }] },
  });
  if (totalDocs === 0) throw refusal(req, NOT_LIVE_EVER);
  return take(req, { kind: "rollback", releaseId: release, why });
}

async function resume(req: PayloadRequest): Promise<Taken> {
  const { frozenAt } = await parsed(req, resumeRequest, RELOAD);
  return take(req, { kind: "resume", frozenAt });
}

/** The same order asked for twice, by two people or a second click, is one. */
async function take(
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
  });
  return { order: String(id) };
}

async function withdraw(req: PayloadRequest): Promise<Taken> {
  const { order } = await parsed(req, withdrawRequest, RELOAD);
  await req.payload.update({
    collection: "release-orders",
    where: { and: [{ id: { equals: order } }, { state: { equals: "waiting" } }] },
    data: { state: "withdrawn" },
    depth: 0,
  });
  return { order };
}

async function parsed<Schema extends z.ZodType>(
  req: PayloadRequest,
  schema: Schema,
  complaint: Bilingual,
): Promise<z.infer<Schema>> {
  const body: unknown = await req.json?.().catch(() => null);
  const result = schema.safeParse(body);
  if (!result.success) throw refusal(req, complaint);
  return result.data;
}
