import { DOCUMENT_TYPES } from "@bantin/citations";
import { describe, expect, it } from "vitest";
import { documentIdentity, type Identity, type IdentityInput } from "./document-identity.ts";
import type { IssuingBody } from "./issuing-body.ts";

const TU: IssuingBody = { id: "tu", code: "TU", family: "party" };
const TW: IssuingBody = { id: "tw", code: "TW", family: "party" };
const HDND: IssuingBody = { id: "hdnd", code: "HĐND", family: "state" };
const UBND: IssuingBody = { id: "ubnd", code: "UBND", family: "state" };
const CP: IssuingBody = { id: "cp", code: "CP", family: "state" };
const QH: IssuingBody = { id: "qh", code: "QH", family: "state" };
const UBTVQH: IssuingBody = { id: "ubtvqh", code: "UBTVQH", family: "state" };

const nothing: IdentityInput = {
  symbol: null,
  type: null,
  number: null,
  issuer: null,
  term: null,
  year: null,
  issueYear: null,
  isSymbolUnchanged: false,
};
const identityOf = (input: Partial<IdentityInput>): Identity => {
  const result = documentIdentity({ ...nothing, ...input });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.identity;
};
const problemsOf = (input: Partial<IdentityInput>) => {
  const result = documentIdentity({ ...nothing, ...input });
  return result.ok ? [] : result.problems;
};
/** The form as it was saved, in which one part is changed. */
const changed = (saved: Partial<IdentityInput>, change: Partial<IdentityInput>): Identity =>
  identityOf({ ...saved, ...identityOf(saved), isSymbolUnchanged: true, ...change });

describe("a pasted symbol fills the parts", () => {
  it.each<[symbol: string, more: Partial<IdentityInput>, expected: Partial<Identity>]>([
    [
      "6-nq/tu",
      { issuer: TU, term: "XV" },
      { symbol: "06-NQ/TU", type: "nghi-quyet", number: "06", term: "XV", year: null },
    ],
    [
      "06-NQ/TU",
      { issuer: TU, term: "khóa 15" },
      { term: "XV", documentKey: "tu:nghi-quyet:06:t15" },
    ],
    [
      "06-NQ/TU",
      { issuer: TU, issueYear: 2021 },
      { term: null, year: 2021, documentKey: "tu:nghi-quyet:06:t?" },
    ],
    ["06-NQ/TU", { issuer: TU, term: "XV", issueYear: 2021 }, { term: "XV", year: null }],
    [
      "50/NQ-HĐND",
      { issuer: HDND, term: "XIV", issueYear: 2022 },
      { symbol: "50/NQ-HĐND", year: null, documentKey: "hdnd:nghi-quyet:50:t14" },
    ],
    [
      "16/2021/NQ-HĐND",
      { issuer: HDND, term: "XIV" },
      { year: 2021, documentKey: "hdnd:nghi-quyet:16:t14:y2021" },
    ],
    [
      "72/2025/QH15",
      { issuer: QH },
      { type: "luat", number: "72", term: "XV", year: 2025, documentKey: "qh:luat:72:t15:y2025" },
    ],
    ["72/2025/QH15", { issuer: QH, type: "nghi-quyet" }, { type: "nghi-quyet" }],
    ["1679/NQ-UBTVQH15", { issuer: UBTVQH }, { term: "XV", year: null }],
    [
      "238/UBND-KGVX",
      { issuer: UBND, issueYear: 2023 },
      { type: "cong-van", year: 2023, documentKey: "ubnd:cong-van:238:y2023" },
    ],
    [
      "30a/2008/NQ-CP",
      { issuer: CP },
      { number: "30a", year: 2008, documentKey: "cp:nghi-quyet:30a:y2008" },
    ],
    ["66.25/2026/NQ-CP", { issuer: CP }, { number: "66.25", year: 2026 }],
    ["22/CT-TW", { issuer: TW, term: "XIII" }, { symbol: "22-CT/TW", type: "chi-thi" }],
    ["66-QĐ/TW", { issuer: TW, type: "quy-dinh" }, { symbol: "66-QĐ/TW", type: "quy-dinh" }],
    ["66-QĐ/TW", { issuer: TW, type: "nghi-quyet" }, { type: "quyet-dinh" }],
    [
      "403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN",
      { issuer: UBTVQH },
      { type: "nghi-quyet-lien-tich", number: "403", year: 2017, term: "XIV" },
    ],
    ["06-NQ/TU", {}, { symbol: "06-NQ/TU", number: "06", documentKey: null }],
  ])("%s with %o", (symbol, more, expected) => {
    expect(identityOf({ symbol, ...more })).toMatchObject(expected);
  });

  it("names the document by its type and symbol", () => {
    expect(identityOf({ symbol: "6-nq/tu", issuer: TU }).title).toBe("Nghị quyết số 06-NQ/TU");
  });
});

