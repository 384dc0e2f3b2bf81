import { FEED_FILES } from "@bantin/contract";
import { rfc3339 } from "../words/machine-dates.ts";
import type { Feed, FeedEntry } from "./feed.ts";

/** JSON Feed 1.1 (jsonfeed.org), with the full text. */
export function jsonFeed(feed: Feed): string {
  const { publisher } = feed;
  const json = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.page,
    feed_url: `${feed.folder}${FEED_FILES.json}`,
    description: feed.description,
    language: "vi",
    authors: [{ name: publisher.name, url: publisher.url }],
    items: feed.entries.map(item),
  };
  return `${JSON.stringify(json, null, 1)}\n`;
}

function item(entry: FeedEntry) {
  const { summary, author, picture, files } = entry;
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    content_html: entry.html,
    summary: summary ?? undefined,
    image: picture?.url,
    date_published: rfc3339(entry.publishedAt),
    date_modified: rfc3339(entry.updatedAt),
    authors: author ? [{ name: author }] : undefined,
    tags: entry.categories,
    language: "vi",
    attachments: files.map(({ url, type, length, title }) => ({
      ...{ url, mime_type: type, title, size_in_bytes: length },
    })),
  };
}
