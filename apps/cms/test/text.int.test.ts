import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCms, type TestCms } from "./support/cms.ts";
import { body } from "./support/content.ts";
import { type Desk, openDesk, problems, succeeded } from "./support/desk.ts";
import { latest, saveDraft } from "./support/drafts.ts";

let cms: TestCms;
let desk: Desk;

beforeAll(async () => {
  cms = await startCms();
  desk = await openDesk(cms);
});
afterAll(() => cms.stop());

/** As Word, old keyboards and web pages leave it, and as it must be stored. */
const DIRTY = `\u200B  ${"Đầm Hà".normalize("NFD")}\u00A0H\u00D0ND\uFEFF `;
const CLEAN = "Đầm Hà HĐND";
const draft = { draft: true };
const saved = <Slug extends "articles" | "resolutions">(collection: Slug, data: object) =>
  saveDraft(cms, desk, collection, data);

describe("text is stored composed, with plain spaces and Vietnamese Đ", () => {
  it("in text and textarea fields, rows, tabs and groups", async () => {
    const doc = await saved("articles", {
      title: DIRTY,
      summary: DIRTY,
      byline: DIRTY,
      source: { name: DIRTY },
      hero: { caption: DIRTY, credit: DIRTY },
      withdrawal: { explanation: DIRTY },
    });
    expect(doc).toMatchObject({
      title: CLEAN,
      summary: CLEAN,
      byline: CLEAN,
      source: { name: CLEAN },
      hero: { caption: CLEAN, credit: CLEAN },
      withdrawal: { explanation: CLEAN },
    });
  });

  it("in the rows of arrays", async () => {
    const doc = await saved("resolutions", { aliases: [{ alias: DIRTY }] });
    expect(doc).toMatchObject({ aliases: [{ alias: CLEAN }] });
    const article = await saved("articles", { changeNotes: [{ date: "2026-01-01", note: DIRTY }] });
    expect(article).toMatchObject({ changeNotes: [{ note: CLEAN }] });
  });

  it("in rich text, where spaces at the ends of a run stay", async () => {
    const doc = await saved("articles", { body: body(` ${"Hà".normalize("NFD")}\u00A0\u00D0 `) });
    expect(doc).toMatchObject({ body: body(" Hà Đ ") });
  });

  it("in globals, to the last row of the menus", async () => {
    const asEditor = { method: "POST" as const, token: desk.editor.token };
    succeeded(
      await cms.rest("/globals/site-settings", {
        ...asEditor,
        body: { siteName: DIRTY, organisation: { name: DIRTY }, ended: { message: DIRTY } },
      }),
    );
    succeeded(
      await cms.rest("/globals/navigation", {
        ...asEditor,
        body: { header: [{ label: DIRTY, target: "home" }] },
      }),
    );
    expect(await cms.payload.findGlobal({ slug: "site-settings" })).toMatchObject({
      siteName: CLEAN,
      organisation: { name: CLEAN },
      ended: { message: CLEAN },
    });
    expect(await cms.payload.findGlobal({ slug: "navigation" })).toMatchObject({
      header: [{ label: CLEAN }],
    });
  });

  it("in names of the desk's lists", async () => {
    const category = await desk.create("categories", { name: DIRTY, description: DIRTY });
    expect((await desk.seen("categories", category)).body).toMatchObject({
      name: CLEAN,
      description: CLEAN,
      slug: "dam-ha-hdnd",
    });
  });

  it("keeps the lines of a text of several lines, and makes one line of a title", async () => {
    const lines = "Dòng một\r\nDòng\u2028hai";
    const doc = await saved("articles", { title: lines, summary: lines });
    expect(doc).toMatchObject({ title: "Dòng một Dòng hai", summary: "Dòng một\nDòng\nhai" });
  });

  it("takes what is only blank or invisible for empty", async () => {
    const answer = await desk.tryCreate("categories", { name: "\u200B \u00A0\uFEFF" });
    expect(answer.status).toBe(400);
    expect(problems(answer)).toHaveProperty("name");
  });

  it("lets a text be emptied", async () => {
    const doc = await saved("articles", { summary: "Sapo" });
    await desk.edit("articles", doc.id, { summary: null }, draft);
    await desk.edit("articles", doc.id, { byline: "" }, draft);
    const after = await latest(cms, "articles", doc.id);
    expect(after.summary ?? null).toBeNull();
    expect(after.byline ?? "").toBe("");
  });
});

describe("over-long text", () => {
  it.each([
    ["articles", { title: "a".repeat(301), body: body("Chữ.") }, "title"],
    ["articles", { title: "Bài dài", summary: "a".repeat(501), body: body("Chữ.") }, "summary"],
    [
      "campaigns",
      { year: 2026, slogan: "a".repeat(301), activeFrom: "2026-01-01", activeTo: "2026-12-31" },
      "slogan",
    ],
  ])("is not published: %s", async (collection, data, field) => {
    const answer = await desk.tryCreate(collection, { ...data, _status: "published" });
    expect(answer.status).toBe(400);
    expect(Object.keys(problems(answer))).toEqual([field]);
  });

  it.each([
    ["summary", { number: "7", summary: "a".repeat(2001) }],
    ["number", { number: "1".repeat(13), summary: "Mẫu" }],
  ])("of a document's %s is not published", async (field, data) => {
    const body = { name: `Cơ quan ${field}`, code: "CP", family: "state", level: "central" };
    const answer = await desk.tryCreate("resolutions", {
      issuer: await desk.create("issuers", body),
      type: "nghi-quyet",
      year: 2026,
      _status: "published",
      ...data,
    });
    expect(answer.status).toBe(400);
    expect(Object.keys(problems(answer))).toEqual([field]);
  });
});
