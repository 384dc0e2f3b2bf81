import { describe, expect, it } from "vitest";
import { documentKey, normalizeTerm } from "./document-key.ts";
import { DOCUMENT_TYPES, STANDARD_TYPES, typeBySlug, typeByWord } from "./document-types.ts";
import { formatSymbol, normalizeNumber, symbolForm } from "./format-symbol.ts";
import { issuerFamily, numberingOf } from "./issuer-codes.ts";

describe("document types", () => {
  it("are found by their word in any spelling, and by slug", () => {
    expect(typeByWord("NGHỊ  QUYẾT")?.word).toBe("Nghị quyết");
    expect(typeByWord("quy dinh")?.word).toBe("Quy định");
    expect(typeByWord("thư tay")).toBeNull();
    expect(typeBySlug("to-trinh")?.word).toBe("Tờ trình");
    expect(typeBySlug("khong-co")).toBeNull();
  });

  it("have slugs of their own", () => {
    expect(new Set(DOCUMENT_TYPES.map(({ slug }) => slug)).size).toBe(DOCUMENT_TYPES.length);
  });

  it.each([
    ["TT", "party", ["Thông tri"]],
    ["TT", "state", ["Thông tư"]],
    ["QĐ", "party", ["Quyết định", "Quy định"]],
    ["QĐ", "state", ["Quyết định"]],
    ["QĐi", "party", ["Quy định"]],
    ["ttr", "state", ["Tờ trình"]],
    ["DA", "state", ["Dự án"]],
    ["ĐA", "party", ["Đề án"]],
    ["XX", "state", []],
  ] as const)("code %s in the %s: %j", (code, family, words) => {
    expect(STANDARD_TYPES.byCode(code, family).map(({ type }) => type.word)).toEqual(words);
  });
});

describe("issuerFamily", () => {
  it.each([
    ["TU", "party"],
    ["BTGHU", "party"],
    ["UBKTTU", "party"],
    ["ĐUK", "party"],
    ["HĐND", "state"],
    ["ttg", "state"],
    ["QH15", "state"],
    ["UBTVQH14", "state"],
    ["BNNMT", "state"],
    ["SNV", "state"],
    ["MTTW", "state"],
    ["BNV-BTC", "state"],
    ["BCĐ", null],
    ["BCĐTW", null],
    ["ABC", null],
    ["", null],
  ])("%s: %s", (code, family) => {
    expect(issuerFamily(code)).toBe(family);
  });

  it("goes with how the body numbers", () => {
    expect(["TU", "HĐND", "QH15", "UBND", "CP", "?"].map(numberingOf)).toEqual([
      "term",
      "term",
      "term",
      "year",
      "year",
      "year",
    ]);
  });
});

describe("normalizeNumber", () => {
  it.each([
    ["6", "06"],
    ["06", "06"],
    ["006", "06"],
    ["0", "00"],
    ["372", "372"],
    ["30A", "30a"],
    ["6a", "06a"],
    ["66.25", "66.25"],
    [" 6 ", "06"],
    ["", null],
    ["a", null],
    ["6 7", null],
    ["6-7", null],
  ])("%j is %j", (text, number) => {
    expect(normalizeNumber(text)).toBe(number);
  });
});

describe("formatSymbol", () => {
  it("writes each family's form", () => {
    const party = { family: "party", number: "6", typeCode: "NQ", issuerCode: "TU" } as const;
    const state = { family: "state", number: "50", typeCode: "NQ", issuerCode: "HĐND" } as const;
    expect(formatSymbol(party)).toBe("06-NQ/TU");
    expect(formatSymbol(state)).toBe("50/NQ-HĐND");
    expect(formatSymbol({ ...state, year: 2021 })).toBe("50/2021/NQ-HĐND");
    expect(formatSymbol({ ...state, typeCode: null, issuerCode: "UBND", unit: "KGVX" })).toBe(
      "50/UBND-KGVX",
    );
    expect(formatSymbol({ ...state, number: "sáu" })).toBeNull();
    expect(formatSymbol({ ...state, issuerCode: " " })).toBeNull();
  });

  it("shows the right form by an example", () => {
    expect(symbolForm("party")).toBe("06-NQ/TU");
    expect(symbolForm("state")).toBe("50/NQ-HĐND");
    expect(symbolForm("state", { typeCode: "QĐ", issuerCode: "UBND", year: 2024 })).toBe(
      "50/2024/QĐ-UBND",
    );
    expect(symbolForm("party", { issuerCode: "" })).toBe("06-NQ/TU");
  });
});

describe("documentKey", () => {
  const resolution = { issuer: "TU", type: "Nghị quyết", number: "06" };

  it.each([
    [
      "the Party numbers by term",
      { ...resolution, term: "XV", year: 2021 },
      "tu:nghi-quyet:06:t15",
    ],
    [
      "the State by year",
      { issuer: "CP", type: "Nghị định", number: "30", year: 2020 },
      "cp:nghi-dinh:30:y2020",
    ],
    [
      "a council by term, its normative resolutions apart",
      {
        issuer: "HĐND",
        type: "nghị quyết",
        number: "16",
        term: "XIV",
        year: 2021,
        symbolYear: 2021,
      },
      "hdnd:nghi-quyet:16:t14:y2021",
    ],
    [
      "the Assembly's term is in its code",
      { issuer: "QH15", type: "Luật", number: "72", symbolYear: 2025 },
      "qh:luat:72:t15:y2025",
    ],
    [
      "a body's id comes with its code",
      { issuer: "65fa1", issuerCode: "UBND", type: "Quyết định", number: "7", year: 2024 },
      "65fa1:quyet-dinh:07:y2024",
    ],
    ["what is not known shows", resolution, "tu:nghi-quyet:06:t?"],
  ])("%s", (_rule, identity, key) => {
    expect(documentKey(identity)).toBe(key);
  });

  it("is one for every spelling of one identity", () => {
    const spellings = [
      { ...resolution, term: "XV" },
      { issuer: "tu", type: "NGHỊ QUYẾT", number: "6", term: "15" },
      { issuer: "TU", type: "nghi quyet", number: "006", term: "khóa XV", year: 2022 },
    ];
    expect(new Set(spellings.map(documentKey)).size).toBe(1);
  });

  it("keeps apart what differs in body, type, number or term", () => {
    const others = [
      { ...resolution, term: "XV" },
      { ...resolution, term: "XVI" },
      { ...resolution, term: "XV", issuer: "HU" },
      { ...resolution, term: "XV", type: "Chỉ thị" },
      { ...resolution, term: "XV", number: "06a" },
    ];
    expect(new Set(others.map(documentKey)).size).toBe(others.length);
  });

  it("has one spelling for a term", () => {
    expect(["XIII", "xiii", "khóa XIII", "lần thứ XIII", "2020 – 2025"].map(normalizeTerm)).toEqual(
      ["13", "13", "13", "13", "2020-2025"],
    );
  });
});
