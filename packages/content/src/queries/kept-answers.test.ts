import { DatabaseSync } from "node:sqlite";
import { examples } from "@bantin/contract/examples";
import { describe, expect, test } from "vitest";
import { DAY, temporaryFolder, withSite } from "../../test/with-cms.ts";
import { openContent, openStore } from "../index.ts";
import { keepAnswers, MOST } from "./wrap-each.ts";

describe("an answer", () => {
  test("is the same object for all who ask the same, until something is published", async () => {
    const { sync, cms, store } = await withSite();
    await sync();
    const [one, other] = [openContent(store), openContent(store)];
    const before = one.home(DAY);
    expect(other.home(DAY)).toBe(before);
    const title = "Bài đã sửa tít (mẫu)";
    cms.content.edit("articles", examples.articles.full.id, { title });
    await sync();
    const after = one.home(DAY);
    expect(after).not.toBe(before);
    expect(JSON.stringify(after)).toContain(title);
  });

  test("is noticed to be old also when another process has written", async () => {
    const { sync, path, store } = await withSite();
    await sync();
    const content = openContent(store);
    expect(content.categories()).toBe(content.categories());
    const elsewhere = new DatabaseSync(path);
    elsewhere.exec("UPDATE categories SET name = 'Tên mới'");
    elsewhere.close();
    expect(content.categories().map(({ name }) => name)).toContain("Tên mới");
  });
});

describe("what a feed says of an article", () => {
  const { full, minimal } = examples.articles;

  async function withFeed() {
    const { sync, cms, store } = await withSite();
    await sync();
    const content = openContent(store);
    const entryOf = (id: string) =>
      content.newsFeed().articles.find((article) => article.id === id);
    return { sync, cms, content, entryOf };
  }

  test("is the same object after a change of another article, whose own is made anew", async () => {
    const { sync, cms, entryOf } = await withFeed();
    const [one, other] = [entryOf(full.id), entryOf(minimal.id)];
    cms.content.edit("articles", full.id, { title: "Bài đã sửa tít (mẫu)" });
    await sync();
    expect(entryOf(minimal.id)).toBe(other);
    expect(entryOf(full.id)).toEqual({
      ...one,
      title: "Bài đã sửa tít (mẫu)",
      changedAt: expect.any(String),
    });
  });

  test("is made anew after a change of anything that it shows", async () => {
    const { sync, cms, entryOf } = await withFeed();
    for (const { id } of cms.content.published("categories")) {
      cms.content.edit("categories", id, { name: "Mục đã đổi tên (mẫu)" });
    }
    await sync();
    expect(entryOf(full.id)?.category?.name).toBe("Mục đã đổi tên (mẫu)");
    for (const { id } of cms.content.published("media")) {
      cms.content.edit("media", id, { alt: "Ảnh đã tả lại (mẫu)" });
    }
    await sync();
    expect(entryOf(full.id)?.picture?.alt).toBe("Ảnh đã tả lại (mẫu)");
  });
});

test("the answers that were not asked for longest are worked out again", () => {
  const store = openStore(`${temporaryFolder()}/content.db`);
  const worked: number[] = [];
  const ask = keepAnswers(store.reader)("double", (n: number) => {
    worked.push(n);
    return n * 2;
  });
  for (let n = 0; n <= MOST; n++) expect(ask(n)).toBe(n * 2);
  expect(ask(MOST)).toBe(2 * MOST);
  expect(worked).toHaveLength(MOST + 1);
  expect(ask(0)).toBe(0);
  expect(worked).toHaveLength(MOST + 2);
  store.close();
});
