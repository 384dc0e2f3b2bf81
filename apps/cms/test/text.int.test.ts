import { localDate } from "@bantin/vietnamese";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCms, type TestCms } from "./support/cms.ts";
import { body } from "./support/content.ts";
import { type Desk, openDesk, problems, succeeded } from "./support/desk.ts";

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
let serial = 0;
const stored = <Slug extends "articles" | "resolutions">(collection: Slug, id: string) =>
  cms.payload.findByID({ collection, id, draft: true, depth: 0 });
const saved = async <Slug extends "articles" | "resolutions">(collection: Slug, data: object) => {
  serial += 1;
  const title = { title: `Bài chữ ${serial}` };
  const id = await desk.create(
    collection,
    { ...(collection === "articles" ? title : {}), ...data },
    draft,
  );
  return stored(collection, id);
};

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
    const after = await stored("articles", doc.id);
    expect(after.summary ?? null).toBeNull();
    expect(after.byline ?? "").toBe("");
  });
});

describe("slugs", () => {
  const slugOf = async (data: object) => (await saved("articles", data)).slug ?? null;

  it.each([
    ["Đồng chí Đỗ Thị Ninh Hường kiểm tra", "dong-chi-do-thi-ninh-huong-kiem-tra"],
    ["\u00D0ầm Hà ngày mới", "dam-ha-ngay-moi"],
    ["Đầm Hà phân rã".normalize("NFD"), "dam-ha-phan-ra"],
    ["Nghị quyết số 27/2021", "nghi-quyet-so-27-2021"],
    ["06-NQ/TU sau một năm", "06-nq-tu-sau-mot-nam"],
    ["Đạt 105% & hơn thế!", "dat-105-hon-the"],
  ])("%s → %s", async (title, slug) => {
    expect(await slugOf({ title })).toBe(slug);
  });

  it("are cut at a word's end", async () => {
    const slug = await slugOf({ title: "xây dựng nông thôn mới ".repeat(13).trim() });
    expect(slug?.length).toBeLessThanOrEqual(100);
    expect(slug).toMatch(/-(xay|dung|nong|thon|moi)$/);
  });

  it("of one title are told apart by a number, also from one in the trash", async () => {
    const title = "Tin cùng tên";
    const first = await saved("articles", { title });
    await desk.edit("articles", first.id, { deletedAt: new Date().toISOString() });
    expect(first.slug).toBe("tin-cung-ten");
    expect(await slugOf({ title })).toBe("tin-cung-ten-2");
    expect(await slugOf({ title })).toBe("tin-cung-ten-3");
  });

  it("that somebody chose are made well-formed, and refused when taken", async () => {
    expect(await slugOf({ slug: "Đường dẫn Tự Chọn" })).toBe("duong-dan-tu-chon");
    const answer = await desk.tryCreate("articles", { slug: "đường dẫn tự chọn" }, draft);
    expect(answer.status).toBe(400);
    expect(problems(answer)).toEqual({
      slug: "Đường dẫn “duong-dan-tu-chon” đã có nội dung khác dùng (kể cả trong thùng rác). Hãy chọn đường dẫn khác.",
    });
  });

  it("without a letter or digit are refused when chosen", async () => {
    const answer = await desk.tryCreate("articles", { slug: "…!?" }, draft);
    expect(problems(answer)).toEqual({ slug: "Đường dẫn cần có chữ cái hoặc chữ số." });
  });

  it("are left open by drafts whose title gives none, and asked for on publishing", async () => {
    for (const title of ["…!?", "“ ”", ""]) expect(await slugOf({ title })).toBeNull();
    const answer = await desk.tryCreate("articles", {
      title: "…!?",
      body: body("Chữ."),
      _status: "published",
    });
    expect(answer.status).toBe(400);
    expect(problems(answer)).toEqual({ slug: "Cần có trước khi đăng: Đường dẫn." });
  });

  it("are made when the title comes", async () => {
    const doc = await saved("articles", { title: "" });
    await desk.edit("articles", doc.id, { title: "Tên đến sau" }, draft);
    const after = await stored("articles", doc.id);
    expect(after.slug).toBe("ten-den-sau");
  });

  it("of what is always public are never missing", async () => {
    const answer = await desk.tryCreate("categories", { name: "…!?" });
    expect(answer.status).toBe(400);
    expect(problems(answer)).toEqual({ slug: "Đường dẫn cần có chữ cái hoặc chữ số." });
  });

  it("that a draft took in the meantime are refused on publishing, in words", async () => {
    const first = await desk.create("articles", {
      title: "Giữ chỗ",
      body: body("Chữ."),
      _status: "published",
    });
    await desk.edit("articles", first, { slug: "cho-moi" }, draft);
    await saved("articles", { slug: "cho-moi" });
    const answer = await desk.tryEdit("articles", first, { _status: "published" });
    expect(answer.status).toBe(400);
    expect(problems(answer).slug).toContain("“cho-moi” đã có nội dung khác dùng");
  });
});

