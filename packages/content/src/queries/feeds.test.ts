import { exampleSite } from "@bantin/contract/examples";
import { expect, test } from "vitest";
import { at, titles, withArticles } from "../../test/with-articles.ts";
import { withSite } from "../../test/with-cms.ts";

test("the feed has the thirty newest, newest first, without what was withdrawn", async () => {
  const day = (n: number) => `2022-03-${String(n + 1).padStart(2, "0")}T03:00:00.000Z`;
  const articles = Array.from({ length: 31 }, (_, n) => at(day(n)));
  const withdrawn = at("2022-04-01T03:00:00.000Z", {
    withdrawal: { date: "2022-04-02T17:00:00.000Z" },
  });
  const content = await withArticles([...articles, withdrawn]);
  const found = titles(content.newsFeed().articles);
  expect(found).toHaveLength(30);
  expect([found?.[0], found?.at(-1)]).toEqual(["a30", "a1"]);
});

test("an article keeps its identity when its address changes", async () => {
  const { cms, sync, content } = await withSite();
  await sync();
  const identities = () => content.newsFeed().articles.map(({ id, createdAt }) => id + createdAt);
  const before = identities();
  const edited = content.newsFeed().articles[0];
  cms.content.edit("articles", edited?.id ?? "", { slug: "dia-chi-moi", title: "Tên mới" });
  await sync();
  expect(content.newsFeed().articles[0]?.address).toContain("/dia-chi-moi/");
  expect(identities()).toEqual(before);
});

test("documents are announced in the order in which they came to the site", async () => {
  const site = exampleSite();
  const [first, second] = site.resolutions;
  Object.assign(first ?? {}, { createdAt: "2023-01-02T00:00:00.000Z" });
  Object.assign(second ?? {}, { createdAt: "2023-01-03T00:00:00.000Z" });
  const { sync, content } = await withSite({ site });
  await sync();
  const ids = content.documentFeed().documents.map(({ id }) => id);
  expect(ids.slice(0, 2)).toEqual([second?.id, first?.id]);
  expect(content.documentFeed().documents.every(({ document }) => !document.isStub)).toBe(true);
});

test("there is a feed of each type that there is, and of no other", async () => {
  const { sync, content } = await withSite();
  await sync();
  for (const type of content.documentTypes()) {
    expect(content.documentTypeFeed(type), type).not.toBeNull();
  }
  expect(content.documentTypeFeed("khong-co")).toBeNull();
  expect(content.categoryFeed("khong-co")).toBeNull();
});
