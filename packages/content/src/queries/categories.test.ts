import { examples } from "@bantin/contract/examples";
import { describe, expect, test } from "vitest";
import { at, titles, withArticles } from "../../test/with-articles.ts";

const category = examples.categories.full.id;

describe("categories", () => {
  const news = [
    at("2021-12-31T17:00:00.000Z", { category }),
    at("2021-06-01T00:00:00.000Z", { category }),
    at("2022-06-01T00:00:00.000Z", { category: "gone" }),
  ];

  test("have their articles by year, the year being the one in Vietnam", async () => {
    const content = await withArticles(news);
    const years = content.category("nong-thon-moi")?.years;
    expect(years).toEqual([
      { year: 2022, address: "/chuyen-muc/nong-thon-moi/2022/", count: 1 },
      { year: 2021, address: "/chuyen-muc/nong-thon-moi/2021/", count: 1 },
    ]);
    expect(titles(content.categoryYear("nong-thon-moi", 2022, null)?.articles)).toEqual(["a0"]);
  });

  test("have a year of many articles in parts, and an article more leaves the full ones alone", async () => {
    const many = Array.from({ length: 205 }, (_, index) =>
      at(`2022-06-01T0${Math.floor(index / 60)}:${String(index % 60).padStart(2, "0")}:00.000Z`, {
        category,
      }),
    );
    const content = await withArticles(many);
    const later = await withArticles([...many, at("2022-07-01T00:00:00.000Z", { category })]);
    expect(content.addresses().categoryYearParts).toEqual([
      { slug: "nong-thon-moi", year: 2022, part: 1 },
    ]);
    expect(content.sitemapPart("trang")).toContainEqual({
      address: "/chuyen-muc/nong-thon-moi/2022/phan-1/",
      changedAt: null,
    });
    const oldest = content.categoryYear("nong-thon-moi", 2022, 1);
    expect(titles(oldest?.articles)).toEqual(
      Array.from({ length: 100 }, (_, index) => `a${99 - index}`),
    );
    expect(content.categoryYear("nong-thon-moi", 2022, null)).toMatchObject({
      part: 2,
      partCount: 2,
      articles: { length: 105 },
      category: { address: "/chuyen-muc/nong-thon-moi/" },
    });
    expect(later.categoryYear("nong-thon-moi", 2022, 1)).toEqual(oldest);
    expect(content.categoryYear("nong-thon-moi", 2022, 2)).toBeNull();
  });

  test("without articles have a page, and no years", async () => {
    const content = await withArticles(news);
    expect(content.category("xay-dung-dang")).toMatchObject({ latest: [], years: [] });
    expect(content.categoryYear("xay-dung-dang", 2022, null)).toBeNull();
  });

  test("that do not exist are null, for their articles too", async () => {
    const content = await withArticles(news);
    expect(content.category("khong-co")).toBeNull();
    expect(content.categoryYear("khong-co", 2022, null)).toBeNull();
    expect(content.article("2022-06", "a2")?.category).toBeNull();
  });

  test("come in the editors' order", async () => {
    const content = await withArticles(news, (site) => {
      site.categories = ["c", "a", "b"].map((slug) => ({
        ...structuredClone(examples.categories.minimal),
        id: slug,
        slug,
        name: slug,
        order: slug === "c" ? 1 : null,
      }));
    });
    expect(content.categories().map(({ name }) => name)).toEqual(["a", "b", "c"]);
  });

  test("show twenty at first", async () => {
    const many = Array.from({ length: 25 }, () => at("2022-06-01T00:00:00.000Z", { category }));
    expect((await withArticles(many)).category("nong-thon-moi")?.latest).toHaveLength(20);
  });
});
