import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Admin } from "./admin.ts";
import { type Colleague, colleagueOf, liveThrough } from "./bad-records/bad-day.ts";
import { Desk, hire, logIn } from "./bad-records/desk.ts";
import { pastedHtml } from "./bad-records/pasted-html.ts";
import { badRecord } from "./bad-records/records.ts";
import { DeskWork } from "./desk-work.ts";
import { SiteState } from "./site-state.ts";
import { type RunningSystem, startSystem, untilServed } from "./system.ts";

const { BANTIN_SEED, BANTIN_RECORDS, BANTIN_THOROUGH } = process.env;
const SEED = BANTIN_SEED === "random" ? Date.now() % 2 ** 31 : Number(BANTIN_SEED ?? 20261130);
/** Set BANTIN_RECORDS for more. */
const RECORDS = Number(BANTIN_RECORDS || (BANTIN_THOROUGH ? 500 : 40));
const PASTES = Math.ceil(RECORDS / 10);

let system: RunningSystem;
let stopPublisher: () => Promise<void>;
let desk: Desk;
let colleague: Colleague;
beforeAll(async () => {
  system = await startSystem();
  stopPublisher = system.startPublisher();
  const { settings } = system;
  const admin = await logIn(settings, system.admin);
  const editor = await hire(settings, admin, "bien-tap");
  desk = await Desk.open({ admin, editor, writer: await logIn(settings, system.writer) });
  colleague = colleagueOf(settings, await hire(settings, admin, "dong-nghiep"));
});
afterAll(async () => {
  await stopPublisher?.();
  await system?.stop();
});

async function newArticle(title: string): Promise<Admin> {
  const admin = await Admin.logIn(system, system.admin);
  await admin.open("/collections/articles/create");
  await admin.page.fill("input[name=title]", title);
  return admin;
}

const CHECK_LIST = `<ul>
  <li role="checkbox" aria-checked="true"><p dir="ltr"><span>Kê bàn ghế</span></p></li>
  <li role="checkbox" aria-checked="false"><p dir="ltr"><span>Treo cờ</span></p></li>
</ul>`;
const NOTE = `<p class="MsoNormal">Xã ra quân<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a> sáng nay.</p>
<div><p class="MsoFootnoteText"><a href="#_ftnref1" name="_ftn1">[1]</a> Theo báo cáo của Ủy ban.</p></div>`;
const TAB = `<p><a href="https://example.vn/phu-luc"><span>Phụ lục</span><span style="white-space:pre">\t</span>7</a></p>`;

describe("what is pasted from another program", () => {
  it.each([
    [
      "a note of Word",
      NOTE,
      "Khi lưu sẽ chuyển 1 chú thích thành ghi chú",
      /href="#ghi-chu-1".* id="ghi-chu-1"[^>]*>\[1\]<\/a> Theo báo cáo của Ủy ban\./s,
    ],
    [
      "a check list of Google Docs",
      CHECK_LIST,
      "Khi lưu sẽ chuyển 1 danh sách đánh dấu thành danh sách thường.",
      /<ul><li>Kê bàn ghế<\/li><li>Treo cờ<\/li><\/ul>/,
    ],
    [
      "a tab in a link",
      TAB,
      "Khi lưu sẽ thay 1 dấu tab trong liên kết bằng dấu cách.",
      /<a href="https:\/\/example\.vn\/phu-luc"[^>]*>Phụ lục 7<\/a>/,
    ],
  ])("is mended, which the form says before: %s", async (what, html, said, page) => {
    const admin = await newArticle(`Dán ${what}`);
    await admin.paste(html);
    await expect.poll(() => admin.mending()).toContain(said);
    expect(await admin.publish()).toBe(201);
    const site = new SiteState(admin.page);
    await expect.poll(() => site.line()).toMatch(/^Đã lên trang/);
    await untilServed(await site.pageUrl(), async (shown) => page.test(await shown.text()));
    expect(await admin.mending()).toBe("");
  });

  it("stands mended in the form after the save", async () => {
    const admin = await Admin.logIn(system, system.admin);
    await admin.writeDraft("Bài có sẵn (mẫu)", "Việc cần làm:");
    await admin.paste(CHECK_LIST);
    const boxes = admin.page.locator("[contenteditable=true] [role=checkbox]");
    await expect.poll(() => admin.mending()).toContain("danh sách đánh dấu");
    expect(await boxes.count()).toBe(2);
    expect(await new DeskWork(admin.page).saveDraft()).toBe(200);
    await expect.poll(() => boxes.count()).toBe(0);
    expect(await admin.mending()).toBe("");
    expect(await admin.page.locator("[contenteditable=true] li").count()).toBe(2);
  });

  it(
    `keeps nobody from publishing, whatever it is: ${PASTES} pastes of BANTIN_SEED=${SEED}`,
    async () => {
      const pasted = fc.sample(pastedHtml, { numRuns: PASTES, seed: SEED });
      for (const [index, html] of pasted.entries()) {
        const admin = await newArticle(`Bài dán ${index}`);
        await admin.paste(html);
        // What is pasted comes to the form a moment later.
        await expect.poll(() => admin.publish(), { message: html }).toBe(201);
        expect(await colleague.publish(), html).toBeNull();
        await admin.page.context().close();
      }
    },
    PASTES * 60_000,
  );
});

describe("whatever anybody saves", () => {
  it(
    `keeps nobody from publishing: ${RECORDS} records of BANTIN_SEED=${SEED}`,
    async () => {
      const records = fc.sample(badRecord, { numRuns: RECORDS, seed: SEED });
      const { saved, refused, stops, sentences } = await liveThrough(records, desk, colleague);
      console.log(`${RECORDS} records: ${saved} saved, ${refused} refused.`);
      if (BANTIN_THOROUGH) console.log([...sentences.keys()].sort().join("\n"));
      expect(stops).toEqual([]);
    },
    RECORDS * 20_000 + 120_000,
  );
});
