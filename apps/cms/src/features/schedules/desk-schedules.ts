import { formatDate, formatDateTime } from "@bantin/vietnamese";
import type { Payload, TypedUser, Where } from "payload";
import { mayPublish } from "../../access/roles.ts";
import { type Bilingual, bilingual } from "../../text/bilingual.ts";
import { isUntold, toldRows } from "./read-schedules.ts";
import { findRows, isPlanned, keyOf, namesOf, refOf } from "./rows.ts";
import { toldWords } from "./words.ts";

/** A line of the desk about a document. */
export interface DeskLine {
  href: string;
  title: string;
  text: Bilingual;
}

interface DeskSchedules {
  /** Failed or late: to whoever set it, and to all who may publish. */
  told: DeskLine[];
  planned: DeskLine[];
  dueForReview: DeskLine[];
}

const SHOWN = 8;
/** What nobody has dismissed in so long is no news any more. */
const TOLD_MS = 30 * 24 * 60 * 60_000;

/** What is planned, what went wrong with it, and what is to be looked at again. */
export async function deskSchedules(
  payload: Payload,
  user: TypedUser,
  now: Date,
): Promise<DeskSchedules> {
  const mine: Where = mayPublish(user) ? {} : { setBy: { equals: user.id } };
  const at = now.toISOString();
  const [untold, planned, due] = await Promise.all([
    findRows(payload, {
      and: [
        isUntold,
        { endedAt: { greater_than: new Date(now.getTime() - TOLD_MS).toISOString() } },
        mine,
      ],
    }),
    findRows(payload, { and: [isPlanned, { kind: { not_equals: "review" } }] }, { limit: SHOWN }),
    findRows(
      payload,
      {
        and: [isPlanned, { kind: { equals: "review" } }, { at: { less_than_equal: at } }, mine],
      },
      { limit: SHOWN },
    ),
  ]);
  const names = await namesOf(payload, [...untold, ...planned, ...due].map(refOf));
  const line = (key: string, text: Bilingual): DeskLine => ({
    href: names.get(key)?.href ?? "/admin/planning",
    title: names.get(key)?.title ?? "(đã xóa)",
    text,
  });
  return {
    told: untold.flatMap((row) =>
      toldRows([row]).map((told) => line(keyOf(refOf(row)), toldWords(told))),
    ),
    planned: planned.map((row) => {
      const when = formatDateTime(row.at);
      const text =
        row.kind === "publish"
          ? bilingual(when, when)
          : bilingual(`hủy đăng ${when}`, `down at ${when}`);
      return line(keyOf(refOf(row)), text);
    }),
    dueForReview: due.map((row) =>
      line(keyOf(refOf(row)), bilingual(`hẹn ${formatDate(row.at)}`, `due ${formatDate(row.at)}`)),
    ),
  };
}
