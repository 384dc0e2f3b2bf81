import { expect, test } from "vitest";
import { at, withArticles } from "../../test/with-articles.ts";
import { withSite } from "../../test/with-cms.ts";

const entry = (
  part: ReturnType<Awaited<ReturnType<typeof withArticles>>["sitemapPart"]>,
  end: string,
) => part?.find(({ address }) => address.endsWith(end));

test("news stand by year, with the last change that readers could see", async () => {
  const content = await withArticles([
    at("2021-03-01T03:00:00.000Z"),
    at("2022-03-01T03:00:00.000Z", {
      changeNotes: [{ date: "2022-04-01T17:00:00.000Z", note: "Sửa" }],
    }),
  ]);
  const parts = content.sitemapParts();
  expect(parts.filter(({ name }) => name.startsWith("tin-tuc"))).toEqual([
    { name: "tin-tuc-2021", changedAt: "2021-03-01T03:00:00.000Z" },
    { name: "tin-tuc-2022", changedAt: "2022-04-01T17:00:00.000Z" },
  ]);
  const part = content.sitemapPart("tin-tuc-2022");
  expect(entry(part, "/a1/")?.changedAt).toBe("2022-04-01T17:00:00.000Z");
  expect(entry(part, "/2022/03/")?.changedAt).toBe("2022-04-01T17:00:00.000Z");
  expect(entry(part, "/a0/")).toBeUndefined();
});

test("what was withdrawn is not for search engines; that it was is a change of its month", async () => {
  const withdrawal = { date: "2022-05-01T17:00:00.000Z", explanation: "Nhầm" };
  const content = await withArticles([
    at("2022-03-01T03:00:00.000Z"),
    at("2022-03-02T03:00:00.000Z", { withdrawal }),
  ]);
  const part = content.sitemapPart("tin-tuc-2022");
  expect(entry(part, "/a1/")).toBeUndefined();
  expect(entry(part, "/2022/03/")?.changedAt).toBe("2022-05-01T17:00:00.000Z");
});

test("an edit changes the part of its year and the index, and no other part", async () => {
  const { cms, sync, content } = await withSite();
  await sync();
  const all = () =>
    new Map(content.sitemapParts().map(({ name }) => [name, content.sitemapPart(name)]));
  const before = all();
  const edited = content.newsFeed().articles.find(({ address }) => address.includes("/2022/"));
  cms.content.edit("articles", edited?.id ?? "", {
    changeNotes: [{ date: "2023-11-01T17:00:00.000Z", note: "Sửa" }],
  });
  await sync();
  const changed = [...all()].filter(
    ([name, part]) => JSON.stringify(part) !== JSON.stringify(before.get(name)),
  );
  expect(changed.map(([name]) => name)).toEqual(["tin-tuc-2022"]);
});

test("there is no part of a year without pages, nor of a strange name", async () => {
  const content = await withArticles([at("2022-03-01T03:00:00.000Z")]);
  for (const name of ["tin-tuc-1999", "tin-tuc-2022-2", "tin-tuc-2022-1", "khac", ""]) {
    expect(content.sitemapPart(name)).toBeNull();
  }
});
