import { WEEKDAYS } from "@bantin/contract";
import { z } from "zod";

const text = z.string().nullish();
const copied = z.object({
  weekday: z.enum(WEEKDAYS),
  entries: z
    .array(
      // What is not named here stays behind: the identifiers, so that the new week's entries are entries of their
      // own, and the attachments, which belong to last week's meetings.
      z.object({ from: text, to: text, what: text, chair: text, attendees: text, place: text }),
    )
    .nullish()
    .transform((entries) => entries ?? []),
});

/** The days of a calendar, as far as another week can have the same. Days without a weekday are none. */
export function copiedDays(days: unknown): z.infer<typeof copied>[] {
  return (Array.isArray(days) ? days : []).flatMap((day) => copied.safeParse(day).data ?? []);
}

const filled = z.object({ entries: z.array(z.unknown()).min(1) });

/** Whether a calendar has something that would be lost if its days were replaced. */
export function hasEntries(days: unknown): boolean {
  return Array.isArray(days) && days.some((day) => filled.safeParse(day).success);
}
