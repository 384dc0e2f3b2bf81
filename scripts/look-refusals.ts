import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Locator, Page } from "playwright-core";
import { type Account, type RunningSystem, startSystem } from "./end-to-end/system.ts";

/**
 * Screenshots of what the admin says to people whom it refuses something, for eyes: each sentence names the thing on
 * the screen and the next step, whole and where it is seen, on a desk and on a phone. Starts a system of its own with
 * the sample content.
 *
 * `node scripts/look-refusals.ts [--out /tmp/refusals] [--only redirect]`
 */
const { values } = parseArgs({
  options: {
    out: { type: "string", default: "/tmp/refusals" },
    only: { type: "string", default: "" },
    help: { type: "boolean", default: false },
  },
});
if (values.help) {
  console.log("node scripts/look-refusals.ts [--out /tmp/refusals] [--only WORD]");
  process.exit(0);
}

/** What somebody does until the admin refuses it. */
interface Case {
  name: string;
  who: "admin" | "writer" | null;
  path: string;
  act: (page: Page) => Promise<unknown>;
}

const SCREENS = { desk: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } };
/** A server that is busy takes so long to refuse. */
const LONGEST_MS = 30_000;
/** A message slides in; it stays for 15 seconds. */
const SLIDES_MS = 1500;
const SAID = "[data-sonner-toast], .field-error, .plan__problem";

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`).first();
const fill = (page: Page, name: string, value: string) => field(page, name).fill(value);
const press = (page: Page, selector: string) => page.locator(selector).first().click();
const publish = (page: Page) => press(page, "#action-save");
const saveDraft = (page: Page) => press(page, "#action-save-draft");

/** A form that is filled and sent. */
function form(
  name: string,
  path: string,
  given: Record<string, string>,
  send: (page: Page) => Promise<unknown> = publish,
): Case {
  const act = async (page: Page) => {
    for (const [one, value] of Object.entries(given)) await fill(page, one, value);
    await send(page);
  };
  return { name, who: "admin", path, act };
}

const at = (collection: string) => `/collections/${collection}/create`;

function upload(name: string, collection: "media" | "files", file: string, bytes: Buffer): Case {
  const act = async (page: Page) => {
    const input = page.locator("input[type=file]").first();
    await input.setInputFiles({ name: file, mimeType: "application/octet-stream", buffer: bytes });
    await fill(page, collection === "media" ? "alt" : "title", "Tệp thử (mẫu)");
    await publish(page);
  };
  return { name: `upload ${name}`, who: "admin", path: at(collection), act };
}

function redirect(name: string, from: string, to: string): Case {
  return form(`redirect ${name}`, at("redirects"), { from, to });
}

function plan(name: string, typed: string): Case {
  const act = async (page: Page) => {
    await fill(page, "title", `Tin hẹn giờ (mẫu) ${name}`);
    await saveDraft(page);
    await page.waitForURL(/\/articles\/[0-9a-f]{24}/);
    await press(page, "button:has-text('Hẹn giờ…')");
    const input = page.locator("form.plan .plan__input").first();
    await input.fill(typed);
    await press(page, "form.plan button[type=submit]");
  };
  return { name: `plan ${name}`, who: "admin", path: at("articles"), act };
}

async function paste(editor: Locator, html: string): Promise<void> {
  await editor.click();
  await editor.evaluate((element, given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", given);
    const event = { clipboardData, bubbles: true, cancelable: true };
    element.dispatchEvent(new ClipboardEvent("paste", event));
  }, html);
}

const jpeg = Buffer.from("ffd8ffe000104a464946", "hex");
const MEBIBYTE = 1024 * 1024;

const CASES: Case[] = [
  form("article empty", at("articles"), {}),
  form("article without text", at("articles"), { title: "Chỉ có tiêu đề" }),
  form("article path draft", at("articles"), { title: "Tin", slug: "???" }, saveDraft),
  form("article long", at("articles"), { title: "Tin", summary: "dài ".repeat(6000) }, saveDraft),
  {
    name: "article link",
    who: "admin",
    path: at("articles"),
    act: async (page) => {
      const editor = page.locator("[contenteditable=true]").first();
      await paste(editor, '<p><a href="https://quangninh.gov.vn/">liên kết</a></p>');
      await editor.locator("a").click({ position: { x: 4, y: 4 }, force: true });
      await press(page, ".link-editor .link-edit");
      await page.locator("[name=url]").last().fill("bài viết cũ");
      await press(page, ".lexical-link-edit-drawer button[type=submit], dialog button.btn");
    },
  },
  {
    name: "article session over",
    who: "writer",
    path: at("articles"),
    act: async (page) => {
      await fill(page, "title", "Gõ dở");
      await page.context().clearCookies();
      await saveDraft(page);
    },
  },
  {
    name: "article no network",
    who: "writer",
    path: at("articles"),
    act: async (page) => {
      await fill(page, "title", "Gõ dở");
      await page.context().setOffline(true);
      await saveDraft(page);
    },
  },
  form("document empty", at("resolutions"), {}),
  form("document symbol", at("resolutions"), { symbol: "abc xyz" }, saveDraft),
  form("document date", at("resolutions"), { symbol: "15/7/2021" }, saveDraft),
  form("campaign empty", at("campaigns"), {}),
  form("calendar week", at("calendars"), { year: "2026", week: "60" }),
  form("calendar empty", at("calendars"), { year: "2027", week: "20" }),
  form("category empty", at("categories"), {}),
  form("category path", at("categories"), { name: "Thời sự hai", slug: "thoi-su" }),
  form("issuer empty", at("issuers"), {}),
  redirect("empty", "", ""),
  redirect("home", "/", "/tin-tuc/"),
  redirect("always", "/tin-tuc/", "/van-ban/"),
  redirect("nowhere", "/bai-cu-1/", "/khong-co-trang-nay/"),
  redirect("circle", "/bai-cu-2/", "/bai-cu-2/"),
  redirect("percent", "/bai%C4-cu/", "/tin-tuc/"),
  redirect("long", `/${"a".repeat(300)}/`, "/tin-tuc/"),
  redirect("script", "/bai-cu-3/", "javascript:alert(1)"),
  redirect("elsewhere", "https://vnexpress.net/bai-cu", "/tin-tuc/"),
  { name: "upload none", who: "admin", path: at("media"), act: publish },
  upload("empty", "media", "rong.jpg", Buffer.alloc(0)),
  upload("broken", "media", "hong.jpg", jpeg),
  upload(
    "heic",
    "media",
    "IMG_1.HEIC",
    Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"),
  ),
  upload("wrong kind", "media", "to-trinh.txt", Buffer.from("Kính gửi")),
  upload("picture as file", "files", "anh.jpg", jpeg),
  upload(
    "too large",
    "files",
    "to.pdf",
    Buffer.concat([Buffer.from("%PDF-1.4"), Buffer.alloc(27 * MEBIBYTE)]),
  ),
  plan("empty", ""),
  plan("unread", "lúc nào đó"),
  plan("past", "8h ngày 1/1/2020"),
  plan("far", "8h ngày 3/12/2040"),
  plan("no such day", "8h ngày 31/2"),
  form("user empty", at("users"), {}),
  form("user password", at("users"), {
    email: "moi@bantin.example",
    name: "Người mới",
    password: "matkhau123",
    "confirm-password": "matkhau123",
  }),
  form("settings", "/globals/site-settings", {
    siteName: "",
    "organisation.email": "vanthu",
    "colours.main": "đỏ",
  }),
  form("front page", "/globals/front-page", { "notices.0.text": "", "notices.0.url": "abc" }),
  form("menu", "/globals/navigation", { "header.0.label": "" }),
  form("webhook", at("webhooks"), { name: "Thử", url: "http://ci.example.vn" }),
  {
    name: "login",
    who: null,
    path: "/login",
    act: async (page) => {
      await page.fill("input[name=email]", "ai-do@bantin.example");
      await page.fill("input[name=password]", "sai mật khẩu");
      await press(page, "button[type=submit]");
    },
  },
];

const system = await startSystem();
mkdirSync(values.out, { recursive: true });
const lines: string[] = [];
const cookies = { admin: await cookiesOf(system.admin), writer: await cookiesOf(system.writer) };
for (const one of CASES.filter(({ name }) => name.includes(values.only))) {
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    const context = await system.browser.newContext({ viewport });
    if (one.who) await context.addCookies(cookies[one.who]);
    const page = await context.newPage();
    const name = `${one.name.replaceAll(" ", "-")}-${screen}`;
    const problem = await refused(system, page, one).then(() => "", String);
    await page.screenshot({ path: join(values.out, `${name}.png`) });
    lines.push(`${name}: ${[problem, ...(await sentences(page))].filter(Boolean).join(" | ")}`);
    console.log(lines.at(-1));
    await context.close();
  }
}
writeFileSync(join(values.out, "sentences.txt"), `${lines.join("\n")}\n`);
await system.stop();
console.log(`${lines.length} screenshots, and sentences.txt, in ${values.out}.`);

async function refused({ settings }: RunningSystem, page: Page, { path, act }: Case) {
  page.setDefaultTimeout(60_000);
  await page.goto(`${settings.cmsUrl}/admin${path}`);
  await page.waitForSelector("form[data-form-ready=true], form.login__form");
  await act(page);
  await page.locator(SAID).filter({ visible: true }).first().waitFor({ timeout: LONGEST_MS });
  await page.waitForTimeout(SLIDES_MS);
}

/** What is said on the screen: messages, and what stands at the fields. */
function sentences(page: Page): Promise<string[]> {
  return page
    .locator(SAID)
    .evaluateAll((said) =>
      said.filter((one) => one.checkVisibility()).map((one) => one.textContent.trim()),
    );
}

async function cookiesOf({ email, password }: Account) {
  const context = await system.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${system.settings.cmsUrl}/admin/login`);
  await page.fill("input[name=email]", email);
  await page.fill("input[name=password]", password);
  await page.click("button[type=submit]");
  await page.waitForSelector(".desk");
  return context.cookies();
}
