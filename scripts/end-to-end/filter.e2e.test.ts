import type { Page, Route } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Admin } from "./admin.ts";
import { DeskWork } from "./desk-work.ts";
import { type RunningSystem, startSystem } from "./system.ts";

/** More than the page shows at first, of a type that the sample has none of. */
const DECISIONS = 35;
const FILTER = "/van-ban/loc/";
const INDEX = "**/danh-muc.json";
const SOON = { timeout: 60_000 };

let system: RunningSystem;
beforeAll(async () => {
  system = await startSystem();
  const { page } = await Admin.logIn(system, system.admin);
  const desk = new DeskWork(page);
  for (let number = 1; number <= DECISIONS; number++) {
    await desk.addDocument(`${number}/QĐ-UBND`, "UBND tỉnh Quảng Ninh", {
      type: "quyet-dinh",
      issueDate: "2020-03-12",
      effectStatus: "inForce",
    });
  }
  await page.context().close();
  await system.publish();
});
afterAll(() => system?.stop());

let page: Page;
beforeEach(async () => {
  page = await system.browser.newPage({ baseURL: system.settings.siteUrl });
});
afterEach(() => page.close());

const status = () => expect.poll(() => page.textContent("[data-status]"), SOON);
const listed = () => expect.poll(() => page.locator("[data-results] > li").count(), SOON);
const names = () => page.locator("[data-results] .document-name a").allTextContents();
const search = () => expect.poll(() => new URL(page.url()).search, SOON);
const choice = (name: string) => expect.poll(() => page.inputValue(`[name=${name}]`), SOON);
const focused = () =>
  expect.poll(() => page.evaluate(() => document.activeElement?.textContent?.trim()), SOON);

describe("the filter of documents", () => {
  it("is loaded when the form of the documents is sent, and not before", async () => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto("/van-ban/", { waitUntil: "networkidle" });
    expect(asked.filter((url) => /\.js$|danh-muc/.test(url))).toEqual([]);
    await page.selectOption("[name=loai]", "nghi-quyet");
    await page.selectOption("[name=nam]", "2021");
    await page.getByRole("button", { name: "Lọc" }).click();
    await status().toBe("4 văn bản.");
    // Only what was chosen is in the address that readers share.
    await search().toBe("?loai=nghi-quyet&nam=2021");
    await choice("nam").toBe("2021");
  });

  it("follows each choice in list and address, and so do Back and Forward", async () => {
    await page.goto(FILTER);
    await status().toBe(`${8 + DECISIONS} văn bản, hiện 30 văn bản mới nhất.`);
    await page.selectOption("[name=loai]", "nghi-quyet");
    await status().toBe("8 văn bản.");
    await page.selectOption("[name=hieu-luc]", "het-hieu-luc");
    await status().toBe("2 văn bản.");
    await search().toBe("?loai=nghi-quyet&hieu-luc=het-hieu-luc");
    await expect
      .poll(names, SOON)
      .toEqual(["Nghị quyết số 902/NQ-HĐND", "Nghị quyết số 901-NQ/HU"]);
    // The form sent as it stands is no step to go back from.
    await page.getByRole("button", { name: "Lọc" }).click();
    await page.goBack();
    await status().toBe("8 văn bản.");
    await choice("hieu-luc").toBe("");
    await page.goBack();
    await listed().toBe(30);
    await choice("loai").toBe("");
    await page.goForward();
    await page.goForward();
    await status().toBe("2 văn bản.");
    await choice("hieu-luc").toBe("het-hieu-luc");
  });

  it("says at each choice what it would leave", async () => {
    await page.goto(`${FILTER}?loai=quyet-dinh`);
    await status().toContain(`${DECISIONS} văn bản`);
    const option = page.locator("[name=nam] option");
    await expect
      .poll(() => option.filter({ hasText: "2020" }).textContent(), SOON)
      .toBe(`2020 (${DECISIONS})`);
    await expect.poll(() => option.filter({ hasText: "2021" }).isDisabled(), SOON).toBe(true);
  });

  it("opens an address that somebody shared, without what is no more", async () => {
    await page.goto(`${FILTER}?co-quan=co-quan-da-giai-the&loai=nghi-quyet&nam=2025`);
    await status().toBe("1 văn bản.");
    await choice("loai").toBe("nghi-quyet");
    await choice("co-quan").toBe("");
    await search().toBe("?loai=nghi-quyet&nam=2025");
  });

  it("goes on reading at the first of more documents, and comes back to all of them", async () => {
    await page.goto(`${FILTER}?loai=quyet-dinh`);
    await listed().toBe(30);
    await page.getByRole("button", { name: "Xem thêm văn bản" }).click();
    await status().toBe(`${DECISIONS} văn bản.`);
    await listed().toBe(DECISIONS);
    await focused().toBe((await names())[30]);
    expect(new Set(await names()).size).toBe(DECISIONS);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url(), SOON).toContain("/quyet-dinh/");
    await page.goBack();
    await listed().toBe(DECISIONS);
  });

  it("says when it cannot be loaded, shows nothing of an earlier choice, and tries again", async () => {
    await page.route(INDEX, (route) => route.abort());
    await page.goto(`${FILTER}?loai=nghi-quyet`);
    await status().toContain("Chưa tải được danh mục văn bản");
    await page.unroute(INDEX);
    await page.getByRole("button", { name: "Thử lại" }).click();
    await status().toBe("8 văn bản.");

    await page.route("**/van-ban/**", (route) => route.abort());
    await page.selectOption("[name=loai]", "quyet-dinh");
    await status().toContain("Chưa tải được danh mục văn bản");
    await listed().toBe(0);
    await page.unroute("**/van-ban/**");
    await page.getByRole("button", { name: "Thử lại" }).click();
    await listed().toBe(30);
    await expect.poll(() => page.locator("[data-again]").isHidden(), SOON).toBe(true);
  });

  it("begins anew when something was published since it was opened", async () => {
    let answers = 0;
    const lacksNewest = async (route: Route) => {
      const response = await route.fetch();
      const index = await response.json();
      if (answers++ === 0) index.years[0].documents.shift();
      await route.fulfill({ response, json: index });
    };
    await page.route(INDEX, lacksNewest);
    await page.goto(`${FILTER}?loai=nghi-quyet`);
    await status().toBe("8 văn bản.");
    await expect.poll(async () => (await names())[0], SOON).toBe("Nghị quyết số 905/NQ-HĐND");
    expect(answers).toBe(2);
  });

  it("gives way to lists by one criterion without JavaScript", async () => {
    const context = await system.browser.newContext({
      baseURL: system.settings.siteUrl,
      javaScriptEnabled: false,
    });
    const plain = await context.newPage();
    await plain.goto(FILTER);
    await plain.getByRole("link", { name: /^Quyết định/ }).click();
    await plain.waitForURL("**/van-ban/loai/quyet-dinh/");
    await plain.getByRole("link", { name: /^Năm 2020/ }).click();
    await plain.waitForURL("**/van-ban/loai/quyet-dinh/nam-2020/");
    await expect.poll(() => plain.locator(".documents > li").count(), SOON).toBe(DECISIONS);
    await context.close();
  });
});
