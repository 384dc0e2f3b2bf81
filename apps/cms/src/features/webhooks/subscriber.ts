import type { Payload, Where } from "payload";
import { z } from "zod";

export const SUBSCRIBER_KINDS = ["publisher", "generic", "github"] as const;
export type SubscriberKind = (typeof SUBSCRIBER_KINDS)[number];

export const DEFAULT_QUIET_PERIOD_MS = 10_000;
export const DEFAULT_MAXIMUM_WAIT_MS = 60_000;

const text = z
  .string()
  .nullish()
  .transform((value) => value || null);

/** A row of `webhooks` as the sender needs it, secrets included. */
const subscriber = z.object({
  id: z.string(),
  kind: z.enum(SUBSCRIBER_KINDS),
  isEnabled: z.boolean().nullish().transform(Boolean),
  isBuiltIn: z.boolean().nullish().transform(Boolean),
  url: text,
  repository: text,
  eventType: text,
  token: text,
  secret: text,
  previousSecret: text,
  quietPeriodMs: z
    .number()
    .nullish()
    .transform((value) => value ?? DEFAULT_QUIET_PERIOD_MS),
  maximumWaitMs: z
    .number()
    .nullish()
    .transform((value) => value ?? DEFAULT_MAXIMUM_WAIT_MS),
});
export type Subscriber = z.infer<typeof subscriber>;

/** The subscribers that are told of changes. */
export function enabledSubscribers(payload: Payload): Promise<Subscriber[]> {
  return subscribersWhere(payload, { isEnabled: { equals: true } });
}

export async function subscriberById(payload: Payload, id: string): Promise<Subscriber | null> {
  const [found] = await subscribersWhere(payload, { id: { equals: id } });
  return found ?? null;
}

async function subscribersWhere(payload: Payload, where: Where): Promise<Subscriber[]> {
  const { docs } = await payload.find({
    collection: "webhooks",
    where,
    pagination: false,
    depth: 0,
  });
  return z.array(subscriber).parse(docs);
}
