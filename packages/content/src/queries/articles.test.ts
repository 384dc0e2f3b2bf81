import { examples } from "@bantin/contract/examples";
import { describe, expect, test } from "vitest";
import { at, titles, withArticles } from "../../test/with-articles.ts";
import { withSite } from "../../test/with-cms.ts";

const { full, minimal } = examples.articles;
const category = examples.categories.full.id;

describe("lists of articles", () => {
  const articles = [
    at("2022-10-01T00:00:00.000Z"),
    at("2022-10-03T00:00:00.000Z"),
    at("2022-10-03T00:00:00.000Z"),
    at("2022-10-02T00:00:00Z"),
    at("2022-10-02T00:00:00.001Z"),
  ];

  test("have the newest first; of one instant, the one with the greater id", async () => {
    const content = await withArticles(articles);
    expect(titles(content.month("2022-10")?.articles)).toEqual(["a2", "a1", "a4", "a3", "a0"]);
  });

  test("stand under the month in Vietnam", async () => {
    const content = await withArticles([
      at("2022-12-31T16:59:59.999Z"),
      at("2022-12-31T17:00:00.000Z"),
    ]);
    expect(content.months()).toEqual([
      { month: "2023-01", address: "/tin-tuc/2023/01/", count: 1 },
      { month: "2022-12", address: "/tin-tuc/2022/12/", count: 1 },
    ]);
    expect(content.addresses().months).toEqual(["2022-12", "2023-01"]);
  });

  test("of a month without any are null", async () => {
    const content = await withArticles(articles);
    expect(content.month("2021-01")).toBeNull();
  });
});

describe("the neighbours of an article", () => {
  const inCategory = (publishedAt: string) => at(publishedAt, { category });
  const articles = [
    inCategory("2022-10-01T00:00:00.000Z"),
    at("2022-10-02T00:00:00.000Z"),
    inCategory("2022-10-03T00:00:00.000Z"),
    inCategory("2022-10-03T00:00:00.000Z"),
    at("2022-10-04T00:00:00.000Z", { category: "gone" }),
  ];

  test.each([
    ["a0", null, "a2"],
    ["a2", "a0", "a3"],
    ["a3", "a2", null],
    ["a1", "a0", "a2"],
    ["a4", "a3", null],
  ])("of %s are %s and %s", async (slug, older, newer) => {
    const article = (await withArticles(articles)).article("2022-10", slug);
    expect([article?.older?.label ?? null, article?.newer?.label ?? null]).toEqual([older, newer]);
  });

  test("are links to their pages", async () => {
    const article = (await withArticles(articles)).article("2022-10", "a0");
    expect(article?.newer).toEqual({ label: "a2", href: "/tin-tuc/2022/10/a2/" });
  });
});

describe("an article", () => {
  test("shows what it refers to, and leaves out what is not public", async () => {
    const { sync, cms, content } = await withSite();
    cms.content.unpublish("campaigns", examples.campaigns.full.id);
    cms.content.unpublish("articles", minimal.id);
    await sync();
    const article = content.article("2022-10", full.slug);
    expect(article?.campaigns).toEqual([]);
    expect(article?.documents.map(({ symbol }) => symbol)).toEqual(["07-NQ/TU", "21/NQ-HĐND"]);
    expect(article?.body.links).toEqual({
      [`resolutions/${examples.resolutions.party.id}`]:
        "/van-ban/tinh-uy-hai-lam/khoa-xv/nghi-quyet/07/",
    });
    expect(Object.keys(article?.body.pictures ?? {})).toEqual([examples.media.small.id]);
  });

  test("has the sizes of its picture, narrowest first, each width once", async () => {
    const { sync, cms, content } = await withSite();
    const { sizes } = examples.media.full;
    const twin = {
      ...sizes.w1600,
      width: 2400,
      height: 1350,
      filesize: 20_000,
      url: "/x.png",
      filename: "x.png",
    };
    cms.content.edit("media", examples.media.full.id, { sizes: { ...sizes, w1600: twin } });
    await sync();
    const sources = content.article("2022-10", full.slug)?.picture?.sources ?? [];
    expect(sources.map(({ width, src }) => [width, src.split("/").at(-1)])).toEqual([
      [480, "giao-ban-song-mo-480x270.webp"],
      [960, "giao-ban-song-mo-960x540.webp"],
      [2400, "x.png"],
    ]);
  });

  test("has its picture as AVIF too, where the CMS made one", async () => {
    const { sync, content } = await withSite();
    await sync();
    const article = content.article("2022-10", full.slug);
    expect(article?.picture?.avif.map(({ width, src }) => [width, src.split("/").at(-1)])).toEqual([
      [480, "giao-ban-song-mo-480x270.avif"],
      [960, "giao-ban-song-mo-960x540.avif"],
      [1600, "giao-ban-song-mo-1600x900.avif"],
    ]);
    expect(article?.body.pictures[examples.media.small.id]?.avif).toHaveLength(1);
  });

  test("is there without a picture of its text that is gone", async () => {
    const { cms, sync, content } = await withSite();
    cms.content.remove("media", examples.media.small.id);
    await sync();
    const article = content.article("2022-10", full.slug);
    expect(article?.title).toBe(full.title);
    expect(article?.body.pictures).toEqual({});
  });

  test("is null where there is none", async () => {
    const content = await withArticles([at("2022-10-01T00:00:00.000Z")]);
    expect(content.article("2022-10", "khong-co")).toBeNull();
    expect(content.article("2022-11", "a0")).toBeNull();
  });
});
