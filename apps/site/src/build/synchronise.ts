import type { ContentAddresses } from "@bantin/content";
import { openContent, openStore, type RestClient, type SyncReport, sync } from "@bantin/content";
import { dataFolder } from "../settings.ts";

export interface SynchroniseOptions {
  client: RestClient;
  dataDir: string;
  /** Reads every document anew, not only what changed. */
  isFull: boolean;
  allowEmpty: boolean;
  allowMassDeletion: boolean;
  allowManyHeld?: boolean;
  log: (line: string) => void;
}

/**
 * Brings the published content here and answers what there is to render. Only what changed is fetched,
 * once there is a store.
 *
 * @throws ContentError when the content cannot be had whole; what was here before stays
 */
export async function synchronise({
  client,
  dataDir,
  isFull,
  ...options
}: SynchroniseOptions): Promise<{ report: SyncReport; addresses: ContentAddresses }> {
  const { store: path, media } = dataFolder(dataDir);
  const store = openStore(path);
  try {
    const report = await sync({
      client,
      store,
      mediaDir: media,
      mode: isFull ? "full" : "incremental",
      // The program may be another one than last time.
      retriesHeld: true,
      ...options,
    });
    return { report, addresses: openContent(store).addresses() };
  } finally {
    store.close();
  }
}
