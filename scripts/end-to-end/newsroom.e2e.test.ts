import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../system/settings.ts";
import { Admin } from "./admin.ts";
import { asApiClient, type RunningSystem, startSystem, untilServed } from "./system.ts";

const TITLE = "Đồng chí Đỗ Thị Ninh Hường kiểm tra tiến độ xây dựng nông thôn mới";
const SLUG = "dong-chi-do-thi-ninh-huong-kiem-tra-tien-do-xay-dung-nong-thon-moi";

const EXPORT = join(
  process.env.BANTIN_SHARED || join(ROOT, "../shared"),
  "content/000_bae7cfc8356576a3.txt",
);

let system: RunningSystem;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system?.stop());

const onSite = (path: string) => fetch(system.settings.siteUrl + path, { redirect: "manual" });

/** Every file of the live release that holds the text. */
function filesWith(text: string): string[] {
  const folder = join(system.settings.dataDir, "releases/current/");
  try {
    return execFileSync("grep", ["-Rl", text, folder], { encoding: "utf8" }).trim().split("\n");
  } catch {
    return [];
  }
}

function monthOfToday(): string {
  const [year, month] = new Intl.DateTimeFormat("sv", { timeZone: "Asia/Ho_Chi_Minh" })
    .format(new Date())
    .split("-");
  return `/tin-tuc/${year}/${month}/`;
}

/** The part of the sitemap in which today's articles stand. */
function sitemapOfToday(): string {
  return `/sitemap/tin-tuc-${monthOfToday().split("/")[2]}.xml`;
}

describe("an article from draft to page and off again", () => {
  let admin: Admin;
  let id: string;
  const address = `${monthOfToday()}${SLUG}/`;
  const moved = `${monthOfToday()}kiem-tra-nong-thon-moi/`;

  it("is nowhere while it is a draft", async () => {
    admin = await Admin.logIn(system, system.admin);
    id = await admin.writeDraft(TITLE, "Sáng nay, đoàn công tác đến xã.");
    await system.publish();
    expect(filesWith(TITLE)).toEqual([]);
    expect((await onSite(address)).status).toBe(404);
    for (const query of ["", "?draft=true"]) {
      expect((await asApiClient(system.settings, `/articles/${id}${query}`)).status).toBe(404);
    }
    const list = await asApiClient(system.settings, "/articles?limit=100&draft=true");
    expect(await list.text()).not.toContain(TITLE);
  });

  it("is at its month's address once published", async () => {
    expect(await admin.publish()).toBe(200);
    await system.publish();
    const page = await onSite(address);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain(TITLE);
    expect(html).toContain("Sáng nay, đoàn công tác đến xã.");
    expect(await (await onSite("/")).text()).toContain(address);
    expect(await (await onSite(monthOfToday())).text()).toContain(address);
  });

  it("leads on from its old address when the slug changes", async () => {
    await admin.open(`/collections/articles/${id}`);
    await admin.page.fill("input[name=slug]", "kiem-tra-nong-thon-moi");
    expect(await admin.publish()).toBe(200);
    await system.publish();
    const old = await onSite(address);
    expect(old.status).toBe(301);
    expect(old.headers.get("location")).toBe(moved);
    expect((await onSite(moved)).status).toBe(200);
  });

  it("is gone, and its address says so, when unpublished", async () => {
    await admin.open(`/collections/articles/${id}`);
    expect(await admin.unpublish()).toBe(200);
    await system.publish();
    const page = await onSite(moved);
    expect(page.status).toBe(410);
    expect(await page.text()).toContain(TITLE);
    expect(await (await onSite("/")).text()).not.toContain(TITLE);
    expect((await asApiClient(system.settings, `/articles/${id}`)).status).toBe(404);
  });
});

