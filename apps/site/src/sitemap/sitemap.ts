import type { Content, Day, SitemapEntry, SitemapPart } from "@bantin/content";
import { addresses, routes } from "@bantin/contract";
import { dayFor } from "../routes/day-for.ts";
import { escapeHtml } from "../words/escape-html.ts";
import { w3cDate } from "../words/for-machines.ts";

/** The index of the sitemap (sitemaps.org): its parts, and when something in each last changed. */
export function sitemapIndex(parts: readonly SitemapPart[], site: URL): string {
  const entries = parts.map(({ name, changedAt }) => {
    return { address: addresses.sitemapPart(name), changedAt };
  });
  return sitemapFile("sitemapindex", "sitemap", entries, site);
}

/** The part in which the lists of documents by effect stand, with all that has no year. */
const PAGES = "trang";

/**
 * What a part of the sitemap names. Whether a document has effect changes with the day: a list of an effect status
 * that is empty today is left out, and so are its years, which say nothing that the lists of years do not.
 *
 * @returns null when there is no such part
 */
export function listedEntries(
  part: string,
  { content, today }: { content: Content; today: Day },
): SitemapEntry[] | null {
  const entries = content.sitemapPart(part);
  if (entries === null || part !== PAGES) return entries;
  const filled = new Set(
    content.documentFacetLists(today).flatMap(({ address, count }) => (count > 0 ? address : [])),
  );
  return entries.filter(({ address }) => {
    if (dayFor(routes.documentFacetListYear.match(address)?.facet ?? "", today)) return false;
    const { facet = "" } = routes.documentFacetList.match(address) ?? {};
    return dayFor(facet, today) === null || filled.has(address);
  });
}

/** One part of the sitemap: pages, and when each last changed for its readers, where that is known. */
export function sitemapPart(entries: readonly SitemapEntry[], site: URL): string {
  return sitemapFile("urlset", "url", entries, site);
}

/** One entry a line: programs do not care, people who look into it do. */
function sitemapFile(
  root: string,
  element: string,
  entries: readonly SitemapEntry[],
  site: URL,
): string {
  const lines = entries.map(({ address, changedAt }) => {
    const loc = `<loc>${escapeHtml(new URL(address, site).href)}</loc>`;
    const lastmod = changedAt === null ? "" : `<lastmod>${w3cDate(changedAt)}</lastmod>`;
    return `<${element}>${loc}${lastmod}</${element}>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join("")}</${root}>
`;
}
