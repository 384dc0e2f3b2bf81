import { describe, expect, it } from "vitest";
import { MOST_ATTEMPTS, retryDelayMs } from "./retry-delay.ts";

describe("the wait after an attempt that failed", () => {
  it.each([
    [1, 0, 2_500],
    [1, 0.999999, 5_000],
    [2, 0, 10_000],
    [4, 0, 160_000],
    [7, 0.5, 2_700_000],
  ])("grows: after attempt %i with chance %d it is %i ms", (attempt, random, expected) => {
    expect(retryDelayMs(attempt, random)).toBe(expected);
  });

  it("comes to an end", () => {
    expect(retryDelayMs(MOST_ATTEMPTS - 1, 0)).not.toBeNull();
    expect(retryDelayMs(MOST_ATTEMPTS, 0)).toBeNull();
  });
});
