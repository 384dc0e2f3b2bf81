import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../system/settings.ts";
import { Admin } from "./admin.ts";
import { CitationsPanel, DocumentForm } from "./citations-panel.ts";
import { DeskWork, readersLink } from "./desk-work.ts";
import { type RunningSystem, startSystem } from "./system.ts";

const EXPORT = join(
  process.env.BANTIN_SHARED || join(ROOT, "../shared"),
  "content/000_bae7cfc8356576a3.txt",
);
const ADDRESS = "/tin-tuc/2022/10/giao-ban-thuong-truc-tinh-uy/";
const SAVED = { timeout: 60_000 };

let system: RunningSystem;
let admin: Admin;
let page: Page;
let panel: CitationsPanel;
let desk: DeskWork;
beforeAll(async () => {
  system = await startSystem();
  admin = await Admin.logIn(system, system.admin);
  page = admin.page;
  panel = new CitationsPanel(page);
  desk = new DeskWork(page);
});
afterAll(() => system?.stop());

const verdictOf = (surface: string) => expect.poll(() => panel.verdict(surface), SAVED);
const open = (id: string) => admin.open(`/collections/articles/${id}`);

describe.skipIf(!existsSync(EXPORT))("the newsroom's article (read from ../shared)", () => {
  let id: string;
  const ofReaders = () => readersLink(system, ADDRESS, "Nghị quyết 19");

  it("has each mention with what it comes to: the wrong date warned of, Nghị quyết 19 undecided", async () => {
    await system.bantin("import", "--publish", EXPORT);
    const slug = "where[slug][equals]=giao-ban-thuong-truc-tinh-uy";
    id = (await desk.rest("GET", `/articles?${slug}&depth=0`)).docs[0].id;
    await open(id);
    await verdictOf("Nghị quyết 19").toBe("Chưa rõ là văn bản nào");
    await expect
      .poll(() => panel.verdicts(), SAVED)
      .toEqual([
        "Nghị quyết số 06-NQ/TU ngày 15/7/2021 của Tỉnh ủy: Ngày khác (bài ghi 15/7/2021, văn bản 17/5/2021)",
        "Nghị quyết số 50/NQ-HĐND ngày 13/10/2021 của HĐND tỉnh: Đã liên kết",
        "Nghị quyết 06 của Tỉnh ủy: Đã liên kết",
        "Nghị quyết 50 của HĐND tỉnh: Đã liên kết",
        "Nghị quyết 19: Chưa rõ là văn bản nào",
        "Nghị quyết Đại hội Đảng toàn quốc lần thứ XIII: Chưa có trong hệ thống",
        "Nghị quyết Đại hội Đại biểu Đảng bộ tỉnh lần thứ XV: Chưa có trong hệ thống",
      ]);
  });

  it("has what is worth a look before publishing beside it, each with the way there", async () => {
    const rows = page.locator(".checklist__row");
    await expect.poll(() => rows.first().innerText(), SAVED).toContain("Bài ghi ngày 15/7/2021");
    const selected = () => page.evaluate(() => document.getSelection()?.toString());
    const misdated = "Nghị quyết số 06-NQ/TU ngày 15/7/2021 của Tỉnh ủy";
    await rows
      .first()
      .getByRole("button", { name: /^Chỗ 4/ })
      .click();
    await expect.poll(selected, SAVED).toBe(misdated);
    await rows.filter({ hasText: "gian đoạn" }).getByRole("button").press("Enter");
    await expect.poll(selected, SAVED).toBe("gian đoạn");
    await rows.filter({ hasText: "ảnh chính" }).getByRole("button").press("Enter");
    await page.locator("#field-hero__image").waitFor();
    await open(id);
    await verdictOf("Nghị quyết 19").toBe("Chưa rõ là văn bản nào");
  });

  it("keeps a document chosen from the list, by mouse, and gives it up again", async () => {
    await panel.click("Tìm văn bản", "Nghị quyết 19");
    await panel.pick("Nghị quyết số 901-NQ/HU");
    await verdictOf("Nghị quyết 19").toBe("Đã chọn");
    expect(await admin.publish()).toBe(200);
    expect(await ofReaders()).toMatch(/^\/van-ban\/.*\/901\/$/);
    await open(id);
    await verdictOf("Nghị quyết 19").toBe("Đã chọn");
    await panel.click("Hoàn tác", "Nghị quyết 19");
    await verdictOf("Nghị quyết 19").toBe("Chưa rõ là văn bản nào");
    expect(await admin.publish()).toBe(200);
    expect(await ofReaders()).toBeNull();
  });

  it("is shown to a writer, who may not change it, without anything to press", async () => {
    const writer = await Admin.logIn(system, system.writer);
    await writer.open(`/collections/articles/${id}`);
    await writer.page.locator(".citations__row").first().waitFor();
    expect(await writer.page.locator("section.citations button").count()).toBe(0);
  });

  it("has a line beside the text that leads to the panel", async () => {
    await page.click(".citations__line");
    const line = page.locator(".citations__line");
    await expect.poll(() => line.innerText(), SAVED).toContain("3 cần xem");
    const isThere = () => page.evaluate(() => document.activeElement?.className);
    await expect.poll(isThere, SAVED).toBe("citations");
  });

  it("is on the desk's list with its date, and on the document's", async () => {
    await page.goto(`${system.settings.cmsUrl}/admin/citations`);
    const row = page.locator(".citations-report__row", { hasText: "Nghị quyết số 06-NQ/TU" });
    await row.waitFor();
    const shown = () => expect.poll(() => row.innerText(), SAVED);
    await shown().toContain("văn bản ghi 17/5/2021, bài ghi 15/7/2021");
    await shown().toContain("Giao ban Thường trực Tỉnh ủy");
    const symbol = "where[symbol][equals]=06-NQ/TU";
    const document = (await desk.rest("GET", `/resolutions?${symbol}&depth=0`)).docs[0].id;
    await admin.open(`/collections/resolutions/${document}`);
    await page.getByRole("button", { name: "Tin bài nhắc đến" }).click();
    const citing = page.locator(".citations__row", { hasText: "Giao ban Thường trực Tỉnh ủy" });
    await citing.waitFor();
    await expect.poll(() => citing.innerText(), SAVED).toContain("bài ghi ngày 15/7/2021");
  });
});

