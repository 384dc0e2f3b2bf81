import type { FlattenedField, Where } from "payload";
import { describe, expect, it } from "vitest";
import { isEmpty } from "./exact-counts.ts";
import { refusalOf } from "./mongodb-refusals.ts";
import { connectionDefaults, settingsIn, transactionProblem } from "./mongodb-uri.ts";
import { withPossibleIds } from "./possible-ids.ts";
import { isByWords } from "./vietnamese-order.ts";

const mode = (name: string) => ({ mode: name });

describe("a connection", () => {
  it.each([
    ["a replica set", { replicaSet: "rs0" }, null],
    [
      "a replica set whose primary is read",
      { replicaSet: "rs0", readPreference: mode("primary") },
      null,
    ],
    ["no replica set", {}, "names no replica set"],
    ["an empty name of one", { replicaSet: "" }, "names no replica set"],
    [
      "reads from others",
      { replicaSet: "rs0", readPreference: mode("secondaryPreferred") },
      "readPreference=secondaryPreferred",
    ],
    [
      "reads from the nearest",
      { replicaSet: "rs0", readPreference: mode("nearest") },
      "readPreference=nearest",
    ],
  ])("to %s: %j → %s", (_what, settings, words) => {
    const problem = transactionProblem(settings);
    if (words === null) expect(problem).toBeNull();
    else expect(problem).toContain(words);
  });

  it.each([
    ["mongodb://a,b:27018/x?replicaSet=rs0", "rs0", "primary"],
    ["mongodb://a/x?REPLICASET=rs0&readPreference=nearest", "rs0", "nearest"],
    ["mongodb://a/x", "", "primary"],
    ["mongodb+srv://a/x", "named by DNS", "primary"],
  ])("%s says: replica set “%s”, reads from the %s", (uri, replicaSet, read) => {
    expect(settingsIn(uri)).toEqual({ replicaSet, readPreference: mode(read) });
  });

  it.each([
    ["mongodb://a/x?replicaSet=rs0", { appName: "bantin-cms", serverSelectionTimeoutMS: 10_000 }],
    ["mongodb://a/x", { appName: "bantin-cms", serverSelectionTimeoutMS: 10_000 }],
    ["mongodb://a,b/x?replicaSet=rs0&serverSelectionTimeoutMS=5&appName=cms-2", {}],
    ["mongodb+srv://a/?APPNAME=x", { serverSelectionTimeoutMS: 10_000 }],
  ])("of %s gets %j by default", (uri, defaults) => {
    expect(connectionDefaults(uri)).toEqual(defaults);
  });
});

describe("what a database could not do", () => {
  const error = (name: string, more: object = {}) =>
    Object.assign(new Error("x"), { name, ...more });
  it.each([
    ["a conflict of writes", error("MongoServerError", { code: 112 }), "conflict"],
    ["a transaction that is over", error("MongoServerError", { code: 251 }), "conflict"],
    [
      "a connection that was cut in a transaction",
      error("MongoNetworkError", { errorLabels: ["TransientTransactionError"] }),
      "conflict",
    ],
    [
      "a commit without an answer",
      error("MongoNetworkError", {
        errorLabels: ["UnknownTransactionCommitResult", "RetryableWriteError"],
      }),
      "unknown",
    ],
    [
      "a server that is gone",
      error("MongoServerSelectionError", { errorLabels: ["TransientTransactionError"] }),
      "away",
    ],
    ["a connection that was cut", error("MongoNetworkError"), "away"],
    ["a value that is taken", error("MongoServerError", { code: 11000 }), null],
    ["what another program throws", new TypeError("x"), null],
    ["what is no error", "112", null],
  ])("%s is %s", (_what, thrown, refusal) => {
    expect(refusalOf(thrown)).toBe(refusal);
  });
});

it.each<[Where | undefined, boolean]>([
  [undefined, true],
  [{}, true],
  [{ and: [] }, true],
  [{ and: [{}, { or: [{}] }] }, true],
  [{ title: { equals: "x" } }, false],
  [{ and: [{}, { title: { exists: true } }] }, false],
])("%j says nothing of a document: %s", (where, is) => {
  expect(isEmpty(where)).toBe(is);
});

it.each<[Where, Where]>([
  [
    { id: { in: ["66670000000000000000000a", "nonsense", ""] } },
    { id: { in: ["66670000000000000000000a"] } },
  ],
  [{ and: [{ id: { in: ["x"] } }] }, { and: [{ id: { in: [] } }] }],
  [
    { slug: { in: ["x"] }, id: { equals: "x" } },
    { slug: { in: ["x"] }, id: { equals: "x" } },
  ],
])("%j asks for %j", (where, possible) => {
  expect(withPossibleIds(where)).toEqual(possible);
});

const field = (name: string, type: string, more: object = {}) =>
  ({ name, type, ...more }) as FlattenedField;
const FIELDS = [
  field("title", "text"),
  field("publishedAt", "date"),
  field("category", "relationship"),
  field("meta", "group", { flattenedFields: [field("note", "textarea")] }),
];

it.each<[string | string[] | undefined, boolean]>([
  ["title", true],
  ["-title", true],
  ["-version.title", true],
  ["-publishedAt,title", true],
  [["publishedAt", "meta.note"], true],
  ["category.name", true],
  ["-publishedAt", false],
  ["category", false],
  ["createdAt", false],
  [undefined, false],
])("a list by %j is sorted by words: %s", (sort, is) => {
  expect(isByWords(sort, FIELDS)).toBe(is);
});
