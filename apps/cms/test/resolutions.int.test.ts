import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCms, type TestCms } from "./support/cms.ts";
import { type Desk, openDesk, problems } from "./support/desk.ts";

let cms: TestCms;
let desk: Desk;
/** Identifiers of the issuing bodies by their code. */
const issuers = new Map<string, string>();

const BODIES = [
  ["TU", "Tỉnh ủy Mẫu", "party", "province"],
  ["TW", "Ban Chấp hành Trung ương", "party", "central"],
  ["HĐND", "Hội đồng nhân dân tỉnh Mẫu", "state", "province"],
  ["UBND", "Ủy ban nhân dân tỉnh Mẫu", "state", "province"],
  ["CP", "Chính phủ", "state", "central"],
  ["QH", "Quốc hội", "state", "central"],
  ["UBTVQH", "Ủy ban Thường vụ Quốc hội", "state", "central"],
] as const;

beforeAll(async () => {
  cms = await startCms();
  desk = await openDesk(cms);
  for (const [code, name, family, level] of BODIES) {
    issuers.set(code, await desk.create("issuers", { name, code, family, level }));
  }
  // Two bodies of one code: the code alone does not tell them apart.
  for (const name of ["Huyện ủy Mẫu", "Huyện ủy Khác"]) {
    issuers.set(
      name,
      await desk.create("issuers", { name, code: "HU", family: "party", level: "district" }),
    );
  }
});
afterAll(() => cms.stop());

const issuer = (code: string) => issuers.get(code) ?? "";
const draft = { draft: true };
let serial = 100;
/** A number that no other test uses. */
const free = () => String(++serial);

/** As it stands in the database, with the key's identifier put as the code of the issuer. */
async function stored(id: string) {
  const doc = await cms.payload.findByID({ collection: "resolutions", id, draft: true, depth: 0 });
  const code = [...issuers].find(([, one]) => one === doc.issuer)?.[0] ?? null;
  const documentKey = code ? doc.documentKey?.replace(issuer(code), code) : doc.documentKey;
  const { symbol, type, number, term, year, title } = doc;
  return {
    symbol,
    type,
    number,
    term,
    year,
    title,
    issuer: code,
    documentKey: documentKey ?? null,
  };
}

