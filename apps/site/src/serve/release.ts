import { realpathSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** One complete release, ready to be served. */
export interface Release {
  root: string;
  /** By decoded address. */
  endings: Map<string, Ending>;
}

/**
 * Gives the release that `current` points to now. The link is read at each request, so a flip needs no
 * restart, and a page and its files come from one release; what is known about a release is kept.
 */
export function followReleases(current: string): () => Promise<Release | null> {
  let known: Promise<Release> | null = null;
  let root = "";
  return () => {
    const now = resolveLink(current);
    if (now === null) return Promise.resolve(null);
    if (known === null || now !== root) {
      root = now;
      known = openRelease(now);
    }
    return known;
  };
}

async function openRelease(root: string): Promise<Release> {
  const redirects = await readFile(join(root, "_redirects"), "utf8").catch(() => "");
  return { root, endings: parseRedirects(redirects) };
}

function resolveLink(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

/** What `_redirects` says about an address. */
type Ending = { status: 301; to: string } | { status: 410 };

/**
 * Reads `_redirects` as `/_redirects` of this site writes it, by decoded address; lines of any other form say
 * nothing.
 */
export function parseRedirects(file: string): Map<string, Ending> {
  const endings = new Map<string, Ending>();
  for (const line of file.split("\n")) {
    const [from, to, status] = line.split(" ");
    if (!from || !to) continue;
    const address = decodeURIComponent(from);
    if (status === "301") endings.set(address, { status: 301, to });
    if (status === "410") endings.set(address, { status: 410 });
  }
  return endings;
}
