import { addresses, FEED_FORMATS, type FeedFormat } from "@bantin/contract";

/** A feed, as pages point to it. */
export interface FeedLink {
  /** Its folder. */
  folder: string;
  /** What is in it: “Tin tức”. */
  title: string;
}

const TYPES: Record<FeedFormat, string> = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
};
const NAMES: Record<FeedFormat, string> = { rss: "RSS", atom: "Atom", json: "JSON" };

export interface FeedForm {
  name: string;
  href: string;
  type: string;
}

/** A feed in each of its forms, the most common first. */
export function feedForms({ folder }: Pick<FeedLink, "folder">): FeedForm[] {
  return FEED_FORMATS.map((format) => ({
    name: NAMES[format],
    href: addresses.feed(folder, format),
    type: TYPES[format],
  }));
}

export const NEWS_FEED: FeedLink = { folder: addresses.news(), title: "Tin tức" };
export const DOCUMENTS_FEED: FeedLink = { folder: addresses.documents(), title: "Văn bản" };