describe("a text being written", () => {
  const TWICE =
    "Huyện triển khai Nghị quyết 91 từ đầu năm. Xã tổng kết Nghị quyết 91 trong tháng 6.";
  let id: string;
  beforeAll(async () => {
    await desk.addDocument("91-NQ/TU", "Tỉnh ủy Quảng Ninh", {
      term: "XV",
      issueDate: "2021-03-01",
    });
    await desk.addDocument("91-NQ/HU", "Huyện ủy Đầm Hà", { term: "XXV", issueDate: "2021-04-01" });
  });

  it("is followed before it is saved, and the server is asked only when mentions change", async () => {
    let asked = 0;
    page.on("request", (request) => {
      if (request.url().includes("/api/citations/resolve")) asked += 1;
    });
    await admin.open("/collections/articles/create");
    await page.fill("input[name=title]", "Bài về Nghị quyết 91");
    await desk.write("end", TWICE);
    await verdictOf("Nghị quyết 91").toBe("Chưa rõ, có 2 văn bản");
    await expect.poll(() => panel.summary(), SAVED).toContain("2 lần nhắc đến văn bản: 2 chưa rõ");
    await page.getByText("Xem và chọn riêng từng chỗ").click();
    const before = asked;
    await desk.write("end", " Bà con phấn khởi.");
    const words = () => page.locator(".citations__each").innerText();
    await expect.poll(words, SAVED).toContain("Bà con phấn khởi.");
    expect(asked).toBe(before);
    await page.keyboard.type(" Chỉ thị số 92-CT/TU của Tỉnh ủy.");
    await verdictOf("Chỉ thị số 92-CT/TU của Tỉnh ủy").toBe("Chưa có trong hệ thống");
    expect(asked).toBeGreaterThan(before);
    await page.click("#action-save-draft");
    await page.waitForURL(/\/articles\/[0-9a-f]{24}/);
    id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  });

  it("is decided about by keyboard alone, and the focus stays with the mention", async () => {
    await open(id);
    await verdictOf("Nghị quyết 91").toBe("Chưa rõ, có 2 văn bản");
    await page.locator("section.citations").focus();
    await panel.press("Chọn", "Nghị quyết số 91-NQ/HU");
    await verdictOf("Nghị quyết 91").toBe("Đã chọn");
    await expect.poll(() => panel.focused(), SAVED).toBe("Hoàn tác: Nghị quyết 91");
    await expect.poll(() => panel.said(), SAVED).toContain("Đã chọn văn bản cho “Nghị quyết 91”");
    await page.keyboard.press("Enter");
    await verdictOf("Nghị quyết 91").toBe("Chưa rõ, có 2 văn bản");
    await expect.poll(() => panel.focused(), SAVED).toMatch(/^Chọn: Nghị quyết số 91-NQ/);
    await panel.press("Bỏ qua", "Nghị quyết 91");
    await verdictOf("Nghị quyết 91").toBe("Đã bỏ qua");
    await page.keyboard.press("Enter");
    await verdictOf("Nghị quyết 91").toBe("Chưa rõ, có 2 văn bản");
  });

  it("keeps a decision with its own mention while the text around is edited and saved", async () => {
    await page.getByText("Xem và chọn riêng từng chỗ").click();
    const second = page.locator(".citations__each > ol > li").nth(1);
    await second.getByRole("button", { name: /^Bỏ qua/ }).click();
    await expect.poll(() => panel.rows("Nghị quyết 91").count(), SAVED).toBe(2);
    const ignored = panel.rows("Nghị quyết 91").filter({ hasText: "Đã bỏ qua" });
    const ignoredWords = () =>
      expect.poll(() => ignored.locator(".citations__words").innerText(), SAVED);
    await ignoredWords().toContain("Xã tổng kết Nghị quyết 91");
    await desk.saveDraft();
    await desk.write("start", "Theo Nghị quyết 91, huyện họp. ");
    await expect.poll(() => panel.summary(), SAVED).toContain("1 đã bỏ qua");
    await ignoredWords().toContain("Xã tổng kết Nghị quyết 91");
    await desk.saveDraft();
    await desk.write("start", "Nghị quyết 91 là việc lớn. ");
    await desk.saveDraft();
    await open(id);
    await ignoredWords().toContain("Xã tổng kết Nghị quyết 91");
  });

  it("gets its missing document from a form that is filled in, and links to the draft", async () => {
    await panel.click("Tạo văn bản này", "Chỉ thị số 92-CT/TU của Tỉnh ủy");
    const form = await DocumentForm.opened(page);
    await expect.poll(() => form.symbol(), SAVED).toBe("92-CT/TU");
    await expect.poll(() => form.text(), SAVED).toContain("Tỉnh ủy Quảng Ninh");
    await form.saveDraft();
    await verdictOf("Chỉ thị số 92-CT/TU của Tỉnh ủy").toBe("Đã liên kết");
    const row = panel.rows("Chỉ thị số 92-CT/TU của Tỉnh ủy");
    await expect.poll(() => row.innerText(), SAVED).toContain("chưa đăng");
  });
});

describe("the desk's list", () => {
  it("is for staff", async () => {
    const stranger = await (await system.browser.newContext()).newPage();
    await stranger.goto(`${system.settings.cmsUrl}/admin/citations`);
    await stranger.waitForURL(/\/admin\/login/);
  });

  it("makes a missing document from all that articles say of it", async () => {
    await page.goto(`${system.settings.cmsUrl}/admin/citations`);
    await page.getByRole("button", { name: "Tạo văn bản này: Nghị định số 45/2020/NĐ-CP" }).click();
    const form = await DocumentForm.opened(page);
    await expect.poll(() => form.symbol(), SAVED).toBe("45/2020/NĐ-CP");
    await form.publish("Về thủ tục hành chính trên môi trường điện tử");
    const row = page.locator(".citations-report__row", { hasText: "45/2020/NĐ-CP" });
    await row.waitFor({ state: "detached" });
  });
});
