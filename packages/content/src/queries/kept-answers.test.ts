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
