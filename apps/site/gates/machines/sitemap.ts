import { type Fault, fault, type Surroundings, unless } from "./fault.ts";
import { isW3cDate, mustBeAbsolute, mustBePast, mustNotRepeat } from "./rules.ts";
import { childrenOf, readXml, textIn } from "./xml-tree.ts";

const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
const MOST_ENTRIES = 50_000;
const MOST_BYTES = 50 * 1024 * 1024;

/** The addresses that a sitemap, or the index of one, names. */
export function locations(text: string): string[] {
  const { root } = readXml(text);
  return (root?.children ?? []).map((child) => textIn(child, "loc") ?? "");
}

/** sitemaps.org: a part (`urlset`) or the index (`sitemapindex`). */
export function sitemapFaults(
  text: string,
  { url, now }: Surroundings,
  kind: "urlset" | "sitemapindex",
): Fault[] {
  const { root, faults } = readXml(text);
  if (faults.length > 0) return faults;
  if (root?.name !== kind || root.attributes.xmlns !== NAMESPACE) {
    return [fault(kind, `is no ${kind} of ${NAMESPACE}`)];
  }
  const entries = childrenOf(root, kind === "urlset" ? "url" : "sitemap");
  const all = entries.map((entry) => textIn(entry, "loc") ?? "");
  return [
    ...unless(entries.length > 0, kind, "is empty"),
    ...unless(entries.length <= MOST_ENTRIES, kind, `has more than ${MOST_ENTRIES} entries`),
    ...unless(Buffer.byteLength(text) <= MOST_BYTES, kind, "is larger than 50 MB"),
    ...mustNotRepeat(all, "loc"),
    ...all.flatMap((loc) => [
      ...mustBeAbsolute(loc, "loc"),
      ...unless(loc.startsWith(`${new URL(url).origin}/`), "loc", `${loc} is of another site`),
    ]),
    ...entries.flatMap((entry) => {
      const lastmod = textIn(entry, "lastmod");
      if (lastmod === null) return [];
      const place = `lastmod of ${textIn(entry, "loc")}`;
      const isDate = isW3cDate(lastmod);
      return [
        ...unless(isDate, place, `“${lastmod}” is no W3C date`),
        ...mustBePast(lastmod, now, place),
      ];
    }),
  ];
}
