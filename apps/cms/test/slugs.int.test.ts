import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCms, type TestCms } from "./support/cms.ts";
import { body } from "./support/content.ts";
import { type Desk, openDesk, problems } from "./support/desk.ts";
import { latest, saveDraft } from "./support/drafts.ts";

let cms: TestCms;
let desk: Desk;

const NO_LETTER =
  "Đường dẫn cần có chữ cái hoặc chữ số. Hãy ghi một đường dẫn, ví dụ hoi-nghi-2026.";

beforeAll(async () => {
  cms = await startCms();
  desk = await openDesk(cms);
});
afterAll(() => cms.stop());

const draft = { draft: true };
const saved = <Slug extends "articles" | "resolutions">(collection: Slug, data: object) =>
  saveDraft(cms, desk, collection, data);

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
    expect(problems(answer)).toEqual({ slug: NO_LETTER });
  });

  it("are left open by drafts whose title gives none, and asked for on publishing", async () => {
    for (const title of ["…!?", "“ ”", ""]) expect(await slugOf({ title })).toBeNull();
    const answer = await desk.tryCreate("articles", {
      title: "…!?",
      body: body("Chữ."),
      _status: "published",
    });
    expect(answer.status).toBe(400);
    expect(problems(answer)).toEqual({ slug: NO_LETTER });
  });

  it("are made when the title comes", async () => {
    const doc = await saved("articles", { title: "" });
    await desk.edit("articles", doc.id, { title: "Tên đến sau" }, draft);
    const after = await latest(cms, "articles", doc.id);
    expect(after.slug).toBe("ten-den-sau");
  });

  it("of what is always public are never missing", async () => {
    const answer = await desk.tryCreate("categories", { name: "…!?" });
    expect(answer.status).toBe(400);
    expect(problems(answer)).toEqual({ slug: NO_LETTER });
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
