import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRestClient } from "../../packages/content/src/index.ts";
import { Admin } from "./admin.ts";
import { DeskWork } from "./desk-work.ts";
import { SiteState } from "./site-state.ts";
import { type RunningSystem, startSystem, untilServed } from "./system.ts";

const SOON = { timeout: 60_000, interval: 10 };

let system: RunningSystem;
let admin: Admin;
let site: SiteState;
let desk: DeskWork;
let stopPublisher: () => Promise<void>;
beforeAll(async () => {
  system = await startSystem();
  stopPublisher = system.startPublisher();
  admin = await Admin.logIn(system, system.admin);
  site = new SiteState(admin.page);
  desk = new DeskWork(admin.page);
});
afterAll(async () => {
  await stopPublisher?.();
  await system?.stop();
});

const line = () => expect.poll(() => site.line(), SOON);
const notices = () => expect.poll(() => site.notices(), SOON);
const openDashboard = () => admin.page.goto(`${system.settings.cmsUrl}/admin`);
const served = (url: string, text: string) =>
  untilServed(url, async (response) => (await response.text()).includes(text));

/** Publishes an article over the API; answers its identifier. */
async function publish(title: string, body: object): Promise<string> {
  const { doc } = await desk.rest("POST", "/articles", { title, body, _status: "published" });
  return doc.id;
}
const LIVE = /^Đã lên trang lúc \d\d:\d\d:\d\d$/;

describe("the line of an article", () => {
  it("turns to “Đã lên trang” without a reload, and leads to the page that shows it", async () => {
    await admin.writeDraft("Bài báo cho biên tập viên (mẫu)", "Sáng nay, xã ra quân.");
    await line().toBe("Bản nháp, chưa đăng");
    await site.mark();
    const pressed = performance.now();
    expect(await admin.publish()).toBe(200);
    const saved = performance.now();
    await line().toMatch(LIVE);
    const told = performance.now();
    const url = await site.pageUrl();
    await served(url, "Sáng nay, xã ra quân.");
    const ms = (from: number, to: number) => Math.round(to - from);
    console.log(
      `“Đã lên trang” ${ms(saved, told)} ms after the save, ${ms(pressed, told)} ms after the click.`,
    );
    expect(await site.isMarked()).toBe(true);
  });

  it("says that a newer draft waits, and that it is gone from the site when it is", async () => {
    await admin.page.fill("input[name=title]", "Bài có bản nháp mới (mẫu)");
    await admin.page.click("#action-save-draft");
    await line().toContain("có bản nháp mới hơn chưa đăng");
    expect(await admin.unpublish()).toBe(200);
    await line().toContain("Đã hủy đăng, không còn trên trang");
    expect(await site.isMarked()).toBe(true);
  });
});

it("lets an article with a link that leads nowhere go live, and draws the link as text", async () => {
  const id = await publish("Bài có liên kết hỏng (mẫu)", linkBody("/khong-co/"));
  await admin.open(`/collections/articles/${id}`);
  await line().toMatch(LIVE);
  await notices().toBe("");
  const page = await (await fetch(await site.pageUrl())).text();
  expect(page).not.toContain("/khong-co/");
});

describe("a release that fails", () => {
  let broken: string;
  let startedAt: string;

  beforeAll(async () => {
    // What stops the publisher is its own matter: here somebody else reports in its place.
    await stopPublisher();
    startedAt = new Date().toISOString();
  });
  afterAll(() => {
    stopPublisher = system.startPublisher();
  });

  it("is told on the document that caused it, with the reason, and on the first page", async () => {
    broken = await publish("Bài làm hỏng bản trang (mẫu)", textBody("Có lỗi."));
    await reportFailure(broken, startedAt);
    await admin.open(`/collections/articles/${broken}`);
    await line().toBe("Chưa lên trang");
    await notices().toContain("lỗi thử nghiệm");
    await openDashboard();
    await notices().toContain("Việc dựng trang đang dừng");
    await expect.poll(() => site.link("Bài làm hỏng bản trang").count(), SOON).toBe(1);
  });

  it("does not blame another document that waits, and leads to the one to mend", async () => {
    const other = await publish("Bài không có lỗi (mẫu)", textBody("Không lỗi."));
    await reportFailure(broken, startedAt);
    await admin.open(`/collections/articles/${other}`);
    await line().toBe("Chưa lên trang");
    await notices().toContain("Nội dung này không có lỗi");
    expect(await site.notices()).not.toContain("lỗi thử nghiệm");
    await site.mark();
    const stop = system.startPublisher();
    await line().toMatch(LIVE);
    await notices().toBe("");
    expect(await site.isMarked()).toBe(true);
    await stop();
  });

  it("is in the history with its cause", async () => {
    const { docs } = await desk.rest("GET", "/releases?where[state][equals]=failed&limit=1");
    await admin.open(`/collections/releases/${docs[0].id}`);
    const link = admin.page.locator(".site-notice a", { hasText: "Bài làm hỏng bản trang" });
    await link.waitFor();
    expect(await link.getAttribute("href")).toBe(`/admin/collections/articles/${broken}`);
  });
});

