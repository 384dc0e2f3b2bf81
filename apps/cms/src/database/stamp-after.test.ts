import { describe, expect, it } from "vitest";
import { stampAfter } from "./stamp-after.ts";

const NOW = Date.parse("2022-10-24T03:32:00.000Z");

describe("the stamp of a new row", () => {
  it.each([
    ["is now in an empty list", undefined, "2022-10-24T03:32:00.000Z"],
    ["is now after older rows", "2022-10-24T03:31:59.000Z", "2022-10-24T03:32:00.000Z"],
    ["follows a row of the same instant", "2022-10-24T03:32:00.000Z", "2022-10-24T03:32:00.001Z"],
    [
      "follows a row of before the clock was put back",
      "2022-10-26T00:00:00.000Z",
      "2022-10-26T00:00:00.001Z",
    ],
  ])("%s", (_case, newest, expected) => {
    expect(stampAfter(newest, NOW)).toBe(expected);
  });
});
