import { FEED_FILES } from "@bantin/contract";
import { rfc3339 } from "../words/machine-dates.ts";
import { element, textElement, type Xml, xmlDocument } from "../xml/xml.ts";
import type { Feed, FeedEntry } from "./feed.ts";

/** Atom 1.0 (RFC 4287), with the full text. */
export function atom(feed: Feed): string {
  const { publisher } = feed;
  return xmlDocument("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "vi" }, [
    textElement("id", feed.id),
    textElement("title", feed.title),
    textElement("subtitle", feed.description),
    textElement("updated", rfc3339(feed.updatedAt)),
    link("self", `${feed.folder}${FEED_FILES.atom}`, { type: "application/atom+xml" }),
    link("alternate", feed.page, { type: "text/html", hreflang: "vi" }),
    element(
      "author",
      {},
      textElement("name", publisher.name),
      textElement("uri", publisher.url),
      textElement("email", publisher.email),
    ),
    ...feed.entries.map(atomEntry),
  ]);
}

function atomEntry(entry: FeedEntry): Xml {
  const { author, picture, files, source } = entry;
  const enclosed = [
    ...files,
    ...(picture ? [{ ...picture, title: picture.alt === "" ? null : picture.alt }] : []),
  ];
  return element(
    "entry",
    {},
    textElement("id", entry.id),
    textElement("title", entry.title),
    link("alternate", entry.url, { type: "text/html", hreflang: "vi" }),
    source?.url ? link("via", source.url, { title: source.name }) : null,
    ...enclosed.map(({ url, type, length, title }) =>
      link("enclosure", url, { type, length, title }),
    ),
    textElement("published", rfc3339(entry.publishedAt)),
    textElement("updated", rfc3339(entry.updatedAt)),
    author ? element("author", {}, textElement("name", author)) : null,
    ...entry.categories.map((term) => element("category", { term })),
    textElement("summary", entry.summary, { type: "text" }),
    textElement("content", entry.html, { type: "html" }),
  );
}

function link(rel: string, href: string, more: Record<string, string | number | null>): Xml {
  return element("link", { rel, href, ...more });
}
