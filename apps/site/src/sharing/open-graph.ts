import type { PictureView, SiteView } from "@bantin/content";
import { w3cDate } from "../words/for-machines.ts";

/** What a page says of itself beyond its title, where somebody shares it. */
export interface Share {
  picture?: PictureView | null;
  /** For articles alone. */
  article?: { publishedAt: string; changedAt: string; section: string | null };
}

export interface SharedPage {
  title: string | null;
  description: string | null;
  url: URL;
  share: Share;
}

/** A `<meta>` of the Open Graph protocol (ogp.me), or of Twitter's cards, which name it otherwise. */
export type Meta = { property: string; content: string } | { name: string; content: string };

/** Wide enough for the large previews of Zalo and Facebook. */
const PREVIEW_WIDTH = 1200;

/** What Zalo, Facebook and others show of a page that somebody shares. */
export function openGraph({ title, description, url, share }: SharedPage, site: SiteView): Meta[] {
  const { article } = share;
  const picture = share.picture ? previewOf(share.picture, url) : [];
  const words = description ?? site.description;
  return [
    ...property("og:title", title ?? site.siteName),
    ...property("og:description", words),
    ...property("og:type", article ? "article" : "website"),
    ...property("og:url", url.href),
    ...property("og:site_name", site.siteName),
    ...property("og:locale", "vi_VN"),
    ...picture,
    ...property("article:published_time", article ? w3cDate(article.publishedAt) : null),
    ...property("article:modified_time", article ? w3cDate(article.changedAt) : null),
    ...property("article:section", article?.section ?? null),
    { name: "twitter:card", content: picture.length > 0 ? "summary_large_image" : "summary" },
  ];
}

function previewOf({ alt, sources }: PictureView, url: URL): Meta[] {
  const source = sources.find(({ width }) => width >= PREVIEW_WIDTH) ?? sources.at(-1);
  if (!source) return [];
  return [
    ...property("og:image", new URL(encodeURI(source.src), url).href),
    ...property("og:image:type", source.mimeType),
    ...property("og:image:width", String(source.width)),
    ...property("og:image:height", String(source.height)),
    ...property("og:image:alt", alt),
  ];
}

function property(name: string, content: string | null): Meta[] {
  return content ? [{ property: name, content }] : [];
}
