import { describe, expect, it } from "vitest";
import { untold } from "./untold-changes.ts";

describe("the changes that a subscriber is told of", () => {
  it.each([
    ["are all when it was told nothing", null, 0, 12, 3, 15],
    ["are those since the last message", { outcome: "delivered", changeCount: 4 }, 9, 12, 0, 3],
    [
      "are those since the last message, long ago",
      { outcome: "delivered", changeCount: 4 },
      9,
      2,
      10,
      3,
    ],
    [
      "include those of a message that failed",
      { outcome: "retrying", changeCount: 4 },
      9,
      12,
      0,
      7,
    ],
    ["are one at least", { outcome: "delivered", changeCount: 1 }, 12, 12, 0, 1],
  ] as const)("%s", (_case, last, toldCount, count, settled, expected) => {
    expect(untold(last, { count: toldCount }, { count }, settled)).toBe(expected);
  });
});
