import { expect, it } from "vitest";
import { isWalkable } from "./walkable.ts";

const root = (children: unknown) => ({ root: { type: "root", children } });
const nested = (depth: number): unknown =>
  Array.from({ length: depth }).reduce<unknown>((child) => ({ children: [child] }), { text: "a" });

it.each([
  ["nothing", null],
  ["a text of nothing", root([])],
  ["a paragraph", root([{ type: "paragraph", children: [{ type: "text", text: "a" }] }])],
  ["a node that nobody knows", root([{ type: "unknown", fields: { children: "word" } }])],
  ["300 in each other", root([nested(300)])],
])("Payload can walk through %s", (_what, body) => {
  expect(isWalkable(body)).toBe(true);
});

it.each([
  ["a word", "chữ"],
  ["a root that is a word", { root: "chữ" }],
  ["a root that is null", { root: null }],
  ["children that are a word", root("chữ")],
  ["a child that is null", root([{ type: "paragraph", children: [null] }])],
  ["a child that is a word", root(["chữ"])],
  ["10,000 in each other", root([nested(10_000)])],
])("and not through %s", (_what, body) => {
  expect(isWalkable(body)).toBe(false);
});
