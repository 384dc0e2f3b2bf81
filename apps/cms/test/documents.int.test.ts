import { romanToNumber } from "@bantin/vietnamese";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  applyEffectPlan,
  effectRows,
  planEffectChange,
} from "../src/features/documents/effect-change.ts";
import { startCms, type TestCms } from "./support/cms.ts";
import { type Desk, openDesk } from "./support/desk.ts";
import { DISTRICTS, foundBodies } from "./support/issuing-bodies.ts";

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

/** As it stands in the database, with its key after the identifier of the issuing body. */
async function stored(id: string) {
  const doc = await cms.payload.findByID({ collection: "resolutions", id, draft: true, depth: 0 });
  const { symbol, type, number, term, year, title } = doc;
  const key = doc.documentKey?.replace(/^[^:]*:/, "") ?? null;
  return { symbol, type, number, term, year, title, issuer: doc.issuer ?? null, key };
}

describe("a pasted symbol", () => {
  it.each([
    ["06-NQ/TU", "XV", "06-NQ/TU", "TU", "nghi-quyet:06:t15"],
    ["7-nq/tu", "15", "07-NQ/TU", "TU", "nghi-quyet:07:t15"],
    ["08 – NQ / TU", "XV", "08-NQ/TU", "TU", "nghi-quyet:08:t15"],
    ["số\u00A009\u2011NQ/TU", "XV", "09-NQ/TU", "TU", "nghi-quyet:09:t15"],
    ["10-QĐ/TU".normalize("NFD"), "XV", "10-QĐ/TU", "TU", "quyet-dinh:10:t15"],
    ["11-Q\u00D0/TU", "XV", "11-QĐ/TU", "TU", "quyet-dinh:11:t15"],
    ["22/CT-TW", "XIII", "22-CT/TW", "TW", "chi-thi:22:t13"],
    ["1919/Q\u00D0-TU", "XV", "1919-QĐ/TU", "TU", "quyet-dinh:1919:t15"],
    ["50/NQ-HĐND", "XIV", "50/NQ-HĐND", "HĐND", "nghi-quyet:50:t14"],
    ["16/2021/NQ-HĐND", "XIV", "16/2021/NQ-HĐND", "HĐND", "nghi-quyet:16:t14:y2021"],
    ["17/2021/NQ-HDND", "XIV", "17/2021/NQ-HĐND", "HĐND", "nghi-quyet:17:t14:y2021"],
    ["72/2025/QH15", null, "72/2025/QH15", "QH", "luat:72:t15:y2025"],
    ["1679/NQ-UBTVQH15", null, "1679/NQ-UBTVQH15", "UBTVQH", "nghi-quyet:1679:t15"],
    ["238/UBND-KGVX", null, "238/UBND-KGVX", "UBND", "cong-van:238:y2024"],
    ["30a/2008/NQ-CP", null, "30a/2008/NQ-CP", "CP", "nghi-quyet:30a:y2008"],
    ["66.25/2026/NQ-CP", null, "66.25/2026/NQ-CP", "CP", "nghi-quyet:66.25:y2026"],
    ["30/2020/NĐ-CP", null, "30/2020/NĐ-CP", "CP", "nghi-dinh:30:y2020"],
    [
      "403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN",
      null,
      "403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN",
      "UBTVQH",
      "nghi-quyet-lien-tich:403:t14:y2017",
    ],
  ])(
    "%s is stored with its parts, and finds its issuer by the code",
    async (pasted, term, symbol, code, key) => {
      const data = { symbol: pasted, term, issueDate: "2024-05-06" };
      const doc = await stored(await desk.create("resolutions", data, draft));
      const [type, number, ...scope] = key.split(":");
      expect(doc).toMatchObject({ symbol, type, number, issuer: issuer(code), key });
      expect(doc.title).toMatch(new RegExp(` số ${symbol}$`));
      const inKey = (letter: string) =>
        Number(scope.find((part) => part.startsWith(letter))?.slice(1)) || null;
      expect([romanToNumber(doc.term ?? ""), doc.year]).toEqual([inKey("t"), inKey("y")]);
    },
  );

  it("keeps the issuer open when two bodies have the code", async () => {
    const id = await desk.create("resolutions", { symbol: `${free()}-NQ/HU`, term: "XXV" }, draft);
    expect(await stored(id)).toMatchObject({ issuer: null, key: null, type: "nghi-quyet" });
  });

  it("goes with the one of the two that is chosen", async () => {
    const number = free();
    const data = { symbol: `${number}-NQ/HU`, term: "XXV" };
    for (const name of DISTRICTS) {
      const id = await desk.create("resolutions", { ...data, issuer: issuer(name) }, draft);
      const found = { issuer: issuer(name), key: `nghi-quyet:${number}:t25` };
      expect(await stored(id)).toMatchObject(found);
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
      key: `nghi-quyet:${number}:t14:y2022`,
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

describe("the documents of a body that ended", () => {
  it("are changed at once as the plan says, but for those with a newer draft", async () => {
    const body = await desk.create("issuers", {
      name: "UBND huyện Kết Thúc",
      code: "UBND",
      family: "state",
      level: "district",
    });
    const one = (more: object = {}) =>
      desk.create("resolutions", {
        ...{ symbol: `${free()}/QĐ-UBND`, issuer: body, issueDate: "2024-05-06T12:00:00.000Z" },
        ...{ summary: "Mẫu", effectStatus: "inForce", _status: "published", ...more },
      });
    const [plain, dated, drafted] = [
      await one(),
      await one({ expiryDate: "2026-12-31T12:00:00.000Z" }),
      await one(),
    ];
    await desk.edit("resolutions", drafted, { summary: "Sắp sửa" }, { draft: true });
    const wish = { status: "expired", expiryDate: "2025-07-01" } as const;
    const plan = planEffectChange(await effectRows(cms.payload, body), wish);
    expect(plan.withDraft.map(({ id }) => id)).toEqual([drafted]);
    await applyEffectPlan(cms.payload, plan, wish);
    const after = new Map((await effectRows(cms.payload, body)).map((row) => [row.id, row]));
    expect(after.get(plain)).toMatchObject({ status: "expired", expiryDate: "2025-07-01" });
    expect(after.get(dated)).toMatchObject({ status: "expired", expiryDate: "2026-12-31" });
    expect(after.get(drafted)).toMatchObject({ status: "inForce", hasDraft: true });
    const again = planEffectChange([...after.values()], wish);
    expect(again.changes).toEqual([]);
  });
});
