import { formatDate, formatDateTime, formatLongDate, type ReadMoment } from "@bantin/vietnamese";
import { type Bilingual, bilingual } from "../../text/bilingual.ts";
import type { ScheduleKind, ToldRow } from "./api.ts";

/** Later than this is told: within it, a server was only busy. */
const LATE_MS = 5 * 60_000;

export function isLate(at: string, endedAt: string): boolean {
  return new Date(endedAt).getTime() - new Date(at).getTime() > LATE_MS;
}

export const KIND_WORDS: Record<ScheduleKind, Bilingual> = {
  publish: bilingual("Đăng", "Publish"),
  unpublish: bilingual("Hủy đăng", "Unpublish"),
  review: bilingual("Nhắc xem lại", "Remind to review"),
};

/** `08:30, Thứ Năm, ngày 3 tháng 12 năm 2026`. */
export function longMoment(at: Date): string {
  return `${formatDateTime(at).split(",")[0]}, ${formatLongDate(at)}`;
}

/** What a planned row says of its document. */
export function plannedWords(kind: ScheduleKind, at: string, by: string): Bilingual {
  const when = formatDateTime(at);
  const vi = {
    publish: `Sẽ đăng lúc ${when}`,
    unpublish: `Sẽ hủy đăng lúc ${when}`,
    review: `Nhắc xem lại ngày ${formatDate(at)}`,
  };
  const en = {
    publish: `To be published at ${when}`,
    unpublish: `To be taken down at ${when}`,
    review: `To be reviewed on ${formatDate(at)}`,
  };
  return by === ""
    ? bilingual(`${vi[kind]}.`, `${en[kind]}.`)
    : bilingual(`${vi[kind]} (${by} hẹn).`, `${en[kind]} (set by ${by}).`);
}

/** What became of a row that failed or was late. */
export function toldWords({ kind, state, at, endedAt, reason }: ToldRow): Bilingual {
  const when = formatDateTime(at);
  const [what, doing] =
    kind === "publish" ? (["đăng", "published"] as const) : (["hủy đăng", "taken down"] as const);
  if (state === "failed") {
    return bilingual(
      `Đã hẹn ${what} lúc ${when} nhưng không thực hiện được. ${reason ?? ""}`.trim(),
      `It was to be ${doing} at ${when}, and was not. ${reason ?? ""}`.trim(),
    );
  }
  return bilingual(
    `Đã ${what} muộn, lúc ${formatDateTime(endedAt)} thay vì ${when}: đến giờ hẹn thì máy chủ không chạy.`,
    `It was ${doing} late, at ${formatDateTime(endedAt)} instead of ${when}: the server was not running.`,
  );
}

type Problem = Exclude<ReadMoment["problem"], null>;

/** Why nothing was read of what somebody typed, and what to type. */
export const TYPED_WORDS: Record<Problem, Bilingual> = {
  empty: bilingual("", ""),
  noHour: bilingual(
    "Còn thiếu giờ. Hãy ghi thêm giờ, ví dụ 8h30 ngày 3/12.",
    "The hour is missing. Write it, as in 8h30 ngày 3/12.",
  ),
  noDay: bilingual(
    "Không có ngày hoặc giờ như vậy. Hãy ghi lại, ví dụ 8h30 ngày 3/12.",
    "There is no such day or hour. Write it again, as in 8h30 ngày 3/12.",
  ),
  unclear: bilingual(
    "Giờ và buổi không khớp nhau. Hãy ghi giờ từ 0 đến 23, ví dụ 15h30 mai.",
    "Hour and part of the day do not agree. Write an hour from 0 to 23, as in 15h30 mai.",
  ),
  unreadable: bilingual(
    "Chưa đọc được ngày giờ này. Hãy ghi như 8h30 ngày 3/12, 7h30 sáng mai, hoặc 8h thứ hai.",
    "This is no hour and day. Write it as 8h30 ngày 3/12, 7h30 sáng mai or 8h thứ hai.",
  ),
};

const IS_PAST = bilingual(
  "Giờ này đã qua. Hãy ghi một giờ sắp tới; muốn đăng ngay thì bấm “Đăng”.",
  "This hour is past. Write one to come, or publish at once.",
);
const IS_FAR = bilingual(
  "Giờ này còn hơn một năm nữa, có lẽ gõ nhầm năm. Hãy ghi lại.",
  "This is more than a year ahead, perhaps a slip of the year. Write it again.",
);
const YEAR_MS = 366 * 24 * 60 * 60_000;

/** Why nothing is planned for an instant; null when it is one to come. */
export function momentProblem(at: Date, now: Date): Bilingual | null {
  if (at <= now) return IS_PAST;
  return at.getTime() - now.getTime() > YEAR_MS ? IS_FAR : null;
}
