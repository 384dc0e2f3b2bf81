import { describe, expect, it } from "vitest";
import { untoldChanges } from "./revision.ts";

const revision = { key: "12:x", count: 12, at: null };

describe("the changes that a subscriber is told of", () => {
  it.each([
    ["are all when it was told nothing", null, 12],
    [
      "are those since the last message",
      { outcome: "delivered", revision: "9:a", changeCount: 4 },
      3,
    ],
    [
      "include those of a message that failed",
      { outcome: "retrying", revision: "9:a", changeCount: 4 },
      7,
    ],
    ["are one at least", { outcome: "delivered", revision: "12:y", changeCount: 1 }, 1],
  ] as const)("%s", (_case, last, expected) => {
    expect(untoldChanges(last, revision)).toBe(expected);
  });
});
