import { type ArticleView, lastChangeOf, type SiteView } from "@bantin/content";
import type { CreativeWork, NewsArticle } from "schema-dts";
import { w3cDate } from "../words/for-machines.ts";
import { documentReference } from "./document.ts";
import { publisherThing } from "./site.ts";

/** An article as `NewsArticle`, with the documents that it cites. */
export function articleThing(article: ArticleView, site: SiteView, base: URL): NewsArticle {
  const { publishedAt, source, byline } = article;
  const url = new URL(article.address, base).href;
  const picture = article.picture?.sources.at(-1);
  const cited = [...article.documents.filter(({ isMentioned }) => isMentioned), ...article.stubs];
  const publisher = publisherThing(site, base);
  return {
    "@type": "NewsArticle",
    headline: article.title,
    description: article.summary ?? undefined,
    url,
    mainEntityOfPage: url,
    inLanguage: "vi",
    datePublished: w3cDate(publishedAt),
    dateModified: w3cDate(lastChangeOf(article)),
    articleSection: article.category?.name,
    contentLocation: article.place ? { "@type": "Place", name: article.place } : undefined,
    image: picture && {
      "@type": "ImageObject",
      url: new URL(encodeURI(picture.src), base).href,
      width: `${picture.width}`,
      height: `${picture.height}`,
      caption: article.picture?.alt,
    },
    author: byline
      ? authorsOf(byline).map((name) => ({ "@type": "Person" as const, name }))
      : publisher,
    publisher,
    isBasedOn: source.name || source.url ? sourceThing(source) : undefined,
    citation: cited.map((document) => documentReference(document, base)),
  };
}

/** What stands before names in a byline: “Tin, ảnh: Thu Hiền”. */
const ROLE = /^(?:(?:tin|bài|ảnh|clip|video|thực hiện|tổng hợp)(?: ?[,&/-] ?| và )?)+ ?: */iu;
const BETWEEN_AUTHORS = / ?[,;&/] ?| [-\u2010-\u2015] | và /u;

/** The people of a byline, each by name: “Thu Hiền - Văn Bình” are two. */
function authorsOf(byline: string): string[] {
  const names = byline.replace(ROLE, "").split(BETWEEN_AUTHORS);
  return names.map((name) => name.trim()).filter((name) => name !== "");
}

/** The publication that an article was taken from. */
function sourceThing({ name, url }: ArticleView["source"]): CreativeWork {
  return {
    "@type": "CreativeWork",
    url: url ?? undefined,
    publisher: name ? { "@type": "Organization", name } : undefined,
  };
}
