import { assetsLink, objectLink } from "../disk/layout.ts";
import type { DirectoryEntry } from "./entry.ts";

/** Where a directory's link to this entry points. */
export function linkTarget(name: string, entry: DirectoryEntry): string {
  return entry.kind === "assets" ? assetsLink(name) : objectLink(entry.hash);
}
