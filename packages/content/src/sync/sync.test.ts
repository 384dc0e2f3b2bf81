import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { exampleSite, examples } from "@bantin/contract/examples";
import { describe, expect, test } from "vitest";
import { DAY, rejection, temporaryFolder, withSite } from "../../test/with-cms.ts";
import { StoreBusyError, StoreEmptyError } from "../index.ts";

const { minimal } = examples.articles;

describe("a full sync", () => {
  test("stores everything that is published, and counts it", async () => {
    const { sync, content } = await withSite();
    const report = await sync({ mode: "full" });
    expect(report).toMatchObject({
      mode: "full",
      removed: 0,
      globals: ["site-settings", "navigation", "front-page"],
      collections: { articles: { total: 5, changed: 5, removed: 0 }, files: { total: 2 } },
    });
    expect(content.addresses().articles).toHaveLength(5);
    expect(content.site().siteName).toBe(examples.siteSettings.full.siteName);
  });

  test("reads collections of many pages to their end", async () => {
    const site = exampleSite();
    const copies = Array.from({ length: 700 }, (_, index) => ({
      ...structuredClone(minimal),
      id: `many-${index}`,
      slug: `bai-so-${index}`,
    }));
    site.articles.push(...copies);
    const { sync, content } = await withSite({ site });
    await sync({ mode: "full" });
    expect(content.addresses().articles).toHaveLength(705);
  });

  test("tells people how far it is", async () => {
    const { sync } = await withSite();
    const lines: string[] = [];
    await sync({ mode: "full", log: (line) => lines.push(line) });
    expect(lines).toContain("articles: 5 read");
  });

  test("repeated, changes nothing", async () => {
    const { sync } = await withSite();
    await sync({ mode: "full" });
    const report = await sync({ mode: "full" });
    expect(report).toMatchObject({ changed: 0, removed: 0, changes: [], media: { changed: 0 } });
  });
});

describe("what a sync is not for", () => {
  test("pages cannot ask an empty store", async () => {
    const { content } = await withSite();
    expect(() => content.home(DAY)).toThrow(StoreEmptyError);
  });

  test("two syncs at once: the second is told to wait, the first ends well", async () => {
    const { sync, content } = await withSite();
    const first = sync();
    expect(await rejection(sync())).toBeInstanceOf(StoreBusyError);
    await first;
    expect(content.home(DAY).lead).not.toBeNull();
  });

  test("a folder that holds other files keeps them", async () => {
    const { sync, mediaDir } = await withSite();
    mkdirSync(mediaDir, { recursive: true });
    writeFileSync(`${mediaDir}/anh-rieng.png`, "x");
    await sync({ mode: "full" });
    expect(existsSync(`${mediaDir}/anh-rieng.png`)).toBe(true);
  });

  test("the mirror can move to another folder", async () => {
    const { sync, content } = await withSite();
    await sync();
    const folder = temporaryFolder();
    await sync({ mediaDir: folder });
    for (const address of content.addresses().assets) {
      const path = content.asset(address)?.path ?? "";
      expect(path.startsWith(folder) && existsSync(path)).toBe(true);
    }
  });
});
