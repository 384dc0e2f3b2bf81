import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { exampleSite } from "@bantin/contract/examples";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readBuiltSite } from "../gates/built-site.ts";
import { atomFaults } from "../gates/machines/atom.ts";
import { checkMachines } from "../gates/machines/check-machines.ts";
import type { Fault } from "../gates/machines/fault.ts";
import { jsonFeedFaults } from "../gates/machines/json-feed.ts";
import { jsonLdFaults } from "../gates/machines/json-ld.ts";
import { csvFaults, openDataFaults } from "../gates/machines/open-data.ts";
import { openGraphFaults, readHead } from "../gates/machines/page-head.ts";
import { rssFaults } from "../gates/machines/rss.ts";
import { sitemapFaults } from "../gates/machines/sitemap.ts";
import { contentTypeOf, UNKNOWN_TYPE } from "../src/serve/content-types.ts";
import { type SiteUnderTest, startSite } from "./site-under-test.ts";

const ORIGIN = "https://bantin.example";
const ARTICLE = "/tin-tuc/2022/10/giao-ban-thuong-truc-huyen-uy-song-mo-thang-muoi/";
const HOSTILE = "Đầm Hà ]]> <script>alert(1)</script> & 👩‍🌾 \u0001\ufffe “ngoặc” \"'";

let site: SiteUnderTest;
let folder: string;
beforeAll(async () => {
  const content = exampleSite();
  const [, other] = content.articles;
  Object.assign(other ?? {}, { title: HOSTILE, summary: HOSTILE, byline: HOSTILE });
  const [document, next] = content.resolutions;
  Object.assign(document ?? {}, { summary: '=HYPERLINK("https://a.example")\n"hai dòng", một ô' });
  Object.assign(next ?? {}, { summary: '＝HYPERLINK("https://a.example")' });
  site = await startSite({ site: content });
  await site.build();
  folder = site.built;
});
afterAll(() => site.close());

const text = (address: string) => readFileSync(join(folder, address), "utf8");
const at = (address: string) => ({ url: `${ORIGIN}${address}`, now: new Date() });

it("everything the site says to programs is as the standards ask", () => {
  // It is built as in 2022, and looked at after the last of its articles.
  const report = checkMachines(readBuiltSite(folder, ORIGIN), new Date("2023-01-02"));
  expect(report.findings).toEqual([]);
  expect(report.checks).toBeGreaterThan(50);
});

it("every file of the site has a type by its ending", () => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  const names = files.flatMap((file) => (file.isFile() ? file.name : []));
  // What begins with a line is for servers alone.
  const unknown = names.filter(
    (name) => !name.startsWith("_") && contentTypeOf(name) === UNKNOWN_TYPE,
  );
  expect(names).toContain("index.html");
  expect(unknown).toEqual([]);
});

describe("a feed reader", () => {
  it("reads the same entries from RSS, Atom and JSON Feed", () => {
    const rss = parseRssFeed(text("/tin-tuc/rss.xml"));
    const atom = parseAtomFeed(text("/tin-tuc/atom.xml"));
    const json = parseJsonFeed(text("/tin-tuc/feed.json"));
    const ids = rss.items?.map(({ guid }) => guid?.value);
    expect(atom.entries?.map(({ id }) => id)).toEqual(ids);
    expect(json.items?.map(({ id }) => id)).toEqual(ids);
    expect(ids?.length).toBeGreaterThan(2);
    const [titles, ...others] = [rss.items, atom.entries, json.items].map((entries) =>
      entries?.map(({ title }) => (typeof title === "string" ? title : title?.value)),
    );
    for (const other of others) {
      // JSON can carry control characters; XML cannot.
      expect(other?.map(withoutControls)).toEqual(titles?.map(withoutControls));
    }
  });

  it("gets the whole article with its picture, author and category, under an id that no slug is part of", () => {
    const items = parseRssFeed(text("/chuyen-muc/nong-thon-moi/rss.xml")).items ?? [];
    const item = items.find(({ link }) => link === ORIGIN + ARTICLE);
    expect(item).toMatchObject({
      guid: {
        value: "tag:bantin.example,2022-10-24:tin-tuc/a0000000-0000-4000-8000-000000000001",
        isPermaLink: false,
      },
      pubDate: "Mon, 24 Oct 2022 10:32:00 +0700",
      categories: [{ name: "Nông thôn mới (mẫu)" }],
      dc: { creators: ["Thu Mẫu"] },
    });
    const html = item?.content?.encoded ?? "";
    expect(html).toContain(`href="${ORIGIN}/van-ban/tinh-uy-hai-lam/khoa-xv/nghi-quyet/07/"`);
    expect(html).toContain("Xã Khe Lam đạt 17/19 tiêu chí");
    expect(html).toContain("Theo Báo Hải Lam (mẫu)");
    expect(item?.enclosures?.[0]?.url).toMatch(/^https:\/\/bantin\.example\/media\//);
  });

  it("hears of changes that the newsroom noted, and not of withdrawn articles", () => {
    const { items = [] } = parseJsonFeed(text("/tin-tuc/feed.json"));
    const changed = items.find(({ url }) => url === ORIGIN + ARTICLE);
    expect(changed?.date_modified).toBe("2022-10-26T00:00:00+07:00");
    expect(text("/tin-tuc/feed.json")).not.toContain("lich-tiep-cong-dan-thang-bay");
  });

  it("finds documents by their type, with their files", () => {
    const { items = [] } = parseJsonFeed(text("/van-ban/loai/nghi-quyet/feed.json"));
    const files = items.flatMap(({ attachments }) => attachments ?? []);
    expect(files[0]).toMatchObject({ mime_type: "application/pdf" });
    expect(text("/van-ban/feed.json")).not.toContain("/chi-thi/12/");
  });
});

function withoutControls(title: string | undefined): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is meant
  return title?.replace(/[\u0000-\u001f\ufffe]/g, "").trim();
}

