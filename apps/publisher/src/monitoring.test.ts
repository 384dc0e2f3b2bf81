import { describe, expect, it } from "vitest";
import { health, newStatus, readiness, type Status } from "./monitoring.ts";

const SEEN = { now: 0, day: "2022-11-15", change: "1:a", isFrozen: false, isVerified: true };
const WELL: Status = { ...newStatus(0), beatAt: 1_000, settledAt: 1_000, seen: SEEN };

describe("a publisher", () => {
  it.each<[string, Partial<Status>, boolean, boolean]>([
    ["at work", {}, true, true],
    ["that waits for another", { waiting: "x", beatAt: null, settledAt: null }, true, false],
    ["that starts", { beatAt: null, settledAt: null }, true, false],
    ["before its first release", { settledAt: null }, true, false],
    ["whose last pass failed", { failure: "the CMS is down" }, true, false],
    ["that is frozen", { seen: { ...SEEN, isFrozen: true } }, true, false],
    ["that makes a damaged file anew", { damage: "traces.db is damaged" }, true, false],
    ["whose loop hangs", { beatAt: -400_000 }, false, true],
  ])("%s is healthy and ready as it should be", (_case, status, isHealthy, isReady) => {
    expect(health({ ...WELL, ...status }, 2_000).isGood).toBe(isHealthy);
    expect(readiness({ ...WELL, ...status }).isGood).toBe(isReady);
  });
});
