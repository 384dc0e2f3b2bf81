import { LATEST_CHANGE_MS } from "@bantin/contract";
import { describe, expect, it } from "vitest";
import { hasSeen, readRevision, stampAfter, writeRevision } from "./revision.ts";

const REVISION = {
  newest: "c0000000-0000-4000-8000-000000000001",
  at: 5 * LATEST_CHANGE_MS,
  count: 3,
};

describe("a revision", () => {
  it("comes back as it was sent", () => {
    expect(readRevision(writeRevision(REVISION))).toEqual(REVISION);
  });

  it.each([null, "", "x", "1.2", "2:c1"])("is none when it is not ours: %s", (text) => {
    expect(readRevision(text)).toBeNull();
  });
});

describe("a change", () => {
  it.each([
    ["the newest row that was seen", REVISION.at, 3, true],
    ["a later row", REVISION.at + 1, 3, false],
    ["an earlier row", REVISION.at - 1, 3, true],
    ["an earlier row, when one of them was committed late", REVISION.at - 1, 4, false],
    ["the newest row, when another of its instant was committed late", REVISION.at, 4, false],
    ["a row long before, whatever came late since", REVISION.at - LATEST_CHANGE_MS, 9, true],
    ["an earlier row, after old rows were cleared away", REVISION.at - 1, 2, true],
  ])("is recognised: %s", (_case, at, countNow, isSeen) => {
    expect(hasSeen(REVISION, at, countNow)).toBe(isSeen);
  });
});

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
