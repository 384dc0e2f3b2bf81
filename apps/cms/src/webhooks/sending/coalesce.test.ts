import { describe, expect, it } from "vitest";
import { dueAt } from "./coalesce.ts";

const generic = { kind: "generic", quietPeriodMs: 10_000, maximumWaitMs: 60_000 } as const;

describe("a subscriber is told", () => {
  it.each([
    ["after the quiet period of a single change", generic, 0, 0, 10_000],
    ["after the quiet period of the last change", generic, 0, 30_000, 40_000],
    ["after the longest wait when the desk does not rest", generic, 0, 58_000, 60_000],
    ["at once when it is the publisher", { ...generic, kind: "publisher" } as const, 5, 9, 5],
  ])("%s", (_case, rule, firstAt, lastAt, expected) => {
    expect(dueAt(rule, { firstAt, lastAt })).toBe(expected);
  });
});
