import type { Where } from "payload";
import { describe, expect, it } from "vitest";
import { byKey, keyOf } from "./find-without-accents.ts";

const NAMES = ["title", "summary"];
const search = (words: string) => ({ or: NAMES.map((name) => ({ [name]: { like: words } })) });

describe("a question", () => {
  it.each([
    ["a list's search", search("Đầm Hà"), { searchKey: { like: "dam ha" } }],
    [
      "a list's search beside filters",
      { and: [{ stage: { equals: "writing" } }, search("Tỉnh ủy")] },
      { and: [{ stage: { equals: "writing" } }, { searchKey: { like: "tinh uy" } }] },
    ],
  ])("of %s is put to the search key", (_name, where, expected) => {
    expect(byKey(where, NAMES, null)).toEqual(expected);
  });

  it.each<[string, Where]>([
    ["a filter of a list", { or: [{ and: [{ title: { like: "Đầm Hà" } }] }] }],
    ["other words in each field", { or: [{ title: { like: "a" } }, { summary: { like: "b" } }] }],
    ["another operator", { or: NAMES.map((name) => ({ [name]: { equals: "a" } })) }],
    ["fewer fields", { or: [{ title: { like: "a" } }] }],
    ["nothing", {}],
  ])("of %s stays as it is", (_name, where) => {
    expect(byKey(where, NAMES, null)).toEqual(where);
  });

  it("of a picker is put to the search key, and what it leaves out stays", () => {
    const where: Where = { and: [{ id: { not_in: ["1"] } }, { title: { like: "Hội nghị" } }] };
    const expected = { and: [{ id: { not_in: ["1"] } }, { searchKey: { like: "hoi nghi" } }] };
    expect(byKey(where, NAMES, "title")).toEqual(expected);
    expect(byKey(where, NAMES, null)).toEqual(where);
  });
});

describe("a key", () => {
  it("has the words of all fields, folded, on one line", () => {
    expect(keyOf(NAMES, { title: "Đầm  Hà", summary: "Dòng một\nDòng HAI", other: "x" })).toBe(
      "dam ha dong mot dong hai",
    );
  });

  it("is never empty, so that one that was never made can be told", () => {
    expect(keyOf(NAMES, { title: null })).toBe("-");
  });
});
