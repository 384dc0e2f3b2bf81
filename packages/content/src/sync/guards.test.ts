import { expect, test } from "vitest";
import { isMassDisappearance } from "./guards.ts";

test.each([
  [0, 0, false],
  [1, 1, false],
  [2, 2, false],
  [3, 2, false],
  [3, 3, true],
  [10, 5, false],
  [10, 6, true],
  [20, 6, false],
  [20, 7, true],
  [100, 30, false],
  [100, 31, true],
])("of %i documents %i are gone: alarm is %s", (known, gone, expected) => {
  expect(isMassDisappearance(known, gone)).toBe(expected);
});
