import { expect, it } from "vitest";
import { backoffMs } from "./backoff.ts";

const minute = { firstMs: 1_000, longestMs: 60_000 };

it.each([
  [1, 0, 500],
  [1, 0.999, 1_000],
  [2, 0, 1_000],
  [4, 0.5, 6_000],
  [7, 0, 30_000],
  [500, 0.999, 59_970],
])("waits after %i failures, at random %d, %i ms", (failures, random, ms) => {
  expect(backoffMs(minute, failures, random)).toBe(ms);
});

it("grows as it is told to, and may be wholly at random", () => {
  expect(backoffMs({ ...minute, factor: 4 }, 3, 0)).toBe(8_000);
  expect(backoffMs({ ...minute, certain: 0 }, 3, 0)).toBe(0);
  expect(backoffMs({ ...minute, certain: 0 }, 3, 0.25)).toBe(1_000);
});