/** Says in the publisher's place that a document keeps the site from being made. */
async function reportFailure(documentId: string, startedAt: string): Promise<void> {
  const key = readFileSync(join(system.settings.dataDir, "secrets", "site-api-key"), "utf8").trim();
  const client = createRestClient({ baseUrl: system.settings.cmsUrl, apiKey: key });
  const { revision } = await client.look();
  const title = "Bài làm hỏng bản trang (mẫu)";
  await client.reportState({
    answers: [],
    live: null,
    revision: null,
    freeze: null,
    held: [],
    failure: {
      startedAt,
      at: startedAt,
      error: "Có lỗi thử nghiệm ở bài này. Sửa rồi đăng lại.",
      documents: [{ collectionSlug: "articles", documentId, title }],
      revision,
    },
  });
}

describe("a roll-back in the admin", () => {
  const home = () => `${system.settings.siteUrl}/`;
  const titles = ["Bài của bản trước (mẫu)", "Bài của bản sau (mẫu)"] as const;
  let before: string;

  it("takes effect at once, and every screen says that the site is held, by whom and why", async () => {
    const earlier = await newest();
    await publish(titles[0], textBody("Một."));
    await served(home(), titles[0]);
    await expect.poll(newest, SOON).not.toBe(earlier);
    before = await newest();
    const id = await publish(titles[1], textBody("Hai."));
    await served(home(), titles[1]);
    await admin.open(`/collections/releases/${before}`);
    await site.rollBack("sai tên đại biểu");
    await untilServed(home(), async (page) => !(await page.text()).includes(titles[1]));
    await served(home(), titles[0]);
    await openDashboard();
    await notices().toMatch(/Trang đang được giữ ở bản cũ.*sai tên đại biểu/s);
    await admin.open(`/collections/articles/${id}`);
    await line().toBe("Chưa lên trang");
    await notices().toContain("Trang đang được giữ ở bản cũ");
  });

  it("is ended there, and what was published meanwhile goes live", async () => {
    await site.button("Tiếp tục đăng bài").click();
    await served(home(), titles[1]);
    await line().toMatch(LIVE);
    await notices().toBe("");
  });

  it("takes two clicks in the list of what went live, where the site is held from then on", async () => {
    await admin.page.goto(`${system.settings.cmsUrl}/admin/collections/releases`);
    await site.rollBack("thấy ngay trong danh sách");
    await notices().toMatch(/Trang đang được giữ ở bản cũ.*thấy ngay trong danh sách/s);
    await site.button("Tiếp tục đăng bài").click();
    await notices().not.toContain("được giữ");
    await served(home(), titles[1]);
  });

  it("waits for a publisher that is not at work, and says so", async () => {
    await stopPublisher();
    await admin.open(`/collections/releases/${before}`);
    await site.rollBack("thử khi máy nghỉ");
    await openDashboard();
    await notices().toContain("Đang chờ chương trình dựng trang");
    stopPublisher = system.startPublisher();
    await notices().toContain("Trang đang được giữ ở bản cũ");
    await untilServed(home(), async (page) => !(await page.text()).includes(titles[1]));
    await site.button("Tiếp tục đăng bài").click();
    await served(home(), titles[1]);
  });

  it("from the command line is shown as such, and so is its end", async () => {
    await openDashboard();
    await notices().toContain("lên trang");
    await system.bantin("releases", "rollback", "--why", "xem lại số liệu", "--by", "Minh");
    await notices().toMatch(/Minh \(từ dòng lệnh\).*xem lại số liệu/s);
    await system.bantin("releases", "resume");
    await notices().not.toContain("được giữ");
  });

  /** Identifier of the release that went live last, as the CMS was told. */
  const newest = async (): Promise<string> => {
    const query = "where[state][equals]=live&sort=-finishedAt&limit=1";
    return (await desk.rest("GET", `/releases?${query}`)).docs[0].id;
  };
});

const TEXT = { type: "text", format: 0, detail: 0, mode: "normal", style: "", version: 1 };
const BLOCK = { format: "", indent: 0, version: 1, direction: "ltr" };

function textBody(text: string): object {
  return body([{ ...TEXT, text }]);
}

function linkBody(url: string): object {
  const fields = { linkType: "custom", url, newTab: false };
  const children = [{ ...TEXT, text: "Xem thêm" }];
  return body([{ ...BLOCK, type: "link", version: 3, fields, children }]);
}

function body(children: object[]): object {
  const paragraph = { ...BLOCK, type: "paragraph", textFormat: 0, textStyle: "", children };
  return { root: { ...BLOCK, type: "root", children: [paragraph] } };
}
