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
    ["control characters go", "Tỉnh\u0000 \u0001ủy\u001B\u007F\u009F họp", "Tỉnh ủy họp"],
    ["halves of surrogate pairs go, whole ones stay", "a\uD83Cb\uDFEE 🏮", "ab 🏮"],
    ["code points that are no characters go", "a\uFFFEb\uFFFF\uFDD0\u{1FFFE}c", "abc"],
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

  it("leaves nothing that a database, XML or JSON would refuse", () => {
    const unit = fc.oneof(
      fc.integer({ min: 0, max: 0xa0 }).map((code) => String.fromCharCode(code)),
      fc.integer({ min: 0xd7f0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      fc
        .integer({ min: 0, max: 16 })
        .map((plane) => String.fromCodePoint(plane * 0x10000 + 0xffff)),
      fc.constantFrom("ế", "Đ", "🏮"),
    );
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const text = normalizeText(units.join(""));
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/(?!\n)\p{Cc}|\p{Noncharacter_Code_Point}/u);
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
