import { localDate, parseDate } from "@bantin/vietnamese";

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