describe("a pasted symbol", () => {
  it.each([
    ["06-NQ/TU", "XV", "06-NQ/TU", "nghi-quyet", "06", "XV", null, "TU", "TU:nghi-quyet:06:t15"],
    ["7-nq/tu", "15", "07-NQ/TU", "nghi-quyet", "07", "XV", null, "TU", "TU:nghi-quyet:07:t15"],
    [
      "08 – NQ / TU",
      "XV",
      "08-NQ/TU",
      "nghi-quyet",
      "08",
      "XV",
      null,
      "TU",
      "TU:nghi-quyet:08:t15",
    ],
    [
      "số\u00A009\u2011NQ/TU",
      "XV",
      "09-NQ/TU",
      "nghi-quyet",
      "09",
      "XV",
      null,
      "TU",
      "TU:nghi-quyet:09:t15",
    ],
    [
      "10-QĐ/TU".normalize("NFD"),
      "XV",
      "10-QĐ/TU",
      "quyet-dinh",
      "10",
      "XV",
      null,
      "TU",
      "TU:quyet-dinh:10:t15",
    ],
    [
      "11-Q\u00D0/TU",
      "XV",
      "11-QĐ/TU",
      "quyet-dinh",
      "11",
      "XV",
      null,
      "TU",
      "TU:quyet-dinh:11:t15",
    ],
    ["22/CT-TW", "XIII", "22-CT/TW", "chi-thi", "22", "XIII", null, "TW", "TW:chi-thi:22:t13"],
    [
      "1919/Q\u00D0-TU",
      "XV",
      "1919-QĐ/TU",
      "quyet-dinh",
      "1919",
      "XV",
      null,
      "TU",
      "TU:quyet-dinh:1919:t15",
    ],
    [
      "50/NQ-HĐND",
      "XIV",
      "50/NQ-HĐND",
      "nghi-quyet",
      "50",
      "XIV",
      null,
      "HĐND",
      "HĐND:nghi-quyet:50:t14",
    ],
    [
      "16/2021/NQ-HĐND",
      "XIV",
      "16/2021/NQ-HĐND",
      "nghi-quyet",
      "16",
      "XIV",
      2021,
      "HĐND",
      "HĐND:nghi-quyet:16:t14:y2021",
    ],
    [
      "17/2021/NQ-HDND",
      "XIV",
      "17/2021/NQ-HĐND",
      "nghi-quyet",
      "17",
      "XIV",
      2021,
      "HĐND",
      "HĐND:nghi-quyet:17:t14:y2021",
    ],
    ["72/2025/QH15", null, "72/2025/QH15", "luat", "72", "XV", 2025, "QH", "QH:luat:72:t15:y2025"],
    [
      "1679/NQ-UBTVQH15",
      null,
      "1679/NQ-UBTVQH15",
      "nghi-quyet",
      "1679",
      "XV",
      null,
      "UBTVQH",
      "UBTVQH:nghi-quyet:1679:t15",
    ],
    [
      "238/UBND-KGVX",
      null,
      "238/UBND-KGVX",
      "cong-van",
      "238",
      null,
      2024,
      "UBND",
      "UBND:cong-van:238:y2024",
    ],
    [
      "30a/2008/NQ-CP",
      null,
      "30a/2008/NQ-CP",
      "nghi-quyet",
      "30a",
      null,
      2008,
      "CP",
      "CP:nghi-quyet:30a:y2008",
    ],
    [
      "66.25/2026/NQ-CP",
      null,
      "66.25/2026/NQ-CP",
      "nghi-quyet",
      "66.25",
      null,
      2026,
      "CP",
      "CP:nghi-quyet:66.25:y2026",
    ],
    [
      "30/2020/NĐ-CP",
      null,
      "30/2020/NĐ-CP",
      "nghi-dinh",
      "30",
      null,
      2020,
      "CP",
      "CP:nghi-dinh:30:y2020",
    ],
    [
      "403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN",
      null,
      "403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN",
      "nghi-quyet-lien-tich",
      "403",
      "XIV",
      2017,
      "UBTVQH",
      null,
    ],
  ])(
    "%s is stored with its parts, and finds its issuer by the code",
    async (symbol, term, ...expected) => {
      const id = await desk.create(
        "resolutions",
        { symbol, term, year: symbol.startsWith("238") ? 2024 : null },
        draft,
      );
      const doc = await stored(id);
      const key = expected[6] === null ? doc.documentKey : expected[6];
      expect(doc).toMatchObject({
        symbol: expected[0],
        type: expected[1],
        number: expected[2],
        term: expected[3],
        year: expected[4],
        issuer: expected[5],
        documentKey: key,
      });
      expect(doc.title).toMatch(new RegExp(` số ${expected[0]}$`));
    },
  );

  it("keeps the issuer open when two bodies have the code", async () => {
    const id = await desk.create("resolutions", { symbol: `${free()}-NQ/HU`, term: "XXV" }, draft);
    expect(await stored(id)).toMatchObject({ issuer: null, documentKey: null, type: "nghi-quyet" });
  });

  it("goes with the one of the two that is chosen", async () => {
    const number = free();
    const data = { symbol: `${number}-NQ/HU`, term: "XXV" };
    for (const name of ["Huyện ủy Mẫu", "Huyện ủy Khác"]) {
      const id = await desk.create("resolutions", { ...data, issuer: issuer(name) }, draft);
      expect((await stored(id)).documentKey).toBe(`${name}:nghi-quyet:${number}:t25`);
    }
  });
});

