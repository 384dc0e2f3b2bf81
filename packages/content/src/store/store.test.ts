import { existsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { temporaryFolder, withSite } from "../../test/with-cms.ts";
import {
  openContent,
  openStore,
  StoreBusyError,
  StoreDamagedError,
  StoreEmptyError,
  sync,
} from "../index.ts";
import { SCHEMA_VERSION } from "./schema.ts";

test("a store keeps its content when it is opened again", async () => {
  const site = await withSite();
  await site.sync();
  const again = openStore(site.path);
  expect(openContent(again).home()).toEqual(site.content.home());
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
  expect(() => content.home()).toThrow(StoreEmptyError);
  const options = { client: site.client(), store, mediaDir: site.mediaDir };
  expect(await sync({ ...options, mode: "incremental" })).toMatchObject({ mode: "full" });
  expect(content.home().lead).not.toBeNull();
  store.close();
  // The fixture closes its store at the end.
  site.store.close = () => {};
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
