import type { DatabaseSync } from "node:sqlite";
import { routeAt } from "@bantin/contract";
import type { CitedAddresses } from "./cited-addresses.ts";
import type { IsLive } from "./live-addresses.ts";

/** Whether a link that an editor wrote leads to an address of this site at which nothing stands. */
export type IsDeadLink = (url: string) => boolean;

const HERE = new URL("https://this-site.invalid/");

/**
 * A link to another site, or to a place on its own page, is never dead here. One that names this site with its host
 * is not known as such: the content does not know where it is published.
 */
export function openOwnLinks(
  db: DatabaseSync,
  isLive: IsLive,
  citedAddresses: Pick<CitedAddresses, "stands">,
): IsDeadLink {
  const redirect = db.prepare("SELECT 1 FROM redirects WHERE address = ? LIMIT 1");
  const asset = db.prepare("SELECT 1 FROM assets WHERE address = ? LIMIT 1");
  const stands = (path: string) => {
    if (path.endsWith("/")) {
      return isLive(path) || redirect.get(path) !== undefined || citedAddresses.stands(path);
    }
    const name = routeAt(path)?.name;
    const isMirrored = name === "media" || name === "download";
    return isMirrored ? asset.get(path) !== undefined : name !== undefined;
  };
  return (url) => {
    if (url.trimStart().startsWith("#") || !URL.canParse(url, HERE.href)) return false;
    const { host, protocol, pathname } = new URL(url, HERE);
    if (host !== HERE.host || protocol !== HERE.protocol) return false;
    return !stands(decoded(pathname.replace(/^\/+/, "/")));
  };
}

/** An address that is not well formed stays as it is, and nothing stands there. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
