import { describe, expect, it } from "vitest";
import { headDescription, headTitle } from "./head.ts";

describe("the title in a tab", () => {
  it.each([
    [null, "Bản tin Mẫu", "Bản tin Mẫu"],
    ["Văn bản", "Bản tin Mẫu", "Văn bản – Bản tin Mẫu"],
    // 60 characters: with the name of the site it would be too long.
    ["a".repeat(60), "Bản tin Mẫu", "a".repeat(60)],
    [`${"chữ ".repeat(20)}cuối`, "Bản tin Mẫu", `${"chữ ".repeat(16)}chữ…`],
    ["a".repeat(80), "Bản tin Mẫu", `${"a".repeat(69)}…`],
  ])("of %s on %s is %s", (title, siteName, expected) => {
    expect(headTitle(title, siteName)).toBe(expected);
    expect(headTitle(title, siteName).length).toBeLessThanOrEqual(70);
  });
});

describe("the description of a page that has none", () => {
  it.each([
    ["Văn bản", "Tin của xã", "Văn bản. Bản tin: Tin của xã"],
    ["Văn bản", null, "Văn bản. Bản tin"],
    [null, null, "Bản tin"],
  ])("%s, %s: %s", (title, description, expected) => {
    expect(headDescription(title, { siteName: "Bản tin", description })).toBe(expected);
  });
});
