import { type IsoWeek, weeksIn } from "@bantin/vietnamese";
import { z } from "zod";

export const FIRST_YEAR = 1930;
export const LAST_YEAR = 2200;

const week = z
  .object({
    year: z.number().int().min(FIRST_YEAR).max(LAST_YEAR),
    week: z.number().int().min(1),
  })
  .refine(({ year, week }) => week <= weeksIn(year));

/** The week in a form; null while it is none. */
export function weekOfForm(form: unknown): IsoWeek | null {
  return week.safeParse(form).data ?? null;
}
