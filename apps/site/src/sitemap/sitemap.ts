import type { SitemapEntry, SitemapPart } from "@bantin/content";
import { addresses } from "@bantin/contract";
import { escapeHtml } from "../words/escape-html.ts";
import { w3cDate } from "../words/for-machines.ts";

/** The index of the sitemap (sitemaps.org): its parts, and when something in each last changed. */
export function sitemapIndex(parts: readonly SitemapPart[], site: URL): string {
  const entries = parts.map(({ name, changedAt }) => {
    return { address: addresses.sitemapPart(name), changedAt };
  });
  return sitemapFile("sitemapindex", "sitemap", entries, site);
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
