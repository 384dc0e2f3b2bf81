import { describe, expect, it } from "vitest";
import { type PublicPage, publicChange } from "./public-page.ts";

const page = (address: string, updatedAt = "2026-01-01T00:00:00.000Z"): PublicPage => ({
  address,
  title: "Bài mẫu",
  updatedAt,
});
const a = page("/tin-tuc/2026/01/a/");
const aLater = page("/tin-tuc/2026/01/a/", "2026-01-02T00:00:00.000Z");
const b = page("/tin-tuc/2026/01/b/", "2026-01-02T00:00:00.000Z");

describe("how a write changes what readers see", () => {
  it.each([
    ["a draft that stays a draft", null, null, { kind: "none" }],
    ["a draft saved over a published text", a, a, { kind: "none" }],
    ["a first publication", null, a, { kind: "published", page: a }],
    ["an edit of the published text", a, aLater, { kind: "updated", page: aLater }],
    ["a new address", a, b, { kind: "moved", page: b, from: a.address }],
    ["a withdrawal from the site", a, null, { kind: "unpublished", page: a }],
  ])("%s", (_name, before, after, expected) => {
    expect(publicChange(before, after)).toEqual(expected);
  });
});
