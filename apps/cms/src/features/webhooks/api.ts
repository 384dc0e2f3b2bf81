import { z } from "zod";

/** What a subscriber's page asks of the server. */

export const DELIVERY_REASONS = ["changes", "test"] as const;
export const DELIVERY_OUTCOMES = ["delivered", "retrying", "failed"] as const;

const nullable = <Schema extends z.ZodType>(schema: Schema) =>
  schema.nullish().transform((value) => value ?? null);

/** One attempt to tell a subscriber something. */
export const delivery = z.object({
  id: z.string(),
  createdAt: z.string(),
  webhookId: z.string(),
  messageId: z.string(),
  reason: z.enum(DELIVERY_REASONS),
  outcome: z.enum(DELIVERY_OUTCOMES),
  /** State of the outbox that was told; null for a test. */
  revision: nullable(z.string()),
  changeCount: nullable(z.number()),
  /** From 1. */
  attempt: z.number(),
  /** HTTP status; null when there was no answer. */
  status: nullable(z.number()),
  /** In Vietnamese. */
  error: nullable(z.string()),
  durationMs: z.number(),
  retryAt: nullable(z.string()),
});
export type Delivery = z.infer<typeof delivery>;

export const deliveriesAnswer = z.object({ docs: z.array(delivery) });

export const secretsAnswer = z.object({
  secret: z.string().nullish(),
  previousSecret: z.string().nullish(),
});

export const webhookAnswer = secretsAnswer.extend({
  kind: z.string(),
  isBuiltIn: z.boolean().nullish(),
});
export type WebhookAnswer = z.infer<typeof webhookAnswer>;
