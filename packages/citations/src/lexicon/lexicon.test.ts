import { describe, expect, it } from "vitest";
import { findCitations } from "../find-citations.ts";
import { parseSymbol } from "../symbols/parse-symbol.ts";
import { extendLexicon } from "./lexicon.ts";

const lexicon = extendLexicon({
  types: [{ word: "Giấy phép", stateCode: "GP", abbreviations: ["GP"], policy: "numbered" }],
  bodies: [
    {
      name: "Cục Hàng không",
      spellings: ["Cục Hàng không Việt Nam"],
      code: "CHK",
      family: "state",
    },
  ],
  laws: [{ name: "Luật Đường sắt đô thị", spellings: ["luật metro"] }],
});

describe("a lexicon with words of the caller", () => {
  it.each([
    [
      "Giấy phép số 12/GP-CHK của Cục Hàng không Việt Nam",
      { type: "Giấy phép", symbol: "12/GP-CHK", issuer: "Cục Hàng không", reason: "wholeSymbol" },
    ],
    ["GP số 12/GP-CHK", { type: "Giấy phép", symbol: "12/GP-CHK" }],
    ["theo Luật metro", { kind: "named", name: "Luật Đường sắt đô thị", reason: "bareLaw" }],
    ["Nghị quyết số 06-NQ/TU của Tỉnh ủy", { symbol: "06-NQ/TU", issuer: "Tỉnh ủy" }],
  ])("reads %s", (text, expected) => {
    expect(findCitations(text, lexicon)).toMatchObject([expected]);
  });

  it("reads a form's symbol by it", () => {
    expect(parseSymbol("12/gp-chk", { lexicon })).toMatchObject({
      ok: true,
      symbol: { text: "12/GP-CHK", types: ["Giấy phép"] },
    });
  });

  it("leaves ours as it is", () => {
    expect(findCitations("Giấy phép số 12/GP-CHK; theo Luật metro")).toEqual([]);
  });
});
