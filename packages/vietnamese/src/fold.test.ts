import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "./fold.ts";

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
