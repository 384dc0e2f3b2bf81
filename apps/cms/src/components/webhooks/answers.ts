import { z } from "zod";
import { delivery } from "../../webhooks/deliveries.ts";

/** What a subscriber's page asks of the server. */
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
