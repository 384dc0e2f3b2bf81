import { type SyncMode, type SyncReport, sync } from "@bantin/content";
import type { Parts } from "../parts.ts";

export interface SyncRequest {
  mode: SyncMode;
  allowEmpty: boolean;
  allowMassDeletion: boolean;
}

/**
 * Makes the store equal to what the CMS publishes.
 *
 * @throws ContentError; the store stays as it was
 */
export function syncStage(
  { client, store, mediaDir }: Parts,
  { mode, allowEmpty, allowMassDeletion }: SyncRequest,
): Promise<SyncReport> {
  return sync({ client, store, mediaDir, mode, allowEmpty, allowMassDeletion });
}
