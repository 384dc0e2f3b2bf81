import { existsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { COLLECTION_NAMES } from "@bantin/contract";
import { exampleSite, examples } from "@bantin/contract/examples";
import { expect, test } from "vitest";
import { DAY, temporaryFolder, withSite } from "../../test/with-cms.ts";
import { parseRecord } from "../collections/parse.ts";
import {
  openContent,
  openStore,
  StoreBusyError,
  StoreDamagedError,
  StoreEmptyError,
  sync,
} from "../index.ts";
import { servedForm } from "../sync/carry-over.ts";
import { SCHEMA_VERSION } from "./schema.ts";

test("a store keeps its content when it is opened again", async () => {
  const site = await withSite();
  await site.sync();
  const again = openStore(site.path);
  expect(openContent(again).home(DAY)).toEqual(site.content.home(DAY));
  again.close();
});

test("a store in memory is filled and read like any other, and leaves nothing behind", async () => {
  const site = await withSite();
  const store = openStore(":memory:");
  await sync({ client: site.client(), store, mediaDir: site.mediaDir, mode: "full" });
  expect(openContent(store).months()).toHaveLength(4);
  expect(existsSync(store.path)).toBe(true);
  store.close();
  expect(existsSync(dirname(store.path))).toBe(false);
});

test("a store of another version is emptied, and the next sync fills it", async () => {
  const site = await withSite();
  await site.sync();
  site.store.close();
  const db = new DatabaseSync(site.path);
  db.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}; DROP TABLE edges`);
  db.close();

  const store = openStore(site.path);
  const content = openContent(store);
  expect(() => content.home(DAY)).toThrow(StoreEmptyError);
  const options = { client: site.client(), store, mediaDir: site.mediaDir };
  expect(await sync({ ...options, mode: "incremental" })).toMatchObject({ mode: "full" });
  expect(content.home(DAY).lead).not.toBeNull();
  store.close();
  // The fixture closes its store at the end.
  site.store.close = () => {};
});

test("a store of another version goes on showing what was good of a record that is held", async () => {
  const site = await withSite();
  const { full } = examples.articles;
  await site.sync();
  site.cms.content.edit("articles", full.id, { title: "Đã sửa (mẫu)" });
  await site.sync();
  site.cms.content.edit("articles", full.id, { title: "" });
  await site.sync();
  site.store.close();
  const db = new DatabaseSync(site.path);
  db.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
  db.close();

  // Opened once more before there is a sync.
  openStore(site.path).close();
  const store = openStore(site.path);
  const options = { client: site.client(), store, mediaDir: site.mediaDir };
  const { held } = await sync({ ...options, mode: "incremental" });
  expect(held).toMatchObject([{ collection: "articles", id: full.id, kind: "invalid" }]);
  expect(openContent(store).article("2022-10", full.slug)?.title).toBe("Đã sửa (mẫu)");
  expect(store.carried()).toEqual([]);
  // It goes when the CMS has it no more.
  site.cms.content.remove("articles", full.id);
  await sync({ ...options, mode: "incremental" });
  expect(openContent(store).article("2022-10", full.slug)).toBeNull();
  store.close();
  site.store.close = () => {};
});

test("whatever is stored can be carried over: what was parsed parses to the same", () => {
  const site = exampleSite();
  for (const collection of COLLECTION_NAMES) {
    for (const raw of site[collection]) {
      const once = JSON.stringify(parseRecord(collection, raw));
      expect(JSON.stringify(parseRecord(collection, servedForm(JSON.parse(once))))).toBe(once);
    }
  }
});

test("a store opens, and answers, while a change of it is under way", async () => {
  const site = await withSite();
  await site.sync();
  const change = site.store.beginChange();
  const other = openStore(site.path);
  expect(openContent(other).months()).toHaveLength(4);
  expect(() => other.beginChange()).toThrow(StoreBusyError);
  other.close();
  change.close();
});

test("a file that is no store is not overwritten", () => {
  const path = join(temporaryFolder(), "content.db");
  writeFileSync(path, "Nhật ký của văn phòng, không phải cơ sở dữ liệu.".repeat(100));
  expect(() => openStore(path)).toThrow(StoreDamagedError);
});