describe("days", () => {
  const dayOf = async (issueDate: unknown) => {
    const doc = await saved("resolutions", { issueDate });
    return doc.issueDate ?? null;
  };

  it.each([
    ["2021-07-15", "2021-07-15"],
    ["2021-07-15T12:00:00.000Z", "2021-07-15"],
    // Late in the evening in Vietnam, still the afternoon in UTC; and early next day.
    ["2021-07-15T16:59:59.000Z", "2021-07-15"],
    ["2021-07-15T17:00:00.000Z", "2021-07-16"],
    ["2021-07-15T23:30:00+07:00", "2021-07-15"],
    ["15/7/2021", "2021-07-15"],
    ["5/7/2021", "2021-07-05"],
    ["ngày 15 tháng 7 năm 2021", "2021-07-15"],
  ])("%s is the day %s, wherever it is looked at", async (value, day) => {
    const stored = await dayOf(value);
    expect(stored).toBe(`${day}T12:00:00.000Z`);
    expect(localDate(stored ?? "")).toBe(day);
  });

  it.each([null, ""])("%j is no day", async (value) => {
    expect(await dayOf(value)).toBeNull();
  });

  it.each(["2021-02-30", "31/4/2021", "15/7", "hôm qua", "2021-07-15T10:00", 20210715])(
    "%s is refused, also in a draft, at its field",
    async (issueDate) => {
      const answer = await desk.tryCreate("resolutions", { issueDate }, draft);
      expect(answer.status).toBe(400);
      expect(problems(answer).issueDate).toContain("Ngày không đúng");
    },
  );

  it("a time of publication that is none is refused, also in a draft", async () => {
    const answer = await desk.tryCreate("articles", { publishedAt: "hôm qua" }, draft);
    expect(answer.status).toBe(400);
    expect(problems(answer)).toHaveProperty("publishedAt");
  });

  it("a campaign that ends before it begins is refused at the field of its end", async () => {
    const answer = await desk.tryCreate("campaigns", {
      year: 2026,
      slogan: "Ngược ngày",
      activeFrom: "2026-12-31",
      activeTo: "2026-01-01",
      _status: "published",
    });
    expect(problems(answer)).toEqual({ activeTo: "Ngày kết thúc phải sau ngày bắt đầu." });
  });
});

describe("addresses of the web", () => {
  const link = (url: string) => {
    const state = body("x");
    const [paragraph] = state.root.children;
    return {
      root: {
        ...state.root,
        children: [
          {
            ...paragraph,
            children: [
              {
                type: "link",
                version: 3,
                format: "",
                indent: 0,
                direction: "ltr",
                fields: { linkType: "custom", url, newTab: false },
                children: paragraph?.children,
              },
            ],
          },
        ],
      },
    };
  };
  const published = (data: object) =>
    desk.tryCreate("articles", {
      title: `Bài liên kết ${++serial}`,
      body: body("Chữ."),
      _status: "published",
      ...data,
    });
  const DANGEROUS = [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
  ];

  it.each(DANGEROUS)("%j is refused as a source", async (url) => {
    const answer = await published({ source: { url } });
    expect(answer.status).toBe(400);
    expect(problems(answer)["source.url"]).toContain("http:// hoặc https://");
  });

  it.each(DANGEROUS)("%j is refused as a link in the text", async (url) => {
    const answer = await published({ body: link(url) });
    expect(answer.status).toBe(400);
    expect(problems(answer)).toHaveProperty("body");
  });

  it.each([
    "https://example.com/a?b=c#d",
    "http://example.com",
    "/van-ban/",
    "mailto:a@example.com",
  ])("%s is taken as a link in the text", async (url) => {
    expect((await published({ body: link(url) })).status).toBe(201);
  });

  it.each(DANGEROUS)("%j is refused in the menu and in the settings", async (url) => {
    const asEditor = { method: "POST" as const, token: desk.editor.token };
    const menu = await cms.rest("/globals/navigation", {
      ...asEditor,
      body: { header: [{ label: "Xấu", target: "link", url }] },
    });
    expect(menu.status).toBe(400);
    const settings = await cms.rest("/globals/site-settings", {
      ...asEditor,
      body: { siteName: "Tên", organisation: { name: "Tên" }, ended: { url } },
    });
    expect(settings.status).toBe(400);
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
