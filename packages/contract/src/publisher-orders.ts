import { z } from "zod";
import { id, instant, list, optional, text } from "./primitives.ts";
import { MAX_ERROR_LENGTH, siteState } from "./release-report.ts";

/** Something that staff want of the publisher. It is handed out until it is answered. */
export const publisherOrder = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("rollback"), id, by: text, why: text, release: text }),
  /** Ends the freeze that began at `frozenAt`, and no later one. */
  z.object({ kind: z.literal("resume"), id, by: text, frozenAt: instant }),
]);
export type PublisherOrder = z.infer<typeof publisherOrder>;

/** What the publisher is told each time it looks at the CMS. */
export const publisherLook = z.object({
  /** Differs as soon as anything public has changed. Only the CMS may look inside. */
  revision: text,
  orders: list(publisherOrder),
});
export type PublisherLook = z.infer<typeof publisherLook>;

/** What became of an order. */
export const orderAnswer = z.object({
  id,
  outcome: z.enum(["done", "failed"]),
  /** For a failed one: why, in Vietnamese. */
  error: optional(z.string().max(MAX_ERROR_LENGTH)),
});
export type OrderAnswer = z.infer<typeof orderAnswer>;

/** What the publisher tells: how the site is now, and what became of orders. */
export const publisherReport = siteState.extend({ answers: list(orderAnswer) });
export type PublisherReport = z.infer<typeof publisherReport>;
