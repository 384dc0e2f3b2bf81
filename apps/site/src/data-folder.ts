import { join } from "node:path";

/** Where the site keeps what it makes, below DATA_DIR. */
export interface DataFolder {
  /** The content store, a database file. */
  store: string;
  /** Mirrored pictures and files of the CMS. */
  media: string;
  /** Key of the api-client, where CMS_API_KEY is not set. */
  apiKeyFile: string;
  /** The publisher's releases. */
  releases: string;
  /** Symbolic link to the release that readers see. */
  live: string;
  /** Everything below is the build's alone. */
  site: string;
  /** One folder a build. */
  builds: string;
  /** Symbolic link to the last build. */
  current: string;
  /** Keeps a second build out; see build/lock.ts. */
  lock: string;
}

export function dataFolder(dataDir: string): DataFolder {
  const site = join(dataDir, "site");
  const releases = join(dataDir, "releases");
  return {
    releases,
    live: join(releases, "current"),
    store: join(site, "content.db"),
    media: join(site, "media"),
    apiKeyFile: join(dataDir, "secrets", "site-api-key"),
    site,
    builds: join(site, "builds"),
    current: join(site, "current"),
    lock: join(site, "build.lock"),
  };
}
