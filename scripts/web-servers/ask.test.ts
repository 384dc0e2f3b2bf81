import { expect, it } from "vitest";
import { problemsOf } from "./ask.ts";
import type { Case } from "./cases.ts";

const expected: Case = {
  name: "a page",
  path: "/",
  status: 200,
  headers: { "content-type": /^text\/html/, etag: null, "cache-control": "no-store" },
  body: "Trang chủ",
};
const headers = { "content-type": "text/html", "cache-control": "no-store" };
const answer = { status: 200, headers, body: Buffer.from("<h1>Trang chủ</h1>") };

it("finds nothing in an answer that is as it must be", () => {
  expect(problemsOf(expected, answer)).toEqual([]);
});

it.each([
  [{ ...answer, status: 404 }, "the status is 404, not 200"],
  [{ ...answer, headers: { ...headers, etag: "x" } }, "etag is x, not left out"],
  [
    { ...answer, headers: { "content-type": "text/html" } },
    "cache-control is not sent, not no-store",
  ],
  [
    { ...answer, headers: { ...headers, "content-type": "text/plain" } },
    "content-type is text/plain, not /^text\\/html/",
  ],
  [{ ...answer, body: Buffer.from("") }, "“Trang chủ” is not in the body"],
])("names what is wrong with another", (wrong, problem) => {
  expect(problemsOf(expected, wrong)).toEqual([problem]);
});

it("finds a body where none may be", () => {
  expect(problemsOf({ ...expected, body: "" }, answer)).toEqual(["there is a body"]);
});
