import type { FeedArticle } from "@bantin/content";
import { safeUrl } from "../links/safe-url.ts";
import { figureHtml } from "../rich-text/figure.ts";
import { renderBody } from "../rich-text/render-body.ts";
import { escapeHtml } from "../words/escape-html.ts";
import { sourceWords } from "../words/source.ts";
import { absoluteHtml } from "./absolute-html.ts";
import type { FeedEntry, FeedPicture } from "./feed.ts";
import { permanentId } from "./permanent-id.ts";

/** Wide enough for any reader's list, light enough for thirty of them. */
const PICTURE_WIDTH = 960;

/** An article in a feed: whole, as its page has it. */
export function articleEntry(article: FeedArticle, site: URL): FeedEntry {
  const url = new URL(article.address, site);
  const { name, url: sourceUrl } = article.source;
  return {
    id: permanentId("tin-tuc", article, site),
    url: url.href,
    title: article.title,
    summary: article.summary,
    html: absoluteHtml(articleHtml(article), url),
    publishedAt: article.publishedAt,
    updatedAt: article.changedAt,
    author: article.byline,
    categories: article.category ? [article.category.name] : [],
    source: name || sourceUrl ? { name, url: sourceUrl } : null,
    picture: feedPicture(article, site),
    files: [],
  };
}

function articleHtml(article: FeedArticle): string {
  const { picture, heroCaption, heroCredit } = article;
  const hero = picture && {
    ...picture,
    caption: heroCaption ?? picture.caption,
    credit: heroCredit ?? picture.credit,
  };
  return [
    hero ? figureHtml(hero, "100vw") : "",
    renderBody(article.body),
    attributionHtml(article),
  ].join("\n");
}

function attributionHtml({ byline, source }: FeedArticle): string {
  const words = source.name ? escapeHtml(sourceWords(source.name)) : "";
  const link = source.url ? safeUrl(source.url) : null;
  const linked = link && words ? `<a href="${escapeHtml(link.href)}">${words}</a>` : words;
  const parts = [byline ? escapeHtml(byline) : "", linked && `(${linked})`].filter(Boolean);
  return parts.length > 0 ? `<p>${parts.join(" ")}</p>` : "";
}

function feedPicture({ picture, pictureBytes, heroCredit }: FeedArticle, site: URL) {
  const sources = picture?.sources ?? [];
  const source = sources.find(({ width }) => width >= PICTURE_WIDTH) ?? sources.at(-1);
  if (!picture || !source) return null;
  const { src, mimeType: type, width, height } = source;
  const url = new URL(encodeURI(src), site).href;
  const credit = heroCredit ?? picture.credit;
  const length = pictureBytes[src] ?? 0;
  return { url, type, length, width, height, alt: picture.alt, credit } satisfies FeedPicture;
}
