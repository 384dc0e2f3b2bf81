import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RestAnswer, startCms, type TestCms } from "./support/cms.ts";
import { body } from "./support/content.ts";
import { hasTransactions, NO_TRANSACTIONS } from "./support/database.ts";
import { type Desk, openDesk, problems, succeeded } from "./support/desk.ts";
import { picture, upload } from "./support/uploads.ts";

let cms: TestCms;
let desk: Desk;

beforeAll(async () => {
  cms = await startCms();
  desk = await openDesk(cms);
});
afterAll(() => cms.stop());

/** What the admin's form shows when a save was refused, with the commas that stand for themselves. */
function said(answer: RestAnswer): string {
  expect(answer.status).toBe(400);
  expect(answer.body.errors).toHaveLength(1);
  return shownByTheForm(answer.body.errors[0].message);
}

/** As Payload's form reads a message: an introduction, and after a colon a list divided by commas. */
function shownByTheForm(message: string): string {
  const colon = message.indexOf(":");
  if (colon < 0) return message;
  const items = message.slice(colon + 1).split(",");
  const list = items.map((item) => item.trim()).join(" | ");
  return `${message.slice(0, colon)}: ${list}`.replaceAll("\u201A", ",");
}

const article = { title: "Bài", body: body("Nội dung."), _status: "published" };

describe("a refusal under “Lưu nháp”", () => {
  it("says its sentence in the message itself: a bad symbol", async () => {
    const answer = await desk.tryCreate("resolutions", { symbol: "???" }, { draft: true });
    expect(said(answer)).toMatch(/^Số ký hiệu chưa đúng: .{20}/);
  });

  it("says the field, the row and what to do", async () => {
    const changeNotes = [
      { date: "2026-01-01", note: "Sửa tên" },
      { date: "hôm qua", note: "Sửa" },
    ];
    const answer = await desk.tryCreate("articles", { title: "A", changeNotes }, { draft: true });
    expect(said(answer)).toBe(
      "Ghi chú chỉnh sửa › dòng 2 › Ngày: Đây không phải ngày. Hãy chọn lại trên lịch, hoặc ghi ngày/tháng/năm như 15/7/2021.",
    );
  });

  it.each([
    [
      "an object for a title",
      { title: { a: 1 } },
      "Tiêu đề: Ô này chỉ nhận chữ. Hãy xóa rồi nhập lại.",
    ],
    [
      "a word for rows",
      { title: "A", changeNotes: "x" },
      "Ghi chú chỉnh sửa: Giá trị gửi lên không đúng kiểu của ô này. Hãy xóa rồi nhập lại.",
    ],
    [
      "a word for a group",
      { title: "A", hero: "x" },
      "Ảnh chính: Giá trị gửi lên không đúng kiểu của ô này. Hãy xóa rồi nhập lại.",
    ],
    [
      "a picture that is not there",
      { title: "A", hero: { image: "65f0c0ffee65f0c0ffee65f0" } },
      "Ảnh chính › Ảnh: Mục đã chọn không còn nữa. Hãy bỏ ra rồi chọn mục khác.",
    ],
    [
      "a theme that is not there",
      { title: "A", campaigns: ["65f0c0ffee65f0c0ffee65f0"] },
      "Chủ đề công tác: Mục đã chọn không còn nữa. Hãy bỏ ra rồi chọn mục khác.",
    ],
    [
      "a time that is none",
      { title: "A", publishedAt: "hôm nay" },
      /Đây không phải ngày giờ. Hãy chọn lại ngày và giờ trên lịch/,
    ],
  ])("%s", async (_what, data, sentence) => {
    expect(said(await desk.tryCreate("articles", data, { draft: true }))).toMatch(sentence);
  });
});

describe("a refusal of what is published", () => {
  it("names every field, each with its sentence", async () => {
    const answer = await desk.tryCreate("campaigns", { slogan: "A", _status: "published" });
    expect(said(answer)).toBe(
      "Chưa lưu được: Năm: Cần có trước khi đăng. Hãy điền vào rồi đăng lại | Hiện trên trang từ ngày: Cần có trước khi đăng. Hãy điền vào rồi đăng lại | Đến hết ngày: Cần có trước khi đăng. Hãy điền vào rồi đăng lại",
    );
    expect(Object.keys(problems(answer))).toEqual(["year", "activeFrom", "activeTo"]);
  });

  it.each([
    [
      "no year of the site's",
      "campaigns",
      { slogan: "A", year: 2026.5, activeFrom: "2026-01-01", activeTo: "2026-12-31" },
      "Năm: 2026.5 không phải số mà trang dùng được. Hãy ghi một số nguyên.",
    ],
    [
      "no address of a source",
      "articles",
      { ...article, source: { url: "https://" } },
      /^Nguồn › Địa chỉ bài gốc: .*https:\/\//,
    ],
  ])("%s", async (_what, collection, data, sentence) => {
    expect(said(await desk.tryCreate(collection, { ...data, _status: "published" }))).toMatch(
      sentence,
    );
  });

  it("leaves nothing of the save behind", async ({ skip }) => {
    if (!(await hasTransactions(cms))) skip(NO_TRANSACTIONS);
    const id = await desk.create(
      "campaigns",
      { slogan: "B", year: 2026.5, activeFrom: "2026-01-01", activeTo: "2026-12-31" },
      { draft: true },
    );
    expect((await desk.tryEdit("campaigns", id, { _status: "published" })).status).toBe(400);
    expect((await desk.seen("campaigns", id)).status).toBe(404);
    expect(await desk.outbox("campaigns", id)).toEqual([]);
  });
});

describe("what is not there any more", () => {
  it("is said to be gone, and what to do with what was typed", async () => {
    const answer = await desk.tryEdit("articles", "65f0c0ffee65f0c0ffee65f0", { title: "A" });
    expect(answer.status).toBe(404);
    expect(answer.body.errors[0].message).toMatch(
      /^Không tìm thấy nội dung này: .*hãy chép ra trước khi rời trang/,
    );
  });
});

describe("what has no drafts is judged by every save", () => {
  it("a menu whose entry leads to no category", async () => {
    const answer = await cms.rest("/globals/navigation", {
      method: "POST",
      token: desk.editor.token,
      body: { header: [{ label: "Mục", target: "category" }] },
    });
    expect(said(answer)).toMatch(/^Đầu trang › dòng 1 › Chuyên mục: .*Hãy chọn một chuyên mục/);
  });

  it("a picture whose size was changed to nothing", async () => {
    const file = await picture({ width: 40, height: 30 }, "nho.png");
    const saved = succeeded(await upload(cms, "media", file, { alt: "Ảnh" }, desk.editor.token));
    const answer = await desk.tryEdit("media", saved.body.doc.id, { width: 0 });
    expect(said(answer)).toMatch(/Tệp lưu không trọn vẹn|không phải số/);
  });

  it("a picture without words for it", async () => {
    const file = await picture({ width: 40, height: 30 }, "khong-loi.png");
    const answer = await upload(cms, "media", file, { alt: "\u200B" }, desk.editor.token);
    expect(said(answer)).toBe(
      "Mô tả ảnh cho người không nhìn thấy ảnh: Ô này đang trống. Hãy điền vào.",
    );
  });
});