describe("parts make the symbol", () => {
  it.each<[Partial<IdentityInput>, Partial<Identity>]>([
    [
      { type: "nghi-quyet", number: "6", issuer: TU, term: "15" },
      { symbol: "06-NQ/TU", term: "XV" },
    ],
    [{ type: "nghi-quyet", number: "50", issuer: HDND }, { symbol: "50/NQ-HĐND" }],
    [
      { type: "nghi-dinh", number: "30", issuer: CP, issueYear: 2020 },
      { symbol: "30/2020/NĐ-CP", year: 2020 },
    ],
    [
      { type: "luat", number: "72", issuer: QH, term: "XV", year: 2025 },
      { symbol: "72/2025/QH15", documentKey: "qh:luat:72:t15:y2025" },
    ],
    [
      { type: "nghi-quyet", number: "1679", issuer: UBTVQH, term: "XV" },
      { symbol: "1679/NQ-UBTVQH15" },
    ],
    [
      { type: "cong-van", number: "7", issuer: UBND, year: 2023 },
      { symbol: null, title: "Công văn số 07", documentKey: "ubnd:cong-van:07:y2023" },
    ],
    [
      { type: "nghi-quyet", number: "6" },
      { symbol: null, documentKey: null },
    ],
    [{}, { type: "nghi-quyet", symbol: null, number: null, documentKey: null, title: null }],
    [
      { number: "6", issuer: TU },
      { type: "nghi-quyet", symbol: "06-NQ/TU" },
    ],
  ])("%o", (input, expected) => {
    expect(identityOf(input)).toMatchObject(expected);
  });
});

describe("a changed part rewrites the symbol", () => {
  const party = { symbol: "06-NQ/TU", issuer: TU, term: "XV" };
  const council = { symbol: "16/2021/NQ-HĐND", issuer: HDND, term: "XIV" };
  const law = { symbol: "72/2025/QH15", issuer: QH };
  const joint = { symbol: "403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN", issuer: UBTVQH };

  it.each<[string, Identity, Partial<Identity>]>([
    ["the number", changed(party, { number: "7" }), { symbol: "07-NQ/TU", number: "07" }],
    ["the type", changed(party, { type: "chi-thi" }), { symbol: "06-CT/TU", type: "chi-thi" }],
    ["the issuer", changed(party, { issuer: TW }), { symbol: "06-NQ/TW" }],
    ["the issuer's family", changed(party, { issuer: HDND }), { symbol: "06/NQ-HĐND" }],
    [
      "the term, which a Party symbol does not carry",
      changed(party, { term: "XVI" }),
      { symbol: "06-NQ/TU", term: "XVI", documentKey: "tu:nghi-quyet:06:t16" },
    ],
    ["the year", changed(council, { year: 2022 }), { symbol: "16/2022/NQ-HĐND", year: 2022 }],
    [
      "the Assembly's term",
      changed(law, { term: "XVI" }),
      { symbol: "72/2025/QH16", term: "XVI", documentKey: "qh:luat:72:t16:y2025" },
    ],
    [
      "the number of a letter, whose unit stays",
      changed({ symbol: "238/UBND-KGVX", issuer: UBND }, { number: "239" }),
      { symbol: "239/UBND-KGVX", type: "cong-van" },
    ],
    [
      "the number of a type written by its rarer code",
      changed({ symbol: "05-QĐi/TW", issuer: TW }, { number: "6" }),
      { symbol: "06-QĐi/TW", type: "quy-dinh" },
    ],
    [
      "the number of a joint document, whose issuers stay",
      changed(joint, { number: "404" }),
      { symbol: "404/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN", term: "XIV" },
    ],
    ["nothing", changed(council, {}), { symbol: "16/2021/NQ-HĐND", year: 2021, term: "XIV" }],
  ])("%s", (_part, identity, expected) => {
    expect(identity).toMatchObject(expected);
  });

  it("but a newly pasted symbol wins over the parts of the old one", () => {
    const saved = identityOf(party);
    expect(identityOf({ ...party, ...saved, symbol: "35-CT/TU" })).toMatchObject({
      symbol: "35-CT/TU",
      type: "chi-thi",
      number: "35",
    });
  });
});

describe("what cannot be an identity", () => {
  it.each<[Partial<IdentityInput>, object]>([
    [
      { symbol: "06-NQ/TU", issuer: HDND },
      { field: "issuer", reason: "issuer-differs", inSymbol: "TU", chosen: "HĐND" },
    ],
    [{ symbol: "15/7/2021" }, { field: "symbol", reason: "date-like" }],
    [{ symbol: "98/98" }, { field: "symbol", reason: "ratio-like" }],
    [{ symbol: "NQ/TU" }, { field: "symbol", reason: "no-number" }],
    [{ symbol: "06-NQ" }, { field: "symbol", reason: "no-issuer" }],
    [{ symbol: "06-XX/TU" }, { field: "symbol", reason: "unknown-type" }],
    [{ number: "sáu" }, { field: "number", reason: "no-number" }],
    [{ term: "mười lăm" }, { field: "term", reason: "bad-term" }],
  ])("%o", (input, problem) => {
    expect(problemsOf(input)).toEqual([problem]);
  });
});

describe("saving again changes nothing", () => {
  const bodies = [TU, TW, HDND, UBND, CP, QH, UBTVQH];
  const cases = DOCUMENT_TYPES.flatMap(({ slug }) => bodies.map((issuer) => ({ slug, issuer })));

  it.each(cases)("$slug of $issuer.code", ({ slug, issuer }) => {
    const parts = { type: slug, number: "7", issuer, term: "XV", year: 2021 };
    const first = identityOf(parts);
    expect(identityOf({ ...parts, ...first, isSymbolUnchanged: true })).toEqual(first);
  });
});
