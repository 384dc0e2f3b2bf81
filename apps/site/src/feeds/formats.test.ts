import fc from "fast-check";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { SaxesParser } from "saxes";
import { expect, it } from "vitest";
import type { Feed } from "./feed.ts";
import { atom, jsonFeed, rss } from "./formats.ts";

const HOSTILE = [
  "]]><script>alert(1)</script>",
  "]]\u0001>]]\ufffe>",
  "<!-- & -->",
  "a\u0000\u0008\u000b\u001f\ufffe\uffff",
  "\ud800 một nửa của một ký tự \udfff",
  "👩‍🌾 Đầm Hà",
  "Đầm Hà".normalize("NFD"),
  "a \"b\" 'c'\t\r\n",
  "&amp;amp;",
];

/** A feed in which everything that editors type is this text. */
function feedOf(text: string): Feed {
  const link = "https://bantin.example/tin/";
  return {
    id: link,
    title: text,
    description: text,
    page: link,
    folder: link,
    updatedAt: "2022-10-24T03:32:00.000Z",
    publisher: { name: text, url: link, email: text },
    entries: [
      {
        id: "tag:bantin.example,2022-10-24:tin-tuc/1",
        url: link,
        title: text,
        summary: text,
        html: text,
        publishedAt: "2022-10-24T03:32:00.000Z",
        updatedAt: "2022-10-24T03:32:00.000Z",
        author: text,
        categories: [text],
        source: { name: text, url: text },
        picture: {
          url: link,
          type: "image/png",
          length: 1,
          width: 1,
          height: 1,
          alt: text,
          credit: text,
        },
        files: [{ url: link, type: "application/pdf", length: 1, title: text }],
      },
    ],
  };
}

/** The texts of all elements of a name, as a strict parser reads them. */
function textsOf(xml: string, name: string): string[] {
  const texts: string[] = [];
  let open = "";
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  const add = (text: string) => {
    if (open === name) texts.push(`${texts.pop() ?? ""}${text}`);
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("opentag", (tag) => {
    open = tag.name;
    if (open === name) texts.push("");
  });
  parser.on("closetag", () => {
    open = "";
  });
  parser.write(xml).close();
  return texts.map((text) => text.trim());
}

/** What XML can carry of a text; the ends do not count. */
const carried = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is meant
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, "")
    .replaceAll(/\r\n?/g, "\n")
    .trim();

function expectCarried(text: string): void {
  const feed = feedOf(text);
  const expected = carried(text);
  const read = [
    ...textsOf(rss(feed), "title"),
    ...textsOf(rss(feed), "content:encoded"),
    ...textsOf(atom(feed), "title"),
    ...textsOf(atom(feed), "content"),
  ];
  for (const each of read) expect(each).toBe(expected);
}

it.each(HOSTILE)("%j comes back as it was, as far as XML can write it", (text) => {
  expectCarried(text);
  expect(parseJsonFeed(jsonFeed(feedOf(text))).items?.[0]?.id).toContain("tag:");
});

it("any text comes back", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), expectCarried));
});

it("a feed of nothing yet is a feed", () => {
  const feed = { ...feedOf("Chưa có gì"), entries: [] };
  expect(parseRssFeed(rss(feed)).title).toBe("Chưa có gì");
  expect(parseAtomFeed(atom(feed)).title?.value).toBe("Chưa có gì");
  expect(JSON.parse(jsonFeed(feed))).toMatchObject({ title: "Chưa có gì", items: [] });
});

it("leaves out what is not known", () => {
  const feed = feedOf("Tin");
  const [entry] = feed.entries;
  Object.assign(entry ?? {}, {
    summary: null,
    author: null,
    source: null,
    picture: null,
    files: [],
  });
  for (const xml of [rss(feed), atom(feed)]) {
    expect(xml).not.toMatch(
      /<(dc:creator|dc:source|enclosure|media:content|summary)\b|"enclosure"|"via"/,
    );
  }
});

it("writes times of Vietnam, so that who shows the day alone shows the right one", () => {
  const feed = { ...feedOf("Tin"), updatedAt: "2022-12-31T17:30:00.000Z" };
  expect(rss(feed)).toContain("<lastBuildDate>Sun, 01 Jan 2023 00:30:00 +0700</lastBuildDate>");
  expect(atom(feed)).toContain("<updated>2023-01-01T00:30:00+07:00</updated>");
});
