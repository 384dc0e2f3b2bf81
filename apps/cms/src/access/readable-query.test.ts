import type { FlattenedField } from "payload";
import { expect, it } from "vitest";
import { unreadableIn } from "./readable-query.ts";

const fields = [
  { name: "title", type: "text" },
  { name: "updatedAt", type: "date" },
  { name: "year", type: "number" },
  { name: "isRead", type: "checkbox" },
  { name: "by", type: "relationship", relationTo: "users" },
] as FlattenedField[];
const queried = {
  config: { collections: [{ slug: "users", flattenedFields: fields }] },
  fields,
} as unknown as Parameters<typeof unreadableIn>[1];
const read = (query: object) => unreadableIn(query, queried);

it.each([
  {},
  { where: "" },
  { where: { title: "" } },
  { where: { title: { equals: "x" } } },
  { where: { title: { like: "a b" } } },
  { where: { id: { in: "1,2" } } },
  { where: { id: { in: ["1"], not_in: [] } } },
  { where: { or: [{ and: [{ title: { contains: "x" } }, { year: { less_than: "2026" } }] }] } },
  { where: '{"title":{"exists":true}}' },
  { where: { updatedAt: { greater_than_equal: "2026-12-01T00:00:00.000Z" } } },
  { where: { "version.updatedAt": { exists: "false" } } },
  { where: { "by.updatedAt": { equals: "2026-12-01" }, by__title: { equals: "x" } } },
  { where: { by: { equals: { relationTo: "users", value: "1" } } } },
  { where: { isRead: { not_equals: "true" } } },
  { limit: "0", page: "2", depth: "1", select: { title: "true" }, sort: "-title" },
])("%j can be read", (query) => {
  expect(read(query)).toBeNull();
});

it.each([
  ["where", { where: "x" }],
  ["where", { where: ["x"] }],
  ["where", { where: { and: "x" } }],
  ["where", { where: { and: { a: { title: { equals: "x" } } } } }],
  ["where", { where: { title: "x" } }],
  ["where", { where: { title: ["x"] } }],
  ["where", { where: { _id: { equals: "1" } } }],
  ["where", { where: { "by._id": { equals: "1" } } }],
  ["where", { where: { $where: { equals: "1" } } }],
  ["where", { where: { id: { equals: { $ne: "1" } } } }],
  ["where", { where: { id: { equals: ["1"] } } }],
  ["where", { where: { id: { $ne: "1" } } }],
  ["where", { where: { title: { like: ["x"] } } }],
  ["where", { where: '{"title":{"like":1}}' }],
  ["where", { where: { title: { near: "1,2" } } }],
  ["where", { where: { title: { constructor: "1" } } }],
  ["where", { where: { updatedAt: { equals: "hôm qua" } } }],
  ["where", { where: { "version.updatedAt": { less_than: "x" } } }],
  ["where", { where: { "by.updatedAt": { in: "2026-12-01,x" } } }],
  ["where", { where: { year: { equals: "x" } } }],
  ["where", { where: { isRead: { equals: "x" } } }],
  ["data", { data: "x" }],
  ["limit", { limit: "x" }],
  ["page", { page: "-1" }],
  ["depth", { depth: ["1"] }],
  ["select", { select: "x" }],
])("of what cannot be read, the parameter %s: %j", (name, query) => {
  expect(read(query)).toBe(name);
});
