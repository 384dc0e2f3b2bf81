import { expect, it } from "vitest";
import { backoffMs } from "./backoff.ts";

it.each([
  [1, 0, 500],
  [1, 0.999, 1000],
  [2, 0, 1000],
  [4, 0.5, 6000],
  [7, 0, 30_000],
  [500, 0.999, 59_970],
])("waits after %i failures, at random %d, %i ms", (failures, random, ms) => {
  expect(backoffMs(failures, random)).toBe(ms);
});
