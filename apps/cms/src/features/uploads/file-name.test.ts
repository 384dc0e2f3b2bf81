import fc from "fast-check";
import { expect, it } from "vitest";
import { keptFileName } from "./file-name.ts";

/** 247 letters, which Windows allows, and 328 bytes. */
const LONG =
  "Nghị quyết số 06-NQ_TU ngày 15.7.2021 của Ban Chấp hành Đảng bộ tỉnh về phát triển bền vững kinh tế - xã hội vùng đồng bào dân tộc thiểu số, miền núi, biên giới, hải đảo gắn với bảo đảm quốc phòng - an ninh giai đoạn 2021-2025, định hướng 2030.pdf";

it.each([
  ["Nghị quyết 06.pdf", "Nghị quyết 06.pdf"],
  ["Nghi\u0323 quyê\u0301t.pdf", "Nghị quyết.pdf"],
  ["C:\\Văn bản\\a.pdf", "a.pdf"],
  ["../../../tren.png", "tren.png"],
  ["???.pdf", "tep.pdf"],
  [".pdf", "tep.pdf"],
  ["con.pdf", "tep-con.pdf"],
  ["..", "tep"],
  ["", "tep"],
  ["a .pdf", "a.pdf"],
  [`${"ế".repeat(90)}.jpg`, `${"ế".repeat(66)}.jpg`],
  [`${"🇻🇳".repeat(40)}.jpg`, `${"🇻🇳".repeat(25)}.jpg`],
])("%s is kept as %s", (name, kept) => {
  expect(keptFileName(name)).toBe(kept);
});

it("cuts the title of a document on a letter, and keeps the ending", () => {
  const kept = keptFileName(LONG);
  expect(kept).toMatch(/\.pdf$/);
  expect(LONG.startsWith(kept.replace(/\.pdf$/, ""))).toBe(true);
  expect(Buffer.byteLength(kept)).toBeGreaterThan(190);
});

it("leaves room for what Payload adds, whatever the name is, and changes no name twice", () => {
  const name = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme", minLength: 100, maxLength: 400 }),
    fc
      .tuple(fc.string({ unit: "grapheme-composite" }), fc.constantFrom(".pdf", ".JPG", "."))
      .map(([stem, ending]) => stem.repeat(9) + ending),
  );
  fc.assert(
    fc.property(name, (given) => {
      const kept = keptFileName(given);
      expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(255 - "-12345x12345-999.avif".length);
      expect(kept).not.toMatch(/^\.|[/\\]/);
      expect(kept.isWellFormed()).toBe(true);
      expect(keptFileName(kept)).toBe(kept);
    }),
  );
});
