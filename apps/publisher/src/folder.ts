import { join } from "node:path";
import { dataFolder } from "@bantin/site/settings";

/** Where the publisher keeps what it makes, below DATA_DIR. All of it can be made again from the CMS. */
export interface PublisherFolder {
  /** The content store. The publisher's own: `bantin build` has another, so neither disturbs the other. */
  content: string;
  /** Mirrored pictures and files of the CMS. */
  media: string;
  traces: string;
  /** What the search index is put together from. */
  search: string;
  /** Where the CMS on this machine keeps the secret of its hints. */
  hintSecret: string;
  /** The store of releases; `current` in it is what readers see. */
  releases: string;
}

export function publisherFolder(dataDir: string): PublisherFolder {
  const folder = join(dataDir, "publisher");
  return {
    content: join(folder, "content.db"),
    media: join(folder, "media"),
    traces: join(folder, "traces.db"),
    search: join(folder, "search.db"),
    hintSecret: join(dataDir, "secrets", "publisher-webhook-secret"),
    releases: dataFolder(dataDir).releases,
  };
}
