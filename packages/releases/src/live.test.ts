import { describe, expect, it } from "vitest";
import { choosePrevious } from "./live.ts";

const at = (minute: number) => `2026-01-01T00:${String(minute).padStart(2, "0")}:00.000Z`;
const release = (number: number, minute: number | null) => ({
  id: `00000${number}-00000000`,
  retiredAt: minute === null ? null : at(minute),
});
const id = (number: number) => release(number, null).id;

describe("the release to roll back to", () => {
  it.each([
    ["the one before, as a rule", 3, [release(3, null), release(2, 2), release(1, 1)], 2],
    ["never one that was not live", 3, [release(3, null), release(2, null), release(1, 1)], 1],
    ["further back after a roll-back", 2, [release(3, 3), release(2, 2), release(1, 1)], 1],
    [
      "not one that was itself rolled back from",
      4,
      [release(4, null), release(3, 5), release(2, 9), release(1, 1)],
      2,
    ],
    ["the newer of two that ended together", 3, [release(1, 1), release(2, 1)], 2],
    ["none when there is no earlier one", 1, [release(1, null), release(2, 2)], null],
  ])("is %s", (_, current, releases, expected) => {
    expect(choosePrevious(id(current), releases)).toBe(expected && id(expected));
  });
});
