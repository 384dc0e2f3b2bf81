import type { FlattenedField } from "payload";
import { expect, it } from "vitest";
import { changedFields } from "./changed-fields.ts";

const text = (name: string, more: object = {}): FlattenedField =>
  ({ name, type: "text", ...more }) as FlattenedField;
const fields = [
  text("title"),
  text("body"),
  text("hero"),
  text("day"),
  text("isFeatured"),
  text("updatedAt"),
  text("searchKey", { admin: { hidden: true } }),
  text("digest", { hidden: true }),
  text("summary", { virtual: true }),
];
const changed = (before: object, after: object, sent: object = {}) =>
  changedFields(fields, { ...before }, { ...after }, { ...sent });

it("names what is another than before, and not what changes by the way", () => {
  const before = { title: "A", body: { root: [{ text: "x" }] }, updatedAt: "1", searchKey: "a" };
  expect(
    changed(before, { ...before, updatedAt: "2", searchKey: "b", digest: "d", summary: "c" }),
  ).toEqual([]);
  expect(changed(before, { ...before, title: "B", body: { root: [{ text: "y" }] } })).toEqual([
    "title",
    "body",
  ]);
  expect(changed(before, { ...before, title: null })).toEqual(["title"]);
});

it("takes for the same what databases keep in other ways", () => {
  const before = { hero: "1", day: new Date("2026-12-01"), isFeatured: false };
  const after = {
    hero: { id: "1", updatedAt: "now" },
    day: "2026-12-01T00:00:00.000Z",
    title: "",
    body: [],
  };
  expect(changed(before, after)).toEqual([]);
});

it("knows what was changed when the answer was asked to leave it out", () => {
  expect(changed({ title: "A" }, {}, { title: "B" })).toEqual(["title"]);
  expect(changed({ title: "A" }, { title: "A" }, { title: "sealed" })).toEqual([]);
});
