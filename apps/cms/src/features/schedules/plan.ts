import { randomUUID } from "node:crypto";
import type { PayloadRequest, TypedUser, Where } from "payload";
import type { z } from "zod";
import { restOn } from "../../database/rest-on.ts";
import { inTransaction } from "../../database/transactions.ts";
import { type Bilingual, bilingual } from "../../text/bilingual.ts";
import { nameOfDocument } from "../../text/name-of-document.ts";
import { refusal } from "../../text/refusal.ts";
import { askerOf } from "../audit/record.ts";
import type { DocumentRef, planAnswer, planRequest, ScheduleKind } from "./api.ts";
import { publicationProblem } from "./publish-documents.ts";
import { recordSchedule } from "./record-schedule.ts";
import { cancelRow, findRows, isDrafted, isPlanned, ofDocument } from "./rows.ts";
import { momentProblem } from "./words.ts";

const IS_GONE = bilingual(
  "Có nội dung không còn, hoặc đang ở trong thùng rác. Hãy tải lại trang rồi chọn lại.",
  "Something is gone, or in the trash. Reload the page and choose again.",
);
const RELEASE_IS_OVER = bilingual(
  "Lần đăng đó vừa qua giờ hoặc vừa bị bỏ hẹn. Hãy ghi giờ khác.",
  "That release is over or was called off. Write another hour.",
);

/**
 * Plans what is to happen to documents at an instant, in one release. A document has one plan of each kind: a new one
 * takes the place of the one before.
 *
 * @returns how many, and what would be refused if it were done now: there is time to mend it
 * @throws APIError when nothing can be planned so
 */
export async function plan(
  req: PayloadRequest,
  user: TypedUser,
  { documents, kind, at, joins }: z.infer<typeof planRequest>,
): Promise<z.infer<typeof planAnswer>> {
  const release = joins === undefined ? null : await releaseOf(req, joins);
  const instant = new Date(release?.at ?? at);
  const problem = momentProblem(instant, new Date());
  if (problem) throw refusal(req, problem);
  for (const document of documents) await assertUsable(req, document, kind);
  const together = release?.together ?? randomUUID();
  await inTransaction(req.payload, async (own) => {
    for (const document of documents) {
      const where = { and: [isPlanned, ofDocument(document), { kind: { equals: kind } }] };
      await restOn(
        { ...own, payload: req.payload },
        `schedules/${document.collection}/${document.id}`,
      );
      for (const { id } of await findRows(req.payload, where, { req: own })) {
        await cancelRow(req.payload, id, own);
      }
      await req.payload.create({
        collection: "schedules",
        data: {
          collectionSlug: document.collection,
          documentId: document.id,
          kind,
          at: instant.toISOString(),
          together,
          setBy: user.id,
          state: "planned",
        },
        depth: 0,
        req: { ...own },
      });
      await recordSchedule({ ...askerOf(req), ...own }, "scheduleSet", document, {
        kind,
        at: instant.toISOString(),
      });
    }
  });
  const warning =
    kind === "review" ? null : await publicationProblem(req.payload, documents, kind, user);
  return { planned: documents.length, warnings: warning === null ? [] : [warning] };
}

async function releaseOf(req: PayloadRequest, id: string) {
  const [row] = await findRows(req.payload, {
    and: [isPlanned, { id: { equals: id } }, { kind: { equals: "publish" } }],
  });
  if (!row) throw refusal(req, RELEASE_IS_OVER);
  return row;
}

/** @throws APIError when it is gone, or there is nothing to publish or take down */
async function assertUsable(
  req: PayloadRequest,
  { collection, id }: DocumentRef,
  kind: ScheduleKind,
): Promise<void> {
  if (!isDrafted(collection)) throw refusal(req, IS_GONE);
  const { payload } = req;
  const newest = await payload.findByID({
    collection,
    id,
    draft: true,
    depth: 0,
    disableErrors: true,
  });
  if (!newest) throw refusal(req, IS_GONE);
  const where: Where = { and: [{ id: { equals: id } }, { _status: { equals: "published" } }] };
  const isPublic = (await payload.db.findOne({ collection, where })) !== null;
  const problem = stateProblem(kind, isPublic, newest._status === "draft");
  if (problem === null) return;
  const name = nameOfDocument(newest, payload.collections[collection].config, req);
  throw refusal(req, { vi: `${name}: ${problem.vi}`, en: `${name}: ${problem.en}` });
}

/** Why there is nothing to do at the time; null when there is. */
function stateProblem(kind: ScheduleKind, isPublic: boolean, hasDraft: boolean): Bilingual | null {
  if (kind === "unpublish" && !isPublic) {
    return bilingual(
      "chưa đăng nên không có gì để hủy đăng. Hãy chọn “Đăng”.",
      "not published, so there is nothing to take down.",
    );
  }
  if (kind === "publish" && isPublic && !hasDraft) {
    return bilingual(
      "bản mới nhất đã đăng rồi. Hãy sửa và lưu nháp trước, rồi hẹn giờ đăng bản nháp đó.",
      "the newest version is published already. Save a draft first.",
    );
  }
  return null;
}
