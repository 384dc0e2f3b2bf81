import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine, fold, normalizeText } from "./normalize.ts";

describe("normalizeText", () => {
  it.each([
    ["decomposed letters become NFC", "Đầm Hà".normalize("NFD"), "Đầm Hà"],
    ["eth becomes đ", "H\u00D0ND x\u00E3 \u00F0ang h\u1ECDp", "HĐND xã đang họp"],
    [
      "odd spaces become plain ones",
      "Tỉnh\u00A0ủy\u2009họp\u3000sáng\tnay",
      "Tỉnh ủy họp sáng nay",
    ],
    ["invisible characters go", "\uFEFFNghị\u00AD quyết\u200B số\u2060 6", "Nghị quyết số 6"],
    ["every line break is one kind, and kept", "a\r\nb\rc\u2028d\n\ne", "a\nb\nc\nd\n\ne"],
    ["a letter parted from its mark is joined", "a\u200B\u0301", "á"],
  ])("%s", (_behaviour, text, expected) => {
    expect(normalizeText(text)).toBe(expected);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = normalizeText(text);
        expect(normalizeText(once)).toBe(once);
      }),
    );
  });
});

describe("cleanLine", () => {
  it("gives one trimmed line with single spaces", () => {
    expect(cleanLine("  Nghị quyết \u00A0 số\n 06 ")).toBe("Nghị quyết số 06");
  });
});

describe("fold", () => {
  it.each([
    ["Đầm Hà", "dam ha"],
    ["Đầm Hà".normalize("NFD"), "dam ha"],
    ["\u00D0ầm Hà", "dam ha"],
    ["QĐ-TTg", "qd-ttg"],
    ["Tỉnh uỷ, Tỉnh ủy", "tinh uy, tinh uy"],
    ["ƯU TIÊN, ơn", "uu tien, on"],
  ])("%s → %s", (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});
