import { badLink, deadLink, emptyPage, forbiddenContent, type Problem } from "./problems.ts";
import type { PageFacts } from "./read-page.ts";

/** What a page may link to. */
export interface LinkTargets {
  siteUrl: string;
  /** Whether a path, without its first slash, is a file of the site. */
  isFile(path: string): boolean;
  isPage(address: string): boolean;
  /** What fragments of a page can point to; asked for pages only. */
  idsOf(address: string): ReadonlySet<string>;
}

/** Where a link within the site leads, decoded. */
export interface SiteLink {
  path: string;
  /** Without `#`; empty for the whole page. */
  fragment: string;
}

/** What is wrong with one page: what it lacks, what it must not have, and links that lead nowhere. */
export function pageProblems(address: string, page: PageFacts, targets: LinkTargets): Problem[] {
  const name = { address, title: page.title };
  const problems = page.forbidden.map((what) => forbiddenContent(name, what));
  if (page.title.trim() === "") problems.push(emptyPage(name, "has no title"));
  if (!page.hasHeading) problems.push(emptyPage(name, "has no main heading"));
  if (page.textLength === 0) problems.push(emptyPage(name, "is empty"));
  for (const link of new Set(page.links)) {
    const parsed = parseLink(link, address, targets.siteUrl);
    if (parsed === "malformed") problems.push(badLink(name, link));
    else if (parsed && !leadsSomewhere(parsed, targets)) {
      problems.push(deadLink(name, writeLink(parsed, targets)));
    }
  }
  return problems;
}

/** An address in which nothing has to be resolved or decoded, as nearly all of ours are. */
const PLAIN = /^(\/[\w-][\w.-]*)*\/?$/;

/** Where a link of a page leads; null when it leaves the site. */
export function parseLink(
  link: string,
  address: string,
  siteUrl: string,
): SiteLink | "malformed" | null {
  if (link.startsWith("/") && PLAIN.test(link)) return { path: link, fragment: "" };
  const base = new URL(address, siteUrl);
  if (!URL.canParse(link, base.href)) return "malformed";
  const url = new URL(link, base);
  if (url.origin !== base.origin) return null;
  return { path: decoded(url.pathname), fragment: decoded(url.hash.slice(1)) };
}

export function leadsSomewhere({ path, fragment }: SiteLink, targets: LinkTargets): boolean {
  if (!path.endsWith("/")) return targets.isFile(path.slice(1));
  if (!targets.isPage(path)) return false;
  return fragment === "" || targets.idsOf(path).has(fragment);
}

/** The part of a dead link that is at fault: the page, or the place in it. */
function writeLink({ path, fragment }: SiteLink, { isPage }: LinkTargets): string {
  return fragment !== "" && path.endsWith("/") && isPage(path) ? `${path}#${fragment}` : path;
}

/** An address as file names are written; one that is not well formed stays as it is, and leads nowhere. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
