import type { Payload } from "payload";
import { environment } from "../environment/index.ts";

const NAME = "Trình dựng trang";

/**
 * Gives the site's builder its key: the one of the environment or data folder. A key that was
 * changed there replaces the old one at the next start.
 */
export async function ensureSiteApiClient(payload: Payload): Promise<void> {
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
