import { type SyncReport, sync } from "@bantin/content";
import type { Parts } from "../parts.ts";

export interface SyncRequest {
  /** Reads every document anew, not only what changed. */
  isFull: boolean;
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
  { isFull, allowEmpty, allowMassDeletion }: SyncRequest,
): Promise<SyncReport> {
  const mode = isFull ? "full" : "incremental";
  return sync({ client, store, mediaDir, mode, allowEmpty, allowMassDeletion });
}
