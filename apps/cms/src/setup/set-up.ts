import type { Payload } from "payload";
import { closeToPrograms } from "../access/close-to-programs.ts";
import { ensurePublisherWebhook } from "./ensure-publisher-webhook.ts";
import { ensureSiteApiClient } from "./ensure-site-api-client.ts";

/** Puts the CMS in order when it starts. Whoever holds a key is kept out of what Payload keeps for people. */
export async function setUp(payload: Payload): Promise<void> {
  closeToPrograms(payload);
  // While Next compiles the server there is a configuration, and no database.
  if (process.env.NEXT_PHASE === "phase-production-build") return;
  await ensureSiteApiClient(payload);
  await ensurePublisherWebhook(payload);
}
