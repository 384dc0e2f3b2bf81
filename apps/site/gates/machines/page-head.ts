import { load } from "cheerio";
import { type Fault, unless } from "./fault.ts";
import { isW3cDate, mustBeAbsolute } from "./rules.ts";

/** What the head of a page tells programs. */
export interface PageHead {
  isListed: boolean;
  canonical: string | null;
  /** Open Graph and Twitter, by property. */
  shared: Record<string, string>;
  /** Texts of its JSON-LD. */
  data: string[];
  /** Feeds it points to, as written. */
  feeds: string[];
}

export function readHead(html: string): PageHead {
  const $ = load(html);
  const metas = $("meta[property], meta[name^='twitter:']").toArray();
  return {
    isListed: $("meta[name=robots]").attr("content")?.includes("noindex") !== true,
    canonical: $("link[rel=canonical]").attr("href") ?? null,
    shared: Object.fromEntries(
      metas.map((meta) => [
        $(meta).attr("property") ?? $(meta).attr("name") ?? "",
        $(meta).attr("content") ?? "",
      ]),
    ),
    data: $('script[type="application/ld+json"]')
      .toArray()
      .map((script) => $(script).text()),
    feeds: $(
      'link[rel=alternate][type*="rss"], link[rel=alternate][type*="atom"], link[rel=alternate][type*="feed"]',
    )
      .toArray()
      .map((link) => $(link).attr("href") ?? ""),
  };
}

const REQUIRED = ["og:title", "og:type", "og:url", "og:site_name", "og:locale", "twitter:card"];
const OF_PICTURES = ["og:image:width", "og:image:height", "og:image:alt", "og:image:type"];

/** ogp.me, for pages that search engines may list: complete, absolute, in agreement with the canonical link. */
export function openGraphFaults({ isListed, canonical, shared }: PageHead, url: string): Fault[] {
  if (!isListed) return [];
  const picture = shared["og:image"];
  const times = ["article:published_time", "article:modified_time"];
  return [
    ...unless(canonical === url, "canonical", `${canonical} is not ${url}`),
    ...REQUIRED.flatMap((name) => unless(Boolean(shared[name]), name, "is missing")),
    ...unless(shared["og:url"] === url, "og:url", `${shared["og:url"]} is not ${url}`),
    ...(picture === undefined
      ? []
      : [
          ...mustBeAbsolute(picture, "og:image"),
          ...OF_PICTURES.flatMap((name) => unless(Boolean(shared[name]), name, "is missing")),
        ]),
    ...(shared["og:type"] === "article"
      ? times.flatMap((name) =>
          unless(isW3cDate(shared[name] ?? ""), name, `“${shared[name]}” is no date`),
        )
      : []),
  ];
}
