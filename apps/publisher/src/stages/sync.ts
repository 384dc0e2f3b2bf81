import { type SyncMode, type SyncReport, sync } from "@bantin/content";
import type { Parts } from "../parts.ts";

export interface SyncRequest {
  mode: SyncMode;
  allowEmpty: boolean;
  allowMassDeletion: boolean;
  allowManyHeld: boolean;
  /** Look again at what is held, though it has not changed. */
  retriesHeld: boolean;
}

/**
 * Makes the store equal to what the CMS publishes.
 *
 * @throws ContentError; the store stays as it was
 */
export function syncStage(
  { client, store, mediaDir }: Parts,
  request: SyncRequest,
): Promise<SyncReport> {
  return sync({ client, store, mediaDir, ...request });
}
