import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withSite } from "../../test/with-cms.ts";
import { collectGarbage } from "./collect-garbage.ts";

const ignore = () => {};

test("removes bytes that nothing refers to and broken downloads, and nothing else", async () => {
  const { sync, store, mediaDir } = await withSite();
  await sync();
  const before = readdirSync(mediaDir, { recursive: true, encoding: "utf8" });
  const unused = "ab".repeat(32);
  mkdirSync(join(mediaDir, "ab"), { recursive: true });
  writeFileSync(join(mediaDir, "ab", unused), "x");
  writeFileSync(join(mediaDir, ".partial-0af1"), "x");
  writeFileSync(join(mediaDir, "ghi-chu.txt"), "x");
  expect(await collectGarbage(store, mediaDir, ignore)).toBe(2);
  const after = readdirSync(mediaDir, { recursive: true, encoding: "utf8" });
  expect(new Set(after)).toEqual(new Set([...before, "ab", "ghi-chu.txt"]));
});

test("leaves everything while another sync is under way: its files are not committed yet", async () => {
  const { sync, store, mediaDir } = await withSite();
  await sync();
  writeFileSync(join(mediaDir, ".partial-0af1"), "x");
  const other = store.beginChange();
  const lines: string[] = [];
  expect(await collectGarbage(store, mediaDir, (line) => lines.push(line))).toBe(0);
  other.close();
  expect(lines).toEqual([expect.stringContaining("another one is under way")]);
  expect(readdirSync(mediaDir)).toContain(".partial-0af1");
});
