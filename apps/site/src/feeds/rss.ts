import { FEED_FILES } from "@bantin/contract";
import { rfc822, rfc3339 } from "../words/machine-dates.ts";
import { element, textElement, type Xml, xmlDocument } from "../xml/xml.ts";
import type { Feed, FeedEntry, FeedPicture } from "./feed.ts";

const NAMESPACES = {
  "xmlns:atom": "http://www.w3.org/2005/Atom",
  "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:dcterms": "http://purl.org/dc/terms/",
  "xmlns:media": "http://search.yahoo.com/mrss/",
};

/** RSS 2.0 (rssboard.org), with the full text, and the namespaces that its readers know. */
export function rss(feed: Feed): string {
  const self = `${feed.folder}${FEED_FILES.rss}`;
  const channel = element(
    "channel",
    {},
    textElement("title", feed.title),
    textElement("link", feed.page),
    element("atom:link", { href: self, rel: "self", type: "application/rss+xml" }),
    textElement("description", feed.description),
    textElement("language", "vi"),
    textElement("lastBuildDate", rfc822(feed.updatedAt)),
    textElement("docs", "https://www.rssboard.org/rss-specification"),
    ...feed.entries.map(item),
  );
  return xmlDocument("rss", { version: "2.0", ...NAMESPACES }, [channel]);
}

function item(entry: FeedEntry): Xml {
  const { picture, files } = entry;
  // Readers know one enclosure of an item. The file is the document; the picture is in media:content too.
  const [enclosed] = [...files, ...(picture ? [picture] : [])];
  return element(
    "item",
    {},
    textElement("title", entry.title),
    textElement("link", entry.url),
    textElement("guid", entry.id, { isPermaLink: "false" }),
    textElement("pubDate", rfc822(entry.publishedAt)),
    textElement("dcterms:modified", rfc3339(entry.updatedAt)),
    textElement("dc:creator", entry.author),
    textElement("dc:source", entry.source && (entry.source.url ?? entry.source.name)),
    ...entry.categories.map((category) => textElement("category", category)),
    textElement("description", entry.summary),
    textElement("content:encoded", entry.html),
    enclosed
      ? element("enclosure", { url: enclosed.url, length: enclosed.length, type: enclosed.type })
      : null,
    picture && mediaContent(picture),
  );
}

function mediaContent({ url, type, length, width, height, alt, credit }: FeedPicture): Xml {
  return element(
    "media:content",
    { url, type, fileSize: length, medium: "image", width, height },
    textElement("media:description", alt, { type: "plain" }),
    textElement("media:credit", credit),
  );
}
