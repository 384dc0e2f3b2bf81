import { load } from "cheerio";
import { type Fault, unless } from "./fault.ts";
import { isW3cDate, mustBeAbsolute } from "./rules.ts";

/** What the head of a page tells programs. */
export interface PageHead {
  isListed: boolean;
  title: string;
  description: string | null;
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
    title: $("head > title").text(),
    description: $("meta[name=description]").attr("content") ?? null,
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
/** What Zalo, Facebook and others show large. */
const OF_PICTURES = {
  "og:image:width": /^1200$/,
  "og:image:height": /^630$/,
  "og:image:type": /^image\/jpeg$/,
  "og:image:alt": /./,
};
/** Characters that search engines show of a title. */
const TITLE_LENGTH = 70;

/** ogp.me, for pages that search engines may list: complete, absolute, in agreement with the canonical link. */
export function openGraphFaults(
  { isListed, title, description, canonical, shared }: PageHead,
  url: string,
): Fault[] {
  if (!isListed) return [];
  const times = ["article:published_time", "article:modified_time"];
  return [
    ...unless(canonical === url, "canonical", `${canonical} is not ${url}`),
    ...REQUIRED.flatMap((name) => unless(Boolean(shared[name]), name, "is missing")),
    ...unless(shared["og:url"] === url, "og:url", `${shared["og:url"]} is not ${url}`),
    ...unless(title.length <= TITLE_LENGTH, "title", `has ${title.length} characters`),
    ...unless(Boolean(description?.trim()), "meta description", "is missing"),
    ...mustBeAbsolute(shared["og:image"] ?? "", "og:image"),
    ...Object.entries(OF_PICTURES).flatMap(([name, wanted]) => {
      const problem = shared[name] ? `“${shared[name]}” is not what is shown large` : "is missing";
      return unless(wanted.test(shared[name] ?? ""), name, problem);
    }),
    ...(shared["og:type"] === "article"
      ? times.flatMap((name) =>
          unless(isW3cDate(shared[name] ?? ""), name, `“${shared[name]}” is no date`),
        )
      : []),
  ];
}
