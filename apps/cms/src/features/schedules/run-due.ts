import type { Payload, PayloadRequest, TypedUser } from "payload";
import { mayPublish } from "../../access/roles.ts";
import { inTransaction } from "../../database/transactions.ts";
import type { Schedule } from "../../payload-types.ts";
import { SERVER_FAILED } from "../../text/refusal.ts";
import { writeNotices } from "../reviewing/write-notices.ts";
import { NotDoneError, publishDocuments } from "./publish-documents.ts";
import { recordSchedule } from "./record-schedule.ts";
import { accountOf, findRows, isPlanned, keyOf, namesOf, refOf } from "./rows.ts";
import { isLate } from "./words.ts";

/** A server that fails for so long after the hour will not do it by being asked again. */
const GIVE_UP_MS = 15 * 60_000;

const NO_RIGHT = "Người hẹn không còn quyền đăng. Hãy để một biên tập viên đăng hoặc hẹn lại.";

/**
 * Does what is due. A release is one transaction, in which its rows are claimed first: whatever stops it (a kill, a
 * conflict) takes the claim back with the rest, and of several processes one gets it. So it is done once. What is
 * refused for a reason is kept with its reason; what fails otherwise is tried again the next minute, and given up
 * after a quarter of an hour.
 */
export async function runDueSchedules(payload: Payload, now = new Date()): Promise<void> {
  const due = await findRows(payload, {
    and: [
      isPlanned,
      { kind: { not_equals: "review" } },
      { at: { less_than_equal: now.toISOString() } },
    ],
  });
  for (const rows of releasesOf(due)) await runRelease(payload, rows, now);
}

/** Rows by what they are done together with, the earliest first. */
function releasesOf(rows: readonly Schedule[]): Schedule[][] {
  return [...Map.groupBy(rows, ({ together }) => together).values()];
}

async function runRelease(payload: Payload, rows: Schedule[], now: Date): Promise<void> {
  const endedAt = now.toISOString();
  try {
    await inTransaction(payload, async (req) => {
      const mine = await claimed(payload, req, rows, { state: "done", endedAt });
      for (const row of mine) {
        if (row.kind === "review") continue;
        const user = await whoSet(payload, row, req);
        if (user === null) throw new NotDoneError(NO_RIGHT);
        await publishDocuments(payload, req, [refOf(row)], row.kind, user);
        await recordSchedule({ payload, ...req }, "scheduleDone", refOf(row), row);
        if (isLate(row.at, endedAt)) await tellOutcome(payload, req, row, "scheduleLate", "");
      }
    });
  } catch (error) {
    const reason = reasonOf(error, rows, now);
    payload.logger.error({ err: error, rows: rows.map(({ id }) => id), msg: "A schedule failed" });
    if (reason === null) return;
    await inTransaction(payload, async (req) => {
      const mine = await claimed(payload, req, rows, { state: "failed", endedAt, reason });
      for (const row of mine) {
        await tellOutcome(payload, req, row, "scheduleFailed", reason);
        await recordSchedule({ payload, ...req }, "scheduleFailed", refOf(row), { ...row, reason });
      }
    });
  }
}

/** To whoever set it. */
async function tellOutcome(
  payload: Payload,
  req: Partial<PayloadRequest>,
  row: Schedule,
  kind: "scheduleFailed" | "scheduleLate",
  text: string,
): Promise<void> {
  const ref = refOf(row);
  const title = (await namesOf(payload, [ref])).get(keyOf(ref))?.title ?? "";
  await writeNotices({ ...req, payload }, [accountOf(row.setBy)], {
    kind,
    collection: ref.collection,
    doc: { title },
    documentId: ref.id,
    by: null,
    text,
  });
}

/** Null when it is to be tried again. */
function reasonOf(error: unknown, rows: readonly Schedule[], now: Date): string | null {
  if (error instanceof NotDoneError) return error.message;
  const since = Math.min(...rows.map(({ at }) => new Date(at).getTime()));
  return now.getTime() - since > GIVE_UP_MS ? SERVER_FAILED.vi : null;
}

/** The rows that nobody else has taken meanwhile: each is asked for once more by its state. */
async function claimed(
  payload: Payload,
  req: Partial<PayloadRequest>,
  rows: readonly Schedule[],
  data: Partial<Schedule>,
): Promise<Schedule[]> {
  const mine: Schedule[] = [];
  for (const row of rows) {
    const taken: unknown = await payload.db.updateOne({
      collection: "schedules",
      where: { and: [{ id: { equals: row.id } }, isPlanned] },
      data,
      req,
    });
    if (taken) mine.push(row);
  }
  return mine;
}

/** The account as it is now; null when it is gone or may no longer publish. */
async function whoSet(
  payload: Payload,
  { setBy }: Schedule,
  req: Partial<PayloadRequest>,
): Promise<TypedUser | null> {
  const found = await payload.findByID({
    collection: "users",
    id: accountOf(setBy),
    depth: 0,
    disableErrors: true,
    req: { ...req },
  });
  const user = found && { ...found, collection: "users" as const };
  return user && mayPublish(user) ? user : null;
}
