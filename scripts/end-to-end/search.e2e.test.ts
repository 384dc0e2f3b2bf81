import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../system/settings.ts";
import { SEARCH_QUERIES } from "./search-queries.ts";
import { type RunningSystem, startSystem } from "./system.ts";

const EXPORT = join(
  process.env.BANTIN_SHARED || join(ROOT, "../shared"),
  "content/000_bae7cfc8356576a3.txt",
);

let system: RunningSystem;
let page: Page;
beforeAll(async () => {
  system = await startSystem();
  page = await system.browser.newPage({ baseURL: system.settings.siteUrl });
});
afterAll(() => system?.stop());

/** What is said of the results, once it is said of this question. */
async function settled(typed: string): Promise<void> {
  await page.waitForFunction(
    (text) => document.querySelector("[role=status]")?.textContent?.includes(`“${text}”`),
    typed,
  );
}

describe("the search page", () => {
  it.each(SEARCH_QUERIES)("finds %j first where it belongs", async (typed, first) => {
    await page.goto(`/tim-kiem/?q=${encodeURIComponent(typed)}`);
    await settled(typed);
    expect(await page.locator("[data-results] li").first().textContent()).toMatch(first);
  });

  it.skipIf(!existsSync(EXPORT))("finds who is named in the newsroom's own article", async () => {
    await system.bantin("import", "--publish", EXPORT);
    await system.publish();
    await page.goto("/tim-kiem/?q=do+thi+ninh+huong");
    await settled("do thi ninh huong");
    const first = page.locator("[data-results] li").first();
    expect(await first.locator("a").getAttribute("href")).toContain("/2022/10/");
  });

  it("loads nothing of search before somebody asks, and goes by keyboard", async () => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto("/tim-kiem/");
    expect(asked.filter((url) => /search-page|chi-muc/.test(url))).toEqual([]);
    await page.locator("#tim").fill("dam ha");
    await settled("dam ha");
    expect(page.url()).toContain("q=dam");
    await page.keyboard.press("ArrowDown");
    const focused = () => page.evaluate(() => document.activeElement?.closest("li") !== null);
    await expect.poll(focused).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(focused).toBe(false);
  });

  it("keeps the question in the address, and Back works", async () => {
    await page.goto("/tim-kiem/?q=ocop");
    await settled("ocop");
    await page.locator("#tim").fill("lang mo");
    await page.keyboard.press("Enter");
    await settled("lang mo");
    await page.goBack();
    await settled("ocop");
    await expect.poll(() => page.locator("#tim").inputValue()).toBe("ocop");
  });

  it("says so when the network fails, and tries again", async () => {
    await page.goto("/tim-kiem/");
    await page.route("**/chi-muc/**", (route) => route.abort());
    await page.locator("#tim").fill("ocop");
    await page.locator("[data-again]").waitFor();
    await page.unroute("**/chi-muc/**");
    await page.locator("[data-again]").click();
    await settled("ocop");
  });
});
