import type { SitemapEntry, SitemapPart } from "@bantin/content";
import { addresses } from "@bantin/contract";
import { w3cDate } from "../words/machine-dates.ts";
import { element, textElement, type Xml, xmlDocument } from "../xml/xml.ts";

const NAMESPACE = { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" };

/** The index of the sitemap (sitemaps.org): its parts, and when something in each last changed. */
export function sitemapIndex(parts: readonly SitemapPart[], site: URL): string {
  const items = parts.map(({ name, changedAt }) =>
    located("sitemap", new URL(addresses.sitemapPart(name), site), changedAt),
  );
  return xmlDocument("sitemapindex", NAMESPACE, items);
}

/** One part of the sitemap: pages, and when each last changed for its readers, where that is known. */
export function sitemapPart(entries: readonly SitemapEntry[], site: URL): string {
  const items = entries.map(({ address, changedAt }) =>
    located("url", new URL(address, site), changedAt),
  );
  return xmlDocument("urlset", NAMESPACE, items);
}

function located(name: "sitemap" | "url", url: URL, changedAt: string | null): Xml {
  return element(
    name,
    {},
    textElement("loc", url.href),
    textElement("lastmod", changedAt && w3cDate(changedAt)),
  );
}
