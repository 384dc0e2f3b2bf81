import { describe, expect, test } from "vitest";
import { isTransientStatus, nextDelay, retryAfterMs } from "./request.ts";

const policy = { retries: 3, baseDelayMs: 100, maxDelayMs: 350, maxRetryAfterMs: 5_000 };

describe("the wait before the next attempt", () => {
  test.each([
    ["doubles its bound with each attempt", 1, null, 1, 100],
    ["doubles its bound with each attempt", 2, null, 1, 200],
    ["stops growing at the maximum", 3, null, 1, 350],
    ["is a random part of the bound", 2, null, 0.25, 50],
    ["may be nothing", 1, null, 0, 0],
    ["is at least what the server asks for", 1, 3_000, 0, 3_000],
    ["is the backoff where that is longer", 2, 10, 1, 200],
    ["ends when the attempts are used up", 4, null, 0.5, null],
    ["ends when the server asks for more than we have", 1, 6_000, 0.5, null],
  ])("%s", (_, attempt, retryAfter, random, expected) => {
    expect(nextDelay(policy, attempt, retryAfter, random)).toBe(expected);
  });
});

test.each([
  [408, true],
  [429, true],
  [500, true],
  [503, true],
  [400, false],
  [404, false],
  [302, false],
])("status %i is transient: %s", (status, expected) => {
  expect(isTransientStatus(status)).toBe(expected);
});

test.each([
  ["2", 2_000],
  [" 10 ", 10_000],
  ["Thu, 01 Jan 1970 00:01:30 GMT", 30_000],
  ["Thu, 01 Jan 1970 00:00:10 GMT", 0],
  ["soon", null],
  [null, null],
])("Retry-After %j means %j ms", (header, expected) => {
  expect(retryAfterMs(header, 60_000)).toBe(expected);
});
