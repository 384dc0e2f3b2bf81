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

describe("one identity, one document", () => {
  const base = () => ({
    symbol: `${free()}-NQ/TU`,
    issuer: issuer("TU"),
    term: "XV",
    summary: "Mẫu",
  });

  it("a second one is refused, whatever its spelling, and the first is named", async () => {
    const data = base();
    await desk.create("resolutions", data, draft);
    const answer = await desk.tryCreate(
      "resolutions",
      { ...data, symbol: data.symbol.toLowerCase().replace("-", " – "), term: "15" },
      draft,
    );
    expect(answer.status).toBe(400);
    expect(problems(answer)).toEqual({
      symbol: `Đã có Nghị quyết số ${data.symbol} của cơ quan này (hãy mở văn bản đó để sửa). Nếu là văn bản của nhiệm kỳ khác, hãy ghi nhiệm kỳ (khóa).`,
    });
  });

  it("one in the trash counts, and the message says where it is", async () => {
    const data = base();
    const id = await desk.create("resolutions", data, draft);
    await desk.edit("resolutions", id, { deletedAt: new Date().toISOString() });
    const answer = await desk.tryCreate("resolutions", data, draft);
    expect(problems(answer).symbol).toContain("đang ở trong thùng rác; hãy khôi phục nó");
  });

  it("one deleted for ever does not", async () => {
    const data = base();
    const id = await desk.create("resolutions", data, draft);
    await desk.remove("resolutions", id);
    expect((await desk.tryCreate("resolutions", data, draft)).status).toBe(201);
  });

  it("a change into another's identity is refused", async () => {
    const first = base();
    await desk.create("resolutions", first);
    const id = await desk.create("resolutions", base());
    const answer = await desk.tryEdit("resolutions", id, { symbol: first.symbol });
    expect(answer.status).toBe(400);
    expect(problems(answer).symbol).toContain(`Đã có Nghị quyết số ${first.symbol}`);
  });

  it("the same number in another term is another document", async () => {
    const data = { ...base(), _status: "published" };
    await desk.create("resolutions", data);
    expect((await desk.tryCreate("resolutions", { ...data, term: "XIV" })).status).toBe(201);
  });

  it("the same number in another year is, for a body that numbers by the year", async () => {
    const number = free();
    const data = {
      symbol: `${number}/QĐ-UBND`,
      issuer: issuer("UBND"),
      summary: "Mẫu",
      _status: "published",
    };
    await desk.create("resolutions", { ...data, issueDate: "2021-05-04" });
    const next = await desk.tryCreate("resolutions", { ...data, issueDate: "2022-05-04" });
    expect(next.status).toBe(201);
    const again = await desk.tryCreate("resolutions", { ...data, issueDate: "2022-06-05" });
    expect(problems(again).symbol).toContain("Nếu là văn bản của năm khác, hãy ghi năm.");
  });

  it("another date of the same year is no other document", async () => {
    const data = { ...base(), issueDate: "2021-05-17" };
    await desk.create("resolutions", data);
    expect((await desk.tryCreate("resolutions", { ...data, issueDate: "2021-07-15" })).status).toBe(
      400,
    );
  });

  it("two that would stand at one address are not both published", async () => {
    const number = free();
    const council = { issuer: issuer("HĐND"), summary: "Mẫu", _status: "published" };
    await desk.create("resolutions", { ...council, symbol: `${number}/2021/NQ-HĐND`, term: "XIV" });
    // No term: its address, too, would go by the year of issue.
    const other = { ...council, symbol: `${number}/NQ-HĐND`, issueDate: "2021-03-01" };
    const answer = await desk.tryCreate("resolutions", other);
    expect(answer.status).toBe(400);
    expect(problems(answer)[""]).toContain(`đang là của “Nghị quyết số ${number}/2021/NQ-HĐND”`);
    expect((await desk.tryCreate("resolutions", { ...other, term: "XIV" })).status).toBe(201);
  });

  it("of two created at once one is left", async () => {
    const data = base();
    const answers = await Promise.all(
      [1, 2, 3].map(() => desk.tryCreate("resolutions", data, draft)),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(2);
    const { totalDocs } = await cms.payload.count({
      collection: "resolutions",
      where: { symbol: { equals: data.symbol } },
    });
    expect(totalDocs).toBe(1);
  });
});

describe("an issuing body", () => {
  it("that does not exist is refused at its field, on every database", async () => {
    const gone = await desk.create("issuers", {
      name: "Cơ quan đã xóa",
      code: "UBND",
      family: "state",
      level: "commune",
    });
    await desk.remove("issuers", gone);
    const answer = await desk.tryCreate(
      "resolutions",
      { symbol: `${free()}/QĐ-UBND`, issuer: gone },
      draft,
    );
    expect(answer.status).toBe(400);
    expect(problems(answer)).toEqual({ issuer: "Không còn cơ quan đã chọn. Hãy chọn lại." });
  });

  it("with documents is not deleted: their addresses hang on it", async () => {
    const id = await desk.create("issuers", {
      name: "Xã Mẫu",
      code: "UBND",
      family: "state",
      level: "commune",
    });
    const symbol = `${free()}/QĐ-UBND`;
    const document = await desk.create("resolutions", {
      symbol,
      issuer: id,
      year: 2024,
      summary: "Mẫu",
      _status: "published",
    });
    const answer = await desk.remove("issuers", id);
    expect(answer.status).toBe(400);
    expect(Object.values(problems(answer)).join()).toContain(`Quyết định số ${symbol}`);
    expect((await desk.seen("resolutions", document)).body.issuer).toBe(id);

    await desk.edit("resolutions", document, { deletedAt: new Date().toISOString() });
    expect((await desk.remove("issuers", id)).status).toBe(400);
    await desk.remove("resolutions", document, { trash: true });
    expect((await desk.remove("issuers", id)).status).toBe(200);
  });

  it("is written with its code in the right spelling", async () => {
    const id = await desk.create("issuers", {
      name: "Thủ tướng",
      code: "ttg",
      family: "state",
      level: "central",
    });
    expect((await desk.seen("issuers", id)).body.code).toBe("TTg");
  });
});
