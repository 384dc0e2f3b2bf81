import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCms, type TestCms } from "./support/cms.ts";
import { type Desk, openDesk, problems } from "./support/desk.ts";
import { foundBodies } from "./support/issuing-bodies.ts";

let cms: TestCms;
let desk: Desk;
let issuer: (codeOrName: string) => string;

beforeAll(async () => {
  cms = await startCms();
  desk = await openDesk(cms);
  issuer = await foundBodies(desk);
});
afterAll(() => cms.stop());

const draft = { draft: true };
let serial = 100;
/** A number that no other test uses. */
const free = () => String(++serial);

describe("what is no symbol", () => {
  it.each([
    [
      "15/7/2021",
      "TU",
      "đây là ngày tháng, không phải số ký hiệu. Văn bản của Đảng ghi như 06-NQ/TU.",
    ],
    [
      "98/98",
      "UBND",
      "đây là tỷ lệ, không phải số ký hiệu. Văn bản của Nhà nước ghi như 50/NQ-UBND hoặc 50/2021/NQ-UBND.",
    ],
    ["NQ/TU", "TU", "thiếu số ở đầu. Văn bản của Đảng ghi như 06-NQ/TU."],
    [
      "06-NQ/TU ngày 15/7/2021",
      "TU",
      "có phần không phải số ký hiệu. Văn bản của Đảng ghi như 06-NQ/TU.",
    ],
    ["06-XX/TU", "TU", "không rõ loại văn bản. Văn bản của Đảng ghi như 06-NQ/TU."],
    [
      "06-NQ",
      "HĐND",
      "thiếu cơ quan ban hành. Văn bản của Nhà nước ghi như 50/NQ-HĐND hoặc 50/2021/NQ-HĐND.",
    ],
    [
      "72/2025",
      "QH",
      "thiếu cơ quan ban hành. Văn bản của Nhà nước ghi như 50/NQ-QH15 hoặc 50/2025/QH15.",
    ],
  ])("%s is refused with the right form for the body", async (symbol, code, message) => {
    const answer = await desk.tryCreate("resolutions", { symbol, issuer: issuer(code) }, draft);
    expect(answer.status).toBe(400);
    expect(problems(answer)).toEqual({ symbol: `Số ký hiệu chưa đúng: ${message}` });
  });

  it("shows both families' forms while no body is chosen", async () => {
    const answer = await desk.tryCreate("resolutions", { symbol: "abc" }, draft);
    expect(problems(answer).symbol).toContain(
      "Văn bản của Đảng ghi như 06-NQ/TU, của Nhà nước như 50/NQ-HĐND.",
    );
  });

  it("another body's symbol is refused at the field of the issuer", async () => {
    const answer = await desk.tryCreate(
      "resolutions",
      { symbol: "06-NQ/TU", issuer: issuer("HĐND") },
      draft,
    );
    expect(answer.status).toBe(400);
    expect(problems(answer)).toEqual({
      issuer:
        "Số ký hiệu ghi cơ quan “TU”, nhưng cơ quan đã chọn có mã “HĐND”. Hãy chọn lại cơ quan hoặc sửa số ký hiệu.",
    });
  });

  it("a term that is no Roman numeral is refused at its field", async () => {
    const answer = await desk.tryCreate(
      "resolutions",
      { symbol: `${free()}-NQ/TU`, term: "mười lăm" },
      draft,
    );
    expect(problems(answer)).toEqual({ term: "Khóa ghi bằng số La Mã. Hãy ghi như XV." });
  });
});

describe("a draft", () => {
  it.each([
    ["nothing", {}],
    ["a summary only", { summary: "Mẫu" }],
    ["a number only", { number: "6" }],
    ["a type and a body only", { type: "ke-hoach" }],
  ])("may have %s", async (_what, data) => {
    expect((await desk.tryCreate("resolutions", data, draft)).status).toBe(201);
    expect((await desk.tryCreate("resolutions", data, draft)).status).toBe(201);
  });

  it("is not published without what identifies it: every missing field is named", async () => {
    const id = await desk.create("resolutions", {}, draft);
    const answer = await desk.tryEdit("resolutions", id, { _status: "published" });
    expect(answer.status).toBe(400);
    expect(problems(answer)).toEqual({
      number: "Cần có trước khi đăng. Hãy điền vào rồi đăng lại.",
      issuer: "Cần có trước khi đăng. Hãy điền vào rồi đăng lại.",
      summary: "Cần có trước khi đăng. Hãy điền vào rồi đăng lại.",
    });
    expect((await desk.seen("resolutions", id)).status).toBe(404);
  });
});
