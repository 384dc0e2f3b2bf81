import { localDate, parseDate } from "@bantin/vietnamese";
import type { DateField, FieldHook } from "payload";
import { type Bilingual, bilingual } from "../text/bilingual.ts";
import { fieldProblem } from "../text/refusal.ts";

const NO_DAY = bilingual("Ngày không đúng; ghi như 15/7/2021.", "Not a day; right: 15/7/2021.");

/**
 * A calendar day is kept as noon UTC of that day: whatever zone a browser or server is in, from -12
 * to +11, it shows the same day. What is no day is refused in drafts, too: no database can keep it.
 */
const noonUtc: FieldHook = ({ value, path, req }) => {
  if (value === null || value === undefined || value === "") return null;
  const day = readDay(value);
  if (day === null) throw fieldProblem(path, NO_DAY, req);
  return `${day}T12:00:00.000Z`;
};

/** A date without a time, shown as 24/10/2022. */
export function dayField(
  name: string,
  label: Bilingual,
  options: { required?: boolean; index?: boolean; description?: Bilingual; width?: string } = {},
): DateField {
  return {
    name,
    type: "date",
    label,
    required: options.required ?? false,
    index: options.index ?? false,
    admin: {
      date: { pickerAppearance: "dayOnly", displayFormat: "d/M/yyyy" },
      ...(options.description ? { description: options.description } : {}),
      ...(options.width ? { width: options.width } : {}),
    },
    hooks: { beforeValidate: [noonUtc] },
  };
}

/**
 * The calendar day, `YYYY-MM-DD`, of what a form, a program or an import gives for one: an ISO day, an
 * instant with its zone (the day it is in Vietnam), or a date as the newsroom writes it, `15/7/2021`.
 * Null when it is none: a guess would be a wrong day on an official document.
 */
export function readDay(value: unknown): string | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : localDate(value);
  if (typeof value !== "string") return null;
  return parseDate(value) ?? dayOfInstant(value.trim());
}

/** Whether the value is an instant, with its zone. */
export function isInstant(value: unknown): boolean {
  if (value instanceof Date) return !Number.isNaN(value.getTime());
  return typeof value === "string" && value.includes("T") && dayOfInstant(value) !== null;
}

function dayOfInstant(text: string): string | null {
  try {
    return localDate(text);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
