import type { DatabaseSync } from "node:sqlite";
import { routeAt } from "@bantin/contract";
import type { CitedAddresses } from "./cited-addresses.ts";
import type { IsLive } from "./live-addresses.ts";

/** Whether a link that an editor wrote leads to an address of this site at which nothing stands. */
export type IsDeadLink = (url: string) => boolean;

/** In the place of an origin where it is not known: then no link that names a host is one of this site. */
const SOMEWHERE = "https://this-site.invalid/";

/**
 * A link to another site, or to a place on its own page, is never dead here.
 *
 * @param siteUrl public address of the site; null where it is not known
 */
export function openOwnLinks(
  db: DatabaseSync,
  siteUrl: string | null,
  isLive: IsLive,
  citedAddresses: Pick<CitedAddresses, "stands">,
): IsDeadLink {
  const here = new URL(siteUrl ?? SOMEWHERE);
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
    if (url.trimStart().startsWith("#") || !URL.canParse(url, here.href)) return false;
    const { origin, pathname } = new URL(url, here);
    if (origin !== here.origin) return false;
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
