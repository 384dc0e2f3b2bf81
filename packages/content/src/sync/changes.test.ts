import { exampleSite, examples } from "@bantin/contract/examples";
import { expect, test } from "vitest";
import { DAY, withSite } from "../../test/with-cms.ts";

const { minimal } = examples.articles;
const changes = { mode: "changes" } as const;

test("asks the feed, then for what it names and nothing else", async () => {
  const { sync, cms, content } = await withSite();
  await sync();
  cms.content.edit("articles", minimal.id, { title: "Đã sửa (mẫu)" });
  cms.requests.length = 0;
  const report = await sync(changes);
  expect(report).toMatchObject({ mode: "changes", changed: 1, removed: 0 });
  expect(cms.requests.map((request) => request.split("?")[0])).toEqual([
    "GET /api/change-feed",
    "GET /api/articles",
  ]);
  expect(JSON.stringify(content.home(DAY))).toContain("Đã sửa (mẫu)");
});

test("reads nothing twice, though the feed tells what is recent again", async () => {
  const { sync, cms } = await withSite();
  await sync();
  cms.content.edit("articles", minimal.id, { title: "Đã sửa (mẫu)" });
  await sync(changes);
  cms.requests.length = 0;
  expect(await sync(changes)).toMatchObject({ changed: 0 });
  expect(cms.requests).toHaveLength(1);
});

test("is told again what it could not take in", async () => {
  const { sync, cms } = await withSite();
  await sync();
  cms.content.edit("articles", minimal.id, { title: "Đã sửa (mẫu)" });
  cms.break({ kind: "down", only: "/api/articles" });
  await expect(sync(changes)).rejects.toThrow();
  cms.break(null);
  expect(await sync(changes)).toMatchObject({ mode: "changes", changed: 1 });
});

test("takes down what is public no more, and settings that changed in", async () => {
  const { sync, cms, content } = await withSite();
  await sync();
  cms.content.unpublish("articles", minimal.id);
  cms.content.setGlobal("site-settings", { ...examples.siteSettings.full, siteName: "Tên mới" });
  expect(await sync(changes)).toMatchObject({ mode: "changes", removed: 1 });
  expect(content.site().siteName).toBe("Tên mới");
});

test("compares everything when the database of the CMS was put back, and follows the feed after that", async () => {
  const { sync, cms, content } = await withSite();
  await sync();
  cms.content.edit("articles", minimal.id, { title: "Đã sửa (mẫu)" });
  await sync(changes);
  cms.content.restore("articles", minimal);
  expect(await sync(changes)).toMatchObject({ mode: "incremental", changed: 1 });
  expect(JSON.stringify(content.home(DAY))).not.toContain("Đã sửa (mẫu)");
  expect(await sync(changes)).toMatchObject({ mode: "changes", changed: 0 });
});

test("finds at the next comparison what the feed kept quiet about, however much it told since", async () => {
  const site = exampleSite();
  const others = Array.from({ length: 120 }, (_, n) => `khac-${n}`);
  site.articles.push(...others.map((id) => ({ ...minimal, id, slug: id })));
  const { sync, cms, content } = await withSite({ site });
  await sync();
  cms.content.editSilently("articles", minimal.id, { title: "Không ai báo (mẫu)" });
  // An hour later, more of them than the newest that a comparison looks at first.
  cms.content.stepMs = 3_600_000;
  cms.content.edit("articles", "khac-0", { title: "Có báo (mẫu)" });
  cms.content.stepMs = 1;
  for (const id of others) cms.content.edit("articles", id, { title: "Có báo (mẫu)" });
  await sync(changes);
  const title = () => content.article("2022-11", minimal.slug)?.title;
  expect(content.article("2022-11", "khac-7")?.title).toBe("Có báo (mẫu)");
  expect(title()).not.toBe("Không ai báo (mẫu)");
  await sync();
  expect(title()).toBe("Không ai báo (mẫu)");
});
