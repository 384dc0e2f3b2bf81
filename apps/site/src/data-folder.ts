import { join } from "node:path";

/** Where the site keeps what it makes, below DATA_DIR. */
export interface DataFolder {
  /** The content store, a database file. */
  store: string;
  /** Mirrored pictures and files of the CMS. */
  media: string;
  /** Key of the api-client, where CMS_API_KEY is not set. */
  apiKeyFile: string;
  /** Everything below is the site's alone. */
  site: string;
  /** One folder a build. */
  builds: string;
  /** Symbolic link to the build that readers see. */
  current: string;
  /** Keeps a second build out; see build/lock.ts. */
  lock: string;
}

export function dataFolder(dataDir: string): DataFolder {
  const site = join(dataDir, "site");
  return {
    store: join(site, "content.db"),
    media: join(site, "media"),
    apiKeyFile: join(dataDir, "secrets", "site-api-key"),
    site,
    builds: join(site, "builds"),
    current: join(site, "current"),
    lock: join(site, "build.lock"),
  };
}
