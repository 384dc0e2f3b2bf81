import { FEED_FILES, type FeedFormat } from "@bantin/contract";
import type { APIRoute } from "astro";
import { type AtomFeed, generateAtomFeed, generateJsonFeed, generateRssFeed } from "feedsmith";
import { contentTypeHeader, contentTypeOf } from "../serve/content-types.ts";
import { rfc822, rfc3339 } from "../words/for-machines.ts";
import type { FeedEntry } from "./entries.ts";
import { type Feed, feedAt } from "./feed.ts";

const WRITERS: Record<FeedFormat, (feed: Feed) => string> = { rss, atom, json: jsonFeed };

/** The route of all feeds of one form: the folder in which the feed stands is its parameter. */
export function feedRoute(format: FeedFormat): APIRoute {
  return ({ params, locals, url, site }) => {
    const feed = feedAt(locals.content, `/${params.folder}/`, site ?? url);
    if (!feed) return new Response(null, { status: 404 });
    const headers = { "Content-Type": contentTypeHeader(contentTypeOf(url.pathname)) };
    // A text would be looked through once more for what bytes cannot say.
    return new Response(Buffer.from(WRITERS[format](feed)), { headers });
  };
}

/**
 * The library writes a date by these two methods, in UTC by default. In Vietnam's time, a program that shows no
 * more than the day shows the right one.
 */
class VietnamDate extends Date {
  override toISOString(): string {
    return rfc3339(super.toISOString());
  }
  override toUTCString(): string {
    return rfc822(super.toISOString());
  }
}

/** All but the characters of XML 1.0 (section 2.2): those are forbidden, even escaped. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text for XML. Characters that XML has no way to write are left out: old Word files are full of them. */
function xmlText(text: string): string;
function xmlText(text: string | null | undefined): string | undefined;
function xmlText(text: string | null | undefined): string | undefined {
  return text?.replace(FORBIDDEN, "");
}

/** RSS 2.0 (rssboard.org), with the full text, and the namespaces that its readers know. */
export function rss(feed: Feed): string {
  const self = `${feed.folder}${FEED_FILES.rss}`;
  return generateRssFeed({
    title: xmlText(feed.title),
    link: feed.page,
    description: xmlText(feed.description),
    language: "vi",
    lastBuildDate: new VietnamDate(feed.updatedAt),
    docs: "https://www.rssboard.org/rss-specification",
    atom: { links: [{ href: self, rel: "self", type: "application/rss+xml" }] },
    items: feed.entries.map(rssItem),
  });
}

function rssItem(entry: FeedEntry) {
  const { author, source, picture, files } = entry;
  // Readers know one enclosure of an item. The file is the document; the picture is in media:content too.
  const [enclosure] = [...files, ...(picture ? [picture] : [])];
  const origin = xmlText(source?.url ?? source?.name);
  return {
    title: xmlText(entry.title),
    link: entry.url,
    guid: { value: entry.id, isPermaLink: false },
    pubDate: new VietnamDate(entry.publishedAt),
    dcterms: { modified: [new VietnamDate(entry.updatedAt)] },
    dc: {
      creators: author === null ? [] : [xmlText(author)],
      sources: origin === undefined ? [] : [origin],
    },
    categories: entry.categories.map((name) => ({ name: xmlText(name) })),
    description: xmlText(entry.summary),
    content: { encoded: xmlText(entry.html) },
    enclosures: enclosure
      ? [{ url: enclosure.url, length: enclosure.length, type: enclosure.type }]
      : [],
    media: picture
      ? {
          contents: [
            {
              url: picture.url,
              type: picture.type,
              fileSize: picture.length,
              medium: "image",
              width: picture.width,
              height: picture.height,
              description: { value: xmlText(picture.alt), type: "plain" },
              credits: picture.credit === null ? [] : [{ value: xmlText(picture.credit) }],
            },
          ],
        }
      : undefined,
  };
}

/** Atom 1.0 (RFC 4287), with the full text. */
export function atom(feed: Feed): string {
  const { publisher } = feed;
  const self = `${feed.folder}${FEED_FILES.atom}`;
  return generateAtomFeed({
    xml: { lang: "vi" },
    id: feed.id,
    title: { value: xmlText(feed.title) },
    subtitle: { value: xmlText(feed.description) },
    updated: new VietnamDate(feed.updatedAt),
    links: [
      { rel: "self", href: self, type: "application/atom+xml" },
      { rel: "alternate", href: feed.page, type: "text/html", hreflang: "vi" },
    ],
    authors: [
      {
        name: xmlText(publisher.name),
        uri: publisher.url,
        email: xmlText(publisher.email),
      },
    ],
    entries: feed.entries.map(atomEntry),
  });
}

function atomEntry(entry: FeedEntry): AtomFeed.Entry<Date> {
  const { author, picture, files, source, summary } = entry;
  const enclosures = [...files, ...(picture ? [{ ...picture, title: picture.alt }] : [])];
  return {
    id: entry.id,
    title: { value: xmlText(entry.title) },
    links: [
      { rel: "alternate", href: entry.url, type: "text/html", hreflang: "vi" },
      ...(source?.url
        ? [{ rel: "via", href: xmlText(source.url), title: xmlText(source.name) }]
        : []),
      ...enclosures.map(({ url, type, length, title }) => ({
        rel: "enclosure",
        href: url,
        type,
        length,
        title: xmlText(title),
      })),
    ],
    published: new VietnamDate(entry.publishedAt),
    updated: new VietnamDate(entry.updatedAt),
    authors: author === null ? [] : [{ name: xmlText(author) }],
    categories: entry.categories.map((term) => ({ term: xmlText(term) })),
    summary: summary === null ? undefined : { value: xmlText(summary), type: "text" },
    content: { value: xmlText(entry.html), type: "html" },
  };
}

/** JSON Feed 1.1 (jsonfeed.org), with the full text. */
export function jsonFeed(feed: Feed): string {
  const { publisher } = feed;
  const json = generateJsonFeed({
    title: feed.title,
    home_page_url: feed.page,
    feed_url: `${feed.folder}${FEED_FILES.json}`,
    description: feed.description,
    language: "vi",
    authors: [{ name: publisher.name, url: publisher.url }],
    items: feed.entries.map(jsonItem),
  });
  // A feed of nothing yet has a list all the same, which the library leaves out.
  return `${JSON.stringify(Object.assign({ items: [] }, json), null, 1)}\n`;
}

function jsonItem(entry: FeedEntry) {
  const { author, files } = entry;
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    content_html: entry.html,
    summary: entry.summary ?? undefined,
    image: entry.picture?.url,
    date_published: new VietnamDate(entry.publishedAt),
    date_modified: new VietnamDate(entry.updatedAt),
    authors: author === null ? undefined : [{ name: author }],
    tags: entry.categories,
    language: "vi",
    attachments: files.map(({ url, type, length, title }) => ({
      url,
      mime_type: type,
      title,
      size_in_bytes: length,
    })),
  };
}