describe("each check", () => {
  const RSS = "/tin-tuc/rss.xml";
  const rss = (from: RegExp | string, to: string) => () =>
    rssFaults(text(RSS).replace(from, to), at(RSS));
  const ATOM = "/tin-tuc/atom.xml";
  const atom = (from: RegExp | string, to: string) => () =>
    atomFaults(text(ATOM).replace(from, to), at(ATOM));
  const JSON_FEED = "/tin-tuc/feed.json";
  const json = (from: RegExp | string, to: string) => () =>
    jsonFeedFaults(text(JSON_FEED).replace(from, to), at(JSON_FEED));
  const PART = "/sitemap/tin-tuc-2022.xml";
  const part = (from: RegExp | string, to: string) => () =>
    sitemapFaults(text(PART).replace(from, to), at(PART), "urlset");
  const DATA = "/du-lieu/van-ban.json";
  const SCHEMA = "/du-lieu/van-ban.schema.json";
  const CSV = "/du-lieu/van-ban.csv";
  const data = (from: RegExp | string, to: string) => () =>
    openDataFaults(text(DATA).replace(from, to), text(SCHEMA));
  const csv = (from: RegExp | string, to: string) => () =>
    csvFaults(text(CSV).replace(from, to), text(DATA));
  const page = (from: RegExp | string, to: string) => () => {
    const head = readHead(text(`${ARTICLE}index.html`).replace(from, to));
    return [...openGraphFaults(head, ORIGIN + ARTICLE), ...head.data.flatMap(jsonLdFaults)];
  };

  it.each<[string, () => Fault[], string]>([
    ["XML that is not well-formed", rss("</title>", ""), "well-formed"],
    ["a control character", rss("<title>", "<title>\u0001"), "well-formed"],
    ["a link without a host", rss(/<item>(.*?)<link>[^<]*/s, "<item>$1<link>/tin/"), "absolute"],
    ["a date of another kind", rss(/<pubDate>[^<]*/, "<pubDate>2022-10-24"), "RFC 822"],
    ["a Monday that was a Tuesday", rss("<pubDate>Mon", "<pubDate>Tue"), "RFC 822"],
    ["an id that stands twice", rss(/(<item>.*?<\/item>)/s, "$1$1"), "twice"],
    ["a feed that says it is elsewhere", rss(/rel="self"/, 'rel="khac"'), "does not say"],
    ["HTML with a script", rss(/<content:encoded>/, "<content:encoded>&lt;script>"), "run code"],
    [
      "HTML with a relative link",
      rss(/href="https:\/\/bantin.example\/van-ban/, 'href="/van-ban'),
      "relative",
    ],
    ["an Atom entry without an id", atom(/(<entry>.*?)<id>[^<]*<\/id>/s, "$1"), "no URI"],
    ["an Atom feed without a time", atom(/<updated>[^<]*<\/updated>/, ""), "RFC 3339"],
    ["an Atom time to come", atom(/<updated>[^<]*/, "<updated>2999-01-01T00:00:00Z"), "future"],
    ["a JSON Feed without a version", json(/"version": "[^"]*",/, ""), "version"],
    ["a JSON Feed item without an id", json(/"id": "[^"]*",/, ""), "id"],
    ["a sitemap's time to come", part(/<lastmod>[^<]*/, "<lastmod>2999-01-01"), "future"],
    ["a sitemap's other site", part(/<loc>https:\/\/bantin/, "<loc>https://khac"), "another site"],
    ["a sitemap's wrong time", part(/<lastmod>[^<]*/, "<lastmod>24/10/2022"), "W3C"],
    ["a field that the schema does not know", data('"loai":', '"loaii":'), "additional"],
    ["a code that the schema does not know", data('"nha-nuoc"', '"khac"'), "allowed"],
    ["a formula in a cell", csv("'=HYPERLINK", "=HYPERLINK"), "formula"],
    ["a formula in wide signs", csv("'＝HYPERLINK", "＝HYPERLINK"), "formula"],
    ["a cell that says something else", csv("Nghị quyết", "Nghị định"), "not what the JSON says"],
    ["a table without its mark", csv("\uFEFF", ""), "byte order mark"],
    ["no picture to share", page(/<meta property="og:image"[^>]*>/, ""), "absolute"],
    [
      "a picture to share that is small",
      page(/(og:image:width" content=")\d+/, "$1600"),
      "not what is shown large",
    ],
    [
      "a title that is cut off elsewhere",
      page("<title>", `<title>${"a".repeat(70)}`),
      "characters",
    ],
    ["no description", page(/<meta name="description"[^>]*>/, ""), "missing"],
    ["a preview without a size", page(/<meta property="og:image:width"[^>]*>/, ""), "missing"],
    [
      "a canonical link to elsewhere",
      page(/rel="canonical" href="[^"]*/, 'rel="canonical" href="/a'),
      "is not",
    ],
    [
      "an article without a date",
      page(/"datePublished":"[^"]*",/, ""),
      "NewsArticle.datePublished",
    ],
    ["a step out of order", page(/"position":2/, '"position":7'), "out of order"],
  ])("finds %s", (_what, faults, words) => {
    expect(
      faults()
        .map(({ place, problem }) => `${place} ${problem}`)
        .join("\n"),
    ).toContain(words);
  });
});
