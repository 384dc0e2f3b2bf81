import { describe, expect, test } from "vitest";
import { at, titles, withArticles } from "../../test/with-articles.ts";
import { withSite } from "../../test/with-cms.ts";

describe("the front page", () => {
  const news = [
    at("2022-10-01T00:00:00.000Z", { isFeatured: true }),
    at("2022-10-02T00:00:00.000Z", { isFeatured: true }),
    at("2022-10-03T00:00:00.000Z"),
    at("2022-10-04T00:00:00.000Z", { isFeatured: true, withdrawal: { explanation: "Sai." } }),
  ];

  test("leads with the newest featured article, then shows the newest", async () => {
    const home = (await withArticles(news)).home();
    expect(home.lead?.title).toBe("a1");
    expect(titles(home.latest)).toEqual(["a2", "a0"]);
  });

  test("leads with the newest when none is featured", async () => {
    const plain = news.map((article) => ({ ...article, isFeatured: false }));
    const home = (await withArticles(plain)).home();
    expect([home.lead?.title, ...(titles(home.latest) ?? [])]).toEqual(["a2", "a1", "a0"]);
  });

  test("shows ten after the lead", async () => {
    const many = Array.from({ length: 15 }, (_, index) =>
      at(`2022-10-${String(index + 1).padStart(2, "0")}T00:00:00.000Z`),
    );
    expect((await withArticles(many)).home().latest).toHaveLength(10);
  });

  test("shows documents that are held and in force, the newest first", async () => {
    const { sync, content } = await withSite();
    await sync();
    const symbols = content.home().documents.map(({ symbol }) => symbol);
    expect(symbols).toEqual(["21/NQ-HĐND", "07-NQ/TU", "99/2020/QH14"]);
  });
});
