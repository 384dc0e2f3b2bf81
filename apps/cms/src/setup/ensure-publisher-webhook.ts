import type { Payload } from "payload";
import { environment } from "../environment/index.ts";

const NAME = "Trình đưa tin lên trang";

/**
 * Makes the publisher that the environment names a subscriber, and keeps its address and secret as they are
 * there. Whether it is on, an administrator decides. Where no publisher is named (in a command), nothing is
 * touched: the server may well have one.
 */
export async function ensurePublisherWebhook(payload: Payload): Promise<void> {
  const { publisher } = environment;
  if (!publisher) return;
  const { docs } = await payload.find({
    collection: "webhooks",
    where: { isBuiltIn: { equals: true } },
    limit: 1,
  });
  const [webhook] = docs;
  if (!webhook) {
    await payload.create({
      collection: "webhooks",
      data: { name: NAME, kind: "publisher", isBuiltIn: true, isEnabled: true, ...publisher },
    });
    return;
  }
  const { id, url, secret, previousSecret = null } = webhook;
  const isSame =
    url === publisher.url &&
    secret === publisher.secret &&
    previousSecret === publisher.previousSecret;
  if (!isSame) await payload.update({ collection: "webhooks", id, data: publisher });
}
