import { type Content, Day, openContent, openStore } from "@bantin/content";
import { localDate } from "@bantin/vietnamese";
import { dataFolder, readEnvironment } from "../settings.ts";

let content: Content | null = null;

/** The content as it was synced last into DATA_DIR. Opened once a process; it follows later syncs. */
export function syncedContent(): Content {
  const { DATA_DIR, SITE_URL: siteUrl } = readEnvironment(process.env);
  content ??= openContent(openStore(dataFolder(DATA_DIR).store, { siteUrl }));
  return content;
}

/** The day pages are built for: BUILD_DATE (`YYYY-MM-DD`) where set, else today in Vietnam. */
export function dayOfBuild(): Day {
  return new Day(readEnvironment(process.env).BUILD_DATE ?? localDate(new Date()));
}
