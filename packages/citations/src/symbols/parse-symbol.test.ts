import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DOCUMENT_TYPES } from "./document-types.ts";
import { formatSymbol } from "./format-symbol.ts";
import { parseSymbol } from "./parse-symbol.ts";

describe("parseSymbol", () => {
  it.each([
    ["06-NQ/TU", "party", "06-NQ/TU", "NQ", "TU", null],
    ["50/NQ-HĐND", "state", "50/NQ-HĐND", "NQ", "HĐND", null],
    ["16/2021/NQ-HĐND", "state", "16/2021/NQ-HĐND", "NQ", "HĐND", 2021],
    ["30/2020/NĐ-CP", "state", "30/2020/NĐ-CP", "NĐ", "CP", 2020],
    ["1826/QĐ-TTg", "state", "1826/QĐ-TTg", "QĐ", "TTg", null],
    ["72/2025/QH15", "state", "72/2025/QH15", null, "QH15", 2025],
    ["76/2025/UBTVQH15", "state", "76/2025/UBTVQH15", null, "UBTVQH15", 2025],
    ["1679/NQ-UBTVQH15", "state", "1679/NQ-UBTVQH15", "NQ", "UBTVQH15", null],
    ["238/UBND-KGVX", "state", "238/UBND-KGVX", null, "UBND", null],
    ["30a/2008/NQ-CP", "state", "30a/2008/NQ-CP", "NQ", "CP", 2008],
    ["66.25/2026/NQ-CP", "state", "66.25/2026/NQ-CP", "NQ", "CP", 2026],
    ["36-HD/VPTW", "party", "36-HD/VPTW", "HD", "VPTW", null],
    ["02-TTr/BTGTU", "party", "02-TTr/BTGTU", "TTr", "BTGTU", null],
    ["64/CP", "state", "64/CP", null, "CP", null],
    [
      "403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN",
      "state",
      "403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN",
      "NQLT",
      "UBTVQH14-CP-ĐCTUBTWMTTQVN",
      2017,
    ],
    ["05/2012/TTLT-BNV-BTC", "state", "05/2012/TTLT-BNV-BTC", "TTLT", "BNV-BTC", 2012],
    ["915/QĐ-BNN-TCLN", "state", "915/QĐ-BNN-TCLN", "QĐ", "BNN", null],
    ["1250/SGD&ĐT-GDTrH", "state", "1250/SGD&ĐT-GDTrH", null, "SGD&ĐT", null],
    ["12-ĐA/TU", "party", "12-ĐA/TU", "ĐA", "TU", null],
  ])("reads %s", (text, family, normalised, typeCode, issuerCode, year) => {
    expect(parseSymbol(text)).toMatchObject({
      ok: true,
      symbol: { family, text: normalised, typeCode, issuerCode, year },
    });
  });

  it.each([
    ["6-NQ/TU", "06-NQ/TU"],
    ["số 06-NQ/TU", "06-NQ/TU"],
    ["Số: 06-NQ/TU", "06-NQ/TU"],
    ["số06-NQ/TU", "06-NQ/TU"],
    ["06NQ/TU", "06-NQ/TU"],
    ["35 – CT/TW", "35-CT/TW"],
    ["12- KL / TW", "12-KL/TW"],
    ["22/CT-TW", "22-CT/TW"],
    ["1919/QĐ-TU", "1919-QĐ/TU"],
    ["72-NQ-TW", "72-NQ/TW"],
    ["50-NQ/HĐND", "50/NQ-HĐND"],
    ["16/2021/NQ/HĐND", "16/2021/NQ-HĐND"],
    ["50/nq-hđnd", "50/NQ-HĐND"],
    ["1826/QĐ-TTG", "1826/QĐ-TTg"],
    ["02-ttr/tu", "02-TTr/TU"],
    ["10-Ctr/TU", "10-CTr/TU"],
    ["10-CTHĐ/TU", "10-CTHĐ/TU"],
    ["42/2022/N\u00D0-CP", "42/2022/NĐ-CP"],
    ["42/2022/NĐ-CP".normalize("NFD"), "42/2022/NĐ-CP"],
    ["42/2022/ND-CP", "42/2022/NĐ-CP"],
    ["50/NQ-HDND", "50/NQ-HĐND"],
    ["06\u00A0-\u00A0NQ/TU", "06-NQ/TU"],
    ["30A/2008/NQ-CP", "30a/2008/NQ-CP"],
    ["66-QĐi/TW", "66-QĐi/TW"],
    ["72/2025QH15", "72/2025/QH15"],
    ["72/2025 QH15", "72/2025/QH15"],
    ["76/2025ubtvqh15", "76/2025/UBTVQH15"],
    ["150/2025NĐ-CP", "150/2025/NĐ-CP"],
    ["40/2021/TT BTC", "40/2021/TT-BTC"],
    ["45/QĐ UBND", "45/QĐ-UBND"],
    ["30/2020 NĐ CP", "30/2020/NĐ-CP"],
    ["06-nq tu", "06-NQ/TU"],
  ])("mends %s to %s", (text, normalised) => {
    expect(parseSymbol(text)).toMatchObject({ ok: true, symbol: { text: normalised } });
  });

  it.each([
    ["", "empty"],
    [" số ", "empty"],
    ["NQ/TU", "no-number"],
    ["không số", "no-number"],
    ["15/7/2021", "date-like"],
    ["15-7-2021", "date-like"],
    ["98/98", "ratio-like"],
    ["9/9", "ratio-like"],
    ["06", "no-issuer"],
    ["06-NQ", "no-issuer"],
    ["16/2021", "no-issuer"],
    ["16/2021/NQ", "no-issuer"],
    ["06-XX/TU", "unknown-type"],
    ["06/XX", "unknown-issuer"],
    ["06-NQ/TU ngày 15/7/2021", "bad-code"],
    ["06-NQ/TU, 07-NQ/TU", "bad-code"],
    ["45/QĐ về", "bad-code"],
    ["45/QĐ UBND tỉnh", "bad-code"],
  ])("refuses %j: %s", (text, reason) => {
    expect(parseSymbol(text)).toEqual({ ok: false, reason });
  });

  it("offers both types where a code serves two, and lets the word decide", () => {
    expect(parseSymbol("66-QĐ/TW")).toMatchObject({
      symbol: { types: ["Quyết định", "Quy định"] },
    });
    expect(parseSymbol("66-QĐ/TW", { type: "quy định" })).toMatchObject({
      symbol: { types: ["Quy định"] },
    });
    expect(parseSymbol("72/2025/QH15")).toMatchObject({
      symbol: { types: ["Luật", "Nghị quyết", "Bộ luật"] },
    });
  });

  it("takes a letter's first code for its issuer, though it looks like a type", () => {
    expect(parseSymbol("4943/CT-TTHT", { type: "Công văn" })).toMatchObject({
      symbol: { typeCode: null, issuerCode: "CT", unit: "TTHT", text: "4943/CT-TTHT" },
    });
  });

  it("reads back every symbol that formatSymbol writes", () => {
    const issuers = {
      party: ["TW", "TU", "HU", "ĐU", "BTGTU", "VPTW"],
      state: ["HĐND", "UBND", "CP", "TTg", "BNV"],
    };
    const symbols = fc.constantFrom("party" as const, "state" as const).chain((family) =>
      fc.record({
        family: fc.constant(family),
        number: fc.integer({ min: 1, max: 9999 }).map(String),
        typeCode: fc.constantFrom(
          ...DOCUMENT_TYPES.flatMap(
            ({ partyCode, stateCode }) => (family === "party" ? partyCode : stateCode) ?? [],
          ),
        ),
        issuerCode: fc.constantFrom(...issuers[family]),
        year:
          family === "party" ? fc.constant(null) : fc.option(fc.integer({ min: 1990, max: 2030 })),
      }),
    );
    fc.assert(
      fc.property(symbols, (fields) => {
        const text = formatSymbol(fields);
        const { family, typeCode, issuerCode, year } = fields;
        expect(parseSymbol(text ?? "")).toMatchObject({
          ok: true,
          symbol: { family, typeCode, issuerCode, year, text },
        });
      }),
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(typeof parseSymbol(text).ok).toBe("boolean");
      }),
    );
  });
});
