import { describe, expect, it } from "vitest";
import { decide, type Known, NOTHING_KNOWN, type Seen } from "./decide.ts";

const KNOWN: Known = { ...NOTHING_KNOWN, change: "5:a", day: "2022-11-15", comparedAt: 1_000_000 };
const SEEN: Seen = {
  now: 1_010_000,
  day: "2022-11-15",
  change: "5:a",
  isFrozen: false,
  isVerified: true,
};
const failed = (change: string | null) => ({ failure: { change, retryAt: 1_020_000 } });

describe("what to do next", () => {
  it.each<[string, Partial<Known>, Partial<Seen>, string]>([
    ["nothing while nothing happens", {}, {}, "wait"],
    ["publish at the start", NOTHING_KNOWN, {}, "publish"],
    ["publish at the start, the CMS being down", NOTHING_KNOWN, { change: null }, "publish"],
    ["publish what changed", {}, { change: "6:b" }, "publish"],
    ["publish another row of the same instant", {}, { change: "6:a" }, "publish"],
    ["nothing about a CMS that is down", {}, { change: null }, "wait"],
    ["publish at midnight", {}, { day: "2022-11-16" }, "publish"],
    ["compare everything now and then", {}, { now: 1_060_000 }, "publish"],
    ["verify in idle moments", {}, { isVerified: false }, "verify"],
    ["publish rather than verify", {}, { isVerified: false, change: "6:b" }, "publish"],
    ["wait after a failure", failed("5:a"), {}, "wait"],
    ["not verify after a failure", failed("5:a"), { isVerified: false }, "wait"],
    ["try again in time", failed("5:a"), { now: 1_020_000 }, "publish"],
    ["try again at a change", failed("5:a"), { change: "6:b" }, "publish"],
    ["try again when the CMS is back", failed(null), {}, "publish"],
    ["nothing while frozen", {}, { isFrozen: true, change: "6:b" }, "wait"],
    ["publish when resumed", { wasFrozen: true }, {}, "publish"],
  ])("is to %s", (_case, known, seen, next) => {
    expect(decide({ ...KNOWN, ...known }, { ...SEEN, ...seen }, 60_000)).toBe(next);
  });
});
