import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../system/settings.ts";
import { QUERIES_BY_KIND } from "./queries-by-kind.ts";
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
  if (existsSync(EXPORT)) {
    await system.bantin("import", "--publish", EXPORT);
    await system.publish();
  }
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

/** Of the queries by kind: how many may have their answer further down than first, but within the first five. */
const MOST_BELOW_FIRST = Math.floor(
  QUERIES_BY_KIND.flatMap(({ queries }) => queries).length * 0.03,
);

describe("the search page", () => {
  it.each(SEARCH_QUERIES)("finds %j first where it belongs", async (typed, first) => {
    await page.goto(`/tim-kiem/?q=${encodeURIComponent(typed)}`);
    await settled(typed);
    expect(await page.locator("[data-results] li").first().textContent()).toMatch(first);
  });

  describe("answers what readers type", () => {
    const belowFirst: string[] = [];
    beforeAll(() => page.goto("/tim-kiem/"));

    const cases = QUERIES_BY_KIND.flatMap(({ kind, queries }) =>
      queries.map(([typed, leadsTo]) => ({ kind, typed, leadsTo })),
    );
    it.each(cases)("$kind: $typed", async ({ typed, leadsTo }) => {
      await page.locator("#tim").fill(typed);
      await page.keyboard.press("Enter");
      await settled(typed);
      const found = await page
        .locator("[data-results] li a")
        .evaluateAll((links) => links.slice(0, 5).map((link) => link.getAttribute("href") ?? ""));
      if (leadsTo === null) return expect(found).toEqual([]);
      expect(
        found.some((address) => leadsTo.test(address)),
        found.join("\n"),
      ).toBe(true);
      if (!leadsTo.test(found[0] ?? "")) belowFirst.push(typed);
    });

    it("first, of nearly all", () => {
      expect(belowFirst.length, belowFirst.join("\n")).toBeLessThanOrEqual(MOST_BELOW_FIRST);
    });
  });

  it.skipIf(!existsSync(EXPORT))("finds who is named in the newsroom's own article", async () => {
    await page.goto("/tim-kiem/?q=do+thi+ninh+huong");
    await settled("do thi ninh huong");
    const first = page.locator("[data-results] li").first();
    expect(await first.locator("a").getAttribute("href")).toContain("/2022/10/");
  });

  it("goes on with the new index when a release has replaced a file of the old one", async () => {
    const asked: string[] = [];
    let gone = 2;
    await page.route("**/chi-muc/**", (route) => {
      const url = route.request().url();
      asked.push(url);
      const isGone = !url.endsWith("muc-luc.json") && gone-- > 0;
      return isGone ? route.fulfill({ status: 404, body: "" }) : route.continue();
    });
    await page.goto("/tim-kiem/?q=lang+mo");
    await settled("lang mo");
    await page.unroute("**/chi-muc/**");
    expect(await page.locator("[data-results] li").first().textContent()).toMatch(/Làng Mơ/);
    expect(asked.filter((url) => url.endsWith("muc-luc.json")).length).toBeGreaterThan(1);
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
