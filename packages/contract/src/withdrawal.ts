import { z } from "zod";
import { day, optional, text } from "./primitives.ts";

/**
 * A withdrawn page stays at its address with an explanation on top, as official publishers do it;
 * a page that is gone altogether is a redirect of kind `gone`.
 */
export const withdrawal = z.object({ date: optional(day), explanation: optional(text) });
export type Withdrawal = z.infer<typeof withdrawal>;

/** A page is withdrawn as soon as staff have said when or why. */
export function isWithdrawn({ date, explanation }: Withdrawal): boolean {
  return date !== null || explanation !== null;
}
