import type { PictureSource, PictureView, SiteView } from "@bantin/content";
import { addresses, SHARE_SIZE } from "@bantin/contract";
import { w3cDate } from "../words/for-machines.ts";

/** What a page says of itself beyond its title, where somebody shares it. */
export interface Share {
  picture?: PictureView | null;
  /** Address of the picture that is drawn for whom has none of that size; that of the site by default. */
  drawn?: string;
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

/** What Zalo, Facebook and others show of a page that somebody shares. */
export function openGraph({ title, description, url, share }: SharedPage, site: SiteView): Meta[] {
  const { article } = share;
  const { picture, drawn = addresses.sharePicture() } = share;
  const words = description ?? site.description;
  return [
    ...property("og:title", title ?? site.siteName),
    ...property("og:description", words),
    ...property("og:type", article ? "article" : "website"),
    ...property("og:url", url.href),
    ...property("og:site_name", site.siteName),
    ...property("og:locale", "vi_VN"),
    ...pictureOf(
      picture?.share ?? { ...DRAWN, src: drawn },
      picture?.share ? picture.alt : site.siteName,
      url,
    ),
    ...property("article:published_time", article ? w3cDate(article.publishedAt) : null),
    ...property("article:modified_time", article ? w3cDate(article.changedAt) : null),
    ...property("article:section", article?.section ?? null),
    { name: "twitter:card", content: "summary_large_image" },
  ];
}

const DRAWN = { ...SHARE_SIZE, mimeType: "image/jpeg" };

function pictureOf({ src, width, height, mimeType }: PictureSource, alt: string, url: URL): Meta[] {
  return [
    ...property("og:image", new URL(encodeURI(src), url).href),
    ...property("og:image:type", mimeType),
    ...property("og:image:width", String(width)),
    ...property("og:image:height", String(height)),
    ...property("og:image:alt", alt),
  ];
}

function property(name: string, content: string | null): Meta[] {
  return content ? [{ property: name, content }] : [];
}