describe("parts without a symbol", () => {
  it("make the symbol", async () => {
    const number = free();
    const data = { type: "chi-thi", number, issuer: issuer("TU"), term: "XV" };
    const id = await desk.create("resolutions", data, draft);
    expect(await stored(id)).toMatchObject({
      symbol: `${number}-CT/TU`,
      title: `Chỉ thị số ${number}-CT/TU`,
    });
  });

  it("put the year in the symbols that carry one, from the issue date", async () => {
    const number = free();
    const data = { type: "nghi-dinh", number, issuer: issuer("CP"), issueDate: "2020-03-05" };
    const id = await desk.create("resolutions", data, draft);
    expect(await stored(id)).toMatchObject({ symbol: `${number}/2020/NĐ-CP`, year: 2020 });
  });

  it("count the year of issue in Vietnam's time", async () => {
    const issueDate = "2020-12-31T18:00:00.000Z";
    const data = { type: "quyet-dinh", number: free(), issuer: issuer("UBND"), issueDate };
    const id = await desk.create("resolutions", data, draft);
    expect((await stored(id)).year).toBe(2021);
  });
});

describe("a changed part", () => {
  const made = async (symbol: string, code: string, more: Record<string, unknown> = {}) =>
    desk.create("resolutions", { symbol, issuer: issuer(code), summary: "Mẫu", ...more });

  it.each([
    ["number", { number: "901" }, "901-NQ/TU"],
    ["type", { type: "chi-thi" }, /^\d+-CT\/TU$/],
    ["issuer", () => ({ issuer: issuer("TW") }), /^\d+-NQ\/TW$/],
  ])("rewrites the symbol: %s", async (_part, change, expected) => {
    const id = await made(`${free()}-NQ/TU`, "TU", { term: "XV" });
    await desk.edit("resolutions", id, typeof change === "function" ? change() : change);
    expect((await stored(id)).symbol).toMatch(expected);
  });

  it("rewrites the year inside the symbol", async () => {
    const number = free();
    const id = await made(`${number}/2021/NQ-HĐND`, "HĐND", { term: "XIV" });
    await desk.edit("resolutions", id, { year: 2022 });
    expect(await stored(id)).toMatchObject({
      symbol: `${number}/2022/NQ-HĐND`,
      year: 2022,
      documentKey: `HĐND:nghi-quyet:${number}:t14:y2022`,
    });
  });

  it("leaves a symbol alone that has no place for it: the term of a Party document", async () => {
    const number = free();
    const id = await made(`${number}-NQ/TU`, "TU", { term: "XIV" });
    await desk.edit("resolutions", id, { term: "khóa XV" });
    expect(await stored(id)).toMatchObject({ symbol: `${number}-NQ/TU`, term: "XV" });
  });

  it("of the issue date takes along the year that was taken from it", async () => {
    const data = { issueDate: "2021-12-30" };
    const id = await made(`${free()}/QĐ-UBND`, "UBND", data);
    expect((await stored(id)).year).toBe(2021);
    await desk.edit("resolutions", id, { issueDate: "2022-01-04" });
    expect((await stored(id)).year).toBe(2022);
  });

  it("gives way to a symbol pasted at the same time", async () => {
    const id = await made(`${free()}-NQ/TU`, "TU", { term: "XV" });
    const number = free();
    await desk.edit("resolutions", id, { symbol: `${number}-CT/TU`, number: "1" });
    expect(await stored(id)).toMatchObject({ symbol: `${number}-CT/TU`, type: "chi-thi", number });
  });

  it("that is no part of the identity changes nothing of it", async () => {
    const id = await made(`${free()}/2021/NQ-HĐND`, "HĐND", { term: "XIV" });
    const before = await stored(id);
    await desk.edit("resolutions", id, { summary: "Trích yếu đã sửa" });
    expect(await stored(id)).toEqual(before);
  });
});

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
    expect(problems(answer)).toEqual({ term: "Nhiệm kỳ (khóa) ghi bằng số La Mã, ví dụ XV." });
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
      number: "Cần có trước khi đăng: Số.",
      issuer: "Cần có trước khi đăng: Cơ quan ban hành.",
      summary: "Cần có trước khi đăng: Trích yếu.",
    });
    expect((await desk.seen("resolutions", id)).status).toBe(404);
  });
});

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