describe("the publisher of npm start", () => {
  it("brings what is published on the served site by itself, on every page that shows it", async () => {
    const stopPublisher = system.startPublisher();
    try {
      const admin = await Admin.logIn(system, system.admin);
      await admin.writeDraft("Bài tự lên trang (mẫu)", "Sáng nay, xã ra quân.");
      expect(await admin.publish()).toBe(200);
      const saved = performance.now();
      const { siteUrl } = system.settings;
      const address = `${monthOfToday()}bai-tu-len-trang-mau/`;
      await untilServed(siteUrl + address);
      console.log(`On the served site ${Math.round(performance.now() - saved)} ms after the save.`);
      for (const list of ["/", monthOfToday(), sitemapOfToday(), "/tin-tuc/rss.xml"]) {
        await untilServed(siteUrl + list, async (page) => (await page.text()).includes(address));
      }
    } finally {
      await stopPublisher();
    }
  });
});

describe("a writer and an editor, each in a browser", () => {
  const TITLE_OF_WRITER = "Bài của phóng viên (mẫu)";
  let writer: Admin;
  let editor: Admin;
  let id: string;
  const open = (admin: Admin) => admin.open(`/collections/articles/${id}`);
  const press = (admin: Admin, button: string) => admin.page.click(button);
  const shows = (admin: Admin, selector: string) => admin.page.waitForSelector(selector);

  it("submit, return with a reason, and submit again, by one click each", async () => {
    writer = await Admin.logIn(system, system.writer);
    editor = await Admin.logIn(system, system.admin);
    id = await writer.writeDraft(TITLE_OF_WRITER, "Nội dung.");
    expect(await writer.mayPublish()).toBe(false);
    await press(writer, "#action-submit");
    await shows(writer, "#action-take-back");
    await open(editor);
    await press(editor, "#action-return");
    await editor.page.getByLabel("Cần sửa điều gì").fill("Thiếu nguồn ảnh");
    await press(editor, "#confirm-return");
    await shows(editor, "#action-submit");
    await open(writer);
    await shows(writer, "text=Thiếu nguồn ảnh");
    await press(writer, "#action-submit");
    await shows(writer, "#action-take-back");
    expect((await asApiClient(system.settings, `/articles/${id}`)).status).toBe(404);
  });

  it("schedule a draft that was saved once: “Đăng” is chosen, the hour is typed as people write it", async () => {
    await open(editor);
    await press(editor, "#action-schedule");
    const publishing = editor.page.getByRole("radio", { name: "Đăng", exact: true });
    await expect.poll(() => publishing.isChecked()).toBe(true);
    await editor.page.getByLabel("Khi nào").fill("8h30 hôm qua");
    await shows(editor, "text=Chưa đọc được ngày giờ này");
    await editor.page.getByLabel("Khi nào").fill("8h30 sáng mai");
    await editor.page.getByRole("button", { name: "Hẹn giờ đăng" }).click();
    await shows(editor, ".site-notice >> text=/Sẽ đăng lúc 08:30/");
    await editor.page.goto(`${system.settings.cmsUrl}/admin/planning`);
    await shows(editor, `.planning__entry--publish:has-text("${TITLE_OF_WRITER}")`);
    await editor.page.goto(`${system.settings.cmsUrl}/admin/collections/articles`);
    await shows(editor, "text=/Lên lịch \\(1\\)/");
    await open(editor);
    await press(editor, ".site-notice >> text=Bỏ hẹn");
    await editor.page.waitForSelector("text=/Sẽ đăng lúc/", { state: "detached" });
  });
});

describe.skipIf(!existsSync(EXPORT))("the newsroom's export (read from ../shared)", () => {
  const address = "/tin-tuc/2022/10/giao-ban-thuong-truc-tinh-uy/";
  const clean = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim();
  const count = async () =>
    (await (await asApiClient(system.settings, "/articles?limit=0")).json()).totalDocs;

  it("becomes a page with all its text, under the theme of its first line", async () => {
    expect(await system.bantin("import", "--publish", EXPORT)).toContain("Imported and published");
    await system.publish();
    const page = await (await system.browser.newContext()).newPage();
    await page.goto(system.settings.siteUrl + address);
    const shown = clean(await page.locator("body").innerText());
    const [theme = "", ...lines] = readFileSync(EXPORT, "utf8")
      .split("\n")
      .map(clean)
      .filter(Boolean);
    for (const line of lines) expect(shown).toContain(line);
    const main = clean(await page.locator("main").innerText());
    expect(main).toContain(theme.split('"')[1]);
    expect(main).toContain("Chủ đề công tác năm 2020");
    await page.context().close();
  });

  it("changes nothing when it is imported again", async () => {
    const before = await count();
    expect(await system.bantin("import", "--publish", EXPORT)).toContain("Nothing to change");
    expect(await count()).toBe(before);
  });
});

