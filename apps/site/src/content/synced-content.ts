import { type Content, openContent, openStore } from "@bantin/content";
import { dataFolder } from "../data-folder.ts";
import { readEnvironment } from "../environment.ts";

let content: Content | null = null;

/** The content as it was synced last into DATA_DIR. Opened once a process; it follows later syncs. */
export function syncedContent(): Content {
  const { DATA_DIR } = readEnvironment(process.env);
  content ??= openContent(openStore(dataFolder(DATA_DIR).store));
  return content;
}
