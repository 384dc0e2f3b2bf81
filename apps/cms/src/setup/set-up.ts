import type { Payload } from "payload";
import { closeToPrograms, keepLocksHonest } from "../access/rules.ts";
import { environment } from "../environment/index.ts";
import { nameWhoEdits } from "../features/accounts/private-addresses.ts";
import { fillSearchKeys } from "../features/finding/fill-search-keys.ts";
import { adoptQueuedPublications } from "../features/schedules/adopt-jobs.ts";
import { ensurePublisherWebhook } from "../features/webhooks/built-in-subscriber.ts";

/** Puts the CMS in order when it starts. Whoever holds a key is kept out of what Payload keeps for people. */
export async function setUp(payload: Payload): Promise<void> {
  closeToPrograms(payload);
  keepLocksHonest(payload);
  nameWhoEdits(payload);
  // While Next compiles the server there is a configuration, and no database.
  if (process.env.NEXT_PHASE === "phase-production-build") return;
  await fillSearchKeys(payload);
  await ensureSiteApiClient(payload);
  await ensurePublisherWebhook(payload);
  await adoptQueuedPublications(payload);
}

const NAME = "Trình dựng trang";

/**
 * Gives the site's builder its key: the one of the environment or data folder. A key that was
 * changed there replaces the old one at the next start.
 */
async function ensureSiteApiClient(payload: Payload): Promise<void> {
  const { docs } = await payload.find({
    collection: "api-clients",
    where: { name: { equals: NAME } },
    limit: 1,
  });
  const [client] = docs;
  const data = { name: NAME, enableAPIKey: true, apiKey: environment.siteApiKey, mayReport: true };
  // Keys are never read back, so an existing client simply gets the key again.
  if (client) await payload.update({ collection: "api-clients", id: client.id, data });
  else await payload.create({ collection: "api-clients", data });
}