describe("a file that is no export", () => {
  it.each([
    ["is empty", "", "empty"],
    ["has no theme line", "Tiêu đề\n\nMột đoạn.\n\nThu Hiền (Theo Báo Quảng Ninh)", "theme line"],
    [
      "ends without a byline",
      'Chủ đề công tác năm 2020: "Khẩu hiệu"\n\nTiêu đề\n\nMột đoạn văn kết thúc bằng dấu chấm.',
      "byline",
    ],
  ])(
    "that %s gets an error with its line, and nothing is created",
    async (_name, text, expected) => {
      const file = join(system.settings.dataDir, "broken.txt");
      writeFileSync(file, text);
      const failure = system.bantin("import", "--publish", file);
      await expect(failure).rejects.toThrow(expected);
      await expect(failure).rejects.toThrow(/broken\.txt:\d+: /);
      await expect(failure).rejects.toThrow("Nothing was imported");
    },
  );
});

describe("the admin, to whoever opens it", () => {
  it("runs the scripts that its answer names, and no others", async () => {
    const response = await fetch(`${system.settings.cmsUrl}/admin/login`);
    const policy = response.headers.get("Content-Security-Policy") ?? "";
    const nonce = /script-src 'nonce-([^']+)' 'strict-dynamic';/.exec(policy)?.[1];
    const scripts = [...(await response.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    const again = await fetch(`${system.settings.cmsUrl}/admin/login`);
    expect(again.headers.get("Content-Security-Policy")).not.toContain(nonce);
  });

  it("says under another name which one is right", async () => {
    const other = system.settings.cmsUrl.replace("localhost", "127.0.0.1");
    const response = await fetch(`${other}/admin/login`);
    expect(response.status).toBe(421);
    expect(await response.text()).toContain(`href="${system.settings.cmsUrl}/admin"`);
  });
});

describe("accounts from the machine", () => {
  const logIn = async (email: string, password: string) => {
    const response = await fetch(`${system.settings.cmsUrl}/api/users/login`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ email, password }),
    });
    return response.status;
  };
  const passwordIn = (said: string) => /this once: (\S+)/.exec(said)?.[1] ?? "";

  it("are opened again after strangers have guessed, and given new passwords, while the CMS runs", async () => {
    const { email } = system.writer;
    const password = passwordIn(await system.bantin("account", "reset", email));
    for (let time = 0; time < 5; time += 1) await logIn(email, "sai");
    expect(await logIn(email, password)).toBe(429);
    await system.bantin("account", "unlock", email);
    expect(await logIn(email, password)).toBe(200);
    expect(await logIn(email, system.writer.password)).toBe(401);
  });

  it("are made with a role, and listed", async () => {
    const email = "vanthu@bantin.example";
    const made = ["account", "create", email, "--name", "Văn thư", "--role", "editor"];
    expect(await logIn(email, passwordIn(await system.bantin(...made)))).toBe(200);
    await expect(system.bantin("account", "role", email, "giam-doc")).rejects.toThrow(/is no role/);
    expect(await system.bantin("account", "list")).toMatch(/vanthu@\S+ +editor +Văn thư \(.* 1 /);
  });
});

describe("a site that cannot be published stays as it was", () => {
  it("names the CMS that does not answer", async () => {
    const before = await (await onSite("/")).text();
    await system.stopCms();
    await expect(system.publish()).rejects.toThrow(system.settings.cmsUrl);
    expect(await (await onSite("/")).text()).toBe(before);
  });
});
