import { formatDate, localDate, parseDate } from "@bantin/vietnamese";
import type { DateField, FieldHook } from "payload";
import { type Bilingual, bilingual } from "../text/bilingual.ts";
import { fieldProblem } from "../text/refusal.ts";

/** First and last day, `YYYY-MM-DD`. */
interface Days {
  from: string;
  to: string;
}

/**
 * Days of documents and campaigns. The oldest that an office still cites are of the colonial time; plans are made
 * to the end of the century. What lies beyond is a slip of the fingers, such as 2202.
 */
const DAYS: Days = { from: "1900-01-01", to: "2100-12-31" };

/**
 * Days on which something was published. Before 1976 Vietnam's clocks changed between seven and nine hours ahead of
 * UTC, and browsers do not agree on when, as a computer in Vietnam may call its zone Bangkok's: the hour that was
 * typed would not be the hour that readers see. Nothing was published on a site then. A year ahead is more than
 * anybody announces; with a day beyond it, an article would lead every list until then.
 */
const publicationDays = (now: Date): Days => ({
  from: "1976-01-01",
  to: localDate(new Date(now.getTime() + 366 * 24 * 60 * 60 * 1000)),
});

/**
 * A calendar day is kept as noon UTC of that day: whatever zone a browser or server is in, from -12
 * to +11, it shows the same day. What is no day is refused in drafts, too: no database can keep it.
 */
const keptAtNoon: FieldHook = ({ value, previousValue, path, req }) => {
  if (value === null || value === undefined || value === "") return null;
  const day = readDay(value);
  if (day === null) throw fieldProblem(path, NO_DAY, req);
  // What is there already must not keep an editor from changing something else.
  if (!isWithin(day, DAYS) && day !== readDay(previousValue)) {
    throw fieldProblem(path, notWithin(day, DAYS), req);
  }
  return `${day}T12:00:00.000Z`;
};

/** The moment of publication, as an instant: an hour that nobody gave is midnight in Vietnam. */
export const keptAsInstant: FieldHook = ({ value, previousValue, path, req }) => {
  if (value === null || value === undefined) return value;
  if (value === "") return null;
  const instant = readInstant(value);
  if (instant === null) throw fieldProblem(path, NO_INSTANT, req);
  const day = localDate(instant);
  const days = publicationDays(new Date());
  if (!isWithin(day, days) && instant !== readInstant(previousValue)) {
    throw fieldProblem(path, notWithin(day, days), req);
  }
  return instant;
};

const isWithin = (day: string, { from, to }: Days) => from <= day && day <= to;

const NO_DAY = bilingual(
  "Đây không phải ngày. Hãy chọn lại trên lịch, hoặc ghi ngày/tháng/năm như 15/7/2021.",
  "This is no day. Choose again, or write it as 15/7/2021.",
);

const NO_INSTANT = bilingual(
  "Đây không phải ngày giờ. Hãy chọn lại ngày và giờ trên lịch, hoặc để trống để lấy lúc bấm Đăng.",
  "This is no time. Choose day and hour again, or leave it empty for the moment of publishing.",
);

const notWithin = (day: string, { from, to }: Days) =>
  bilingual(
    `Ngày ${formatDate(day)} có lẽ gõ nhầm năm: ô này nhận từ ${formatDate(from)} đến ${formatDate(to)}. Hãy chọn lại.`,
    `${formatDate(day)} may be a slip of the year: the field takes days from ${formatDate(from)} to ${formatDate(to)}. Choose again.`,
  );

/** A date without a time, shown as 24/10/2022. */
export function dayField(
  name: string,
  label: Bilingual,
  options: {
    required?: boolean;
    index?: boolean;
    description?: Bilingual;
    width?: string;
    /** Whether it is today's until somebody says otherwise. */
    isToday?: boolean;
  } = {},
): DateField {
  return {
    name,
    type: "date",
    label,
    required: options.required ?? false,
    index: options.index ?? false,
    ...(options.isToday ? { defaultValue: () => new Date().toISOString() } : {}),
    admin: {
      date: { pickerAppearance: "dayOnly", displayFormat: "d/M/yyyy" },
      ...(options.description ? { description: options.description } : {}),
      ...(options.width ? { width: options.width } : {}),
    },
    hooks: { beforeValidate: [keptAtNoon] },
  };
}

/**
 * The calendar day, `YYYY-MM-DD`, of what a form, a program or an import gives for one: an ISO day, an
 * instant with its zone (the day it is in Vietnam), or a date as the newsroom writes it, `15/7/2021`.
 * Null when it is none: a guess would be a wrong day on an official document.
 */
export function readDay(value: unknown): string | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : dayOfInstant(value);
  if (typeof value !== "string") return null;
  return parseDate(value) ?? dayOfInstant(value.trim());
}

/**
 * The instant, in UTC, of what a form or a program gives for one: an instant with its zone, or a day, which is
 * midnight in Vietnam. Null when it is neither: an hour without its zone is another instant on each machine.
 */
export function readInstant(value: unknown): string | null {
  const day = readDay(value);
  if (day === null) return null;
  const isInstant = value instanceof Date || (typeof value === "string" && value.includes("T"));
  return (isInstant ? new Date(value) : new Date(`${day}T00:00:00+07:00`)).toISOString();
}

/** Null as well for what no calendar of four digits has a day for. */
function dayOfInstant(instant: string | Date): string | null {
  try {
    const day = localDate(instant);
    return /^[1-9]\d{3}-/.test(day) ? day : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
