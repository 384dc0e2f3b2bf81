import type { Content } from "@bantin/content";
import { addresses, routeAt } from "@bantin/contract";
import { typeWord } from "../words/documents.ts";
import { permanentId } from "../words/for-machines.ts";
import { articleEntry, documentEntry, type FeedEntry } from "./entries.ts";

/** A feed in no format yet: what RSS, Atom and JSON Feed have in common. Every address is absolute. */
export interface Feed {
  /** For ever the same. */
  id: string;
  title: string;
  description: string;
  /** The page that shows the same to readers. */
  page: string;
  /** The folder in which the feed stands in each of its forms. */
  folder: string;
  /** ISO instant of the last change of what is in it. */
  updatedAt: string;
  publisher: { name: string; url: string; email: string | null };
  entries: FeedEntry[];
}

/** What a feed says of an empty list: nothing has ever changed in it. */
const NEVER = "1970-01-01T00:00:00.000Z";

type Own = Pick<Feed, "id" | "title" | "description" | "page" | "entries">;

/**
 * The feed that stands in a folder, `/tin-tuc/`; null when there is none.
 *
 * @param base the address of the site
 */
export function feedAt(content: Content, folder: string, base: URL): Feed | null {
  const own = ownPart(content, folder, base);
  if (!own) return null;
  const { siteName, organisation } = content.site();
  const changes = own.entries.map(({ updatedAt }) => updatedAt).toSorted();
  return {
    ...own,
    title: `${siteName} – ${own.title}`,
    folder: new URL(folder, base).href,
    updatedAt: changes.at(-1) ?? NEVER,
    publisher: {
      name: organisation.name,
      url: new URL(addresses.home(), base).href,
      email: organisation.email,
    },
  };
}

function ownPart(content: Content, folder: string, base: URL): Own | null {
  const url = (address: string) => new URL(address, base).href;
  // The address of a list of everything never changes: it can name its feed.
  const whole = (title: string, description: string, entries: FeedEntry[]): Own => {
    return { id: url(folder), page: url(folder), title, description, entries };
  };
  const place = routeAt(addresses.feed(folder, "rss"));
  switch (place?.name) {
    case "newsFeed": {
      const entries = content.newsFeed().articles.map((article) => articleEntry(article, base));
      return whole("Tin tức", "Tin, bài mới nhất", entries);
    }
    case "documentFeed": {
      const { documents } = content.documentFeed();
      const entries = documents.map((document) => documentEntry(document, base));
      return whole("Văn bản", "Văn bản mới đưa lên trang", entries);
    }
    case "categoryFeed":
      return categoryPart(content, place.params.slug, base);
    case "documentTypeFeed": {
      const feed = content.documentTypeFeed(place.params.type);
      if (!feed) return null;
      const word = typeWord(place.params.type);
      const entries = feed.documents.map((document) => documentEntry(document, base));
      return {
        ...whole(word, `${word} mới đưa lên trang`, entries),
        page: url(addresses.documents()),
      };
    }
    default:
      return null;
  }
}

function categoryPart(content: Content, slug: string, base: URL): Own | null {
  const category = content.categoryFeed(slug);
  return (
    category && {
      id: permanentId("chuyen-muc", category, base),
      title: category.name,
      description: category.description ?? `Tin, bài mới nhất trong chuyên mục ${category.name}`,
      page: new URL(category.address, base).href,
      entries: category.articles.map((article) => articleEntry(article, base)),
    }
  );
}
