import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toSlug } from "./slug.ts";

describe("toSlug", () => {
  it.each([
    ["Đầm Hà đón Xuân mới", "dam-ha-don-xuan-moi"],
    ["Đầm Hà".normalize("NFD"), "dam-ha"],
    ["\u00D0ầm Hà", "dam-ha"],
    ["Nghị quyết 27/2021", "nghi-quyet-27-2021"],
    ["06-NQ/TU", "06-nq-tu"],
    ["66.25/2026/NQ-CP", "66-25-2026-nq-cp"],
    ["Thu ngân sách đạt 105% & hơn thế", "thu-ngan-sach-dat-105-hon-the"],
    ["  -- “Sáng – Xanh – Sạch” --  ", "sang-xanh-sach"],
    ["huyện_Đầm_Hà", "huyen-dam-ha"],
    ["党", "515a"],
    ["m²", "m"],
    ["…!?", ""],
    ["", ""],
  ])("%s → %s", (text, expected) => {
    expect(toSlug(text)).toBe(expected);
  });

  it("cuts at a word's end within 100 characters", () => {
    const slug = toSlug("xây dựng nông thôn mới ".repeat(10));
    expect(slug.length).toBeLessThanOrEqual(100);
    expect(`${toSlug("xây dựng nông thôn mới ".repeat(20))}-`.startsWith(`${slug}-`)).toBe(true);
    expect(slug).toMatch(/-(xay|dung|nong|thon|moi)$/);
  });

  it("cuts a single endless word where it must", () => {
    expect(toSlug("a".repeat(150))).toBe("a".repeat(100));
  });

  it("is a tidy address part, and is there whenever a letter or digit is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const slug = toSlug(text);
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(slug.length).toBeLessThanOrEqual(100);
        if (/[\p{L}\p{N}]/u.test(text.normalize("NFC"))) expect(slug).not.toBe("");
        expect(toSlug(slug)).toBe(slug);
      }),
    );
  });
});
