import { z } from "zod";
import { instant } from "./primitives.ts";

const changed = z.object({
  type: z.literal("content.changed"),
  /** When the newest of the changes was made. */
  timestamp: instant,
  data: z.object({
    /** Names the state of the outbox; another one means that something public has changed. */
    revision: z.string().min(1),
    /** Changes since the subscriber was told last. */
    changeCount: z.number().int().positive(),
  }),
});

const test = z.object({
  type: z.literal("webhook.test"),
  timestamp: instant,
  data: z.object({}),
});

/**
 * The body of a webhook, by Standard Webhooks (https://www.standardwebhooks.com). It is a hint and holds no
 * content: whoever gets one reads the change feed, or whatever else they need.
 */
export const webhookEvent = z.discriminatedUnion("type", [changed, test]);
export type WebhookEvent = z.infer<typeof webhookEvent>;
