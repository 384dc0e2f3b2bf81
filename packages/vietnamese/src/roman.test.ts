import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberToRoman, romanToNumber } from "./roman.ts";

describe("Roman numerals of terms", () => {
  it.each([
    ["XIII", 13],
    ["XV", 15],
    ["IV", 4],
    ["XXIV", 24],
    ["MMXXVI", 2026],
  ])("%s is %i", (roman, value) => {
    expect(romanToNumber(roman)).toBe(value);
    expect(numberToRoman(value)).toBe(roman);
  });

  it.each(["", "IIII", "VX", "IC", "xiii", "XIII ", "13", "MMMM", "Х"])(
    "%j is no numeral",
    (text) => {
      expect(romanToNumber(text)).toBeNull();
    },
  );

  it.each([0, -1, 1.5, 4000, Number.NaN])("%d has no numeral", (value) => {
    expect(numberToRoman(value)).toBeNull();
  });

  it("reads back every number it writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3999 }), (value) => {
        expect(romanToNumber(numberToRoman(value) ?? "")).toBe(value);
      }),
    );
  });
});
