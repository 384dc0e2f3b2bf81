import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { atEachMinute } from "./jobs.ts";

const HALF_PAST = "2022-10-24T03:31:30.000Z";
const DAY_MS = 86_400_000;
let times: string[] = [];

beforeEach(() => {
  times = [];
  vi.useFakeTimers({ now: new Date(HALF_PAST) });
  atEachMinute(async () => void times.push(new Date().toISOString()));
});
afterEach(() => vi.useRealTimers());

describe("work of each minute", () => {
  it("is done as the minute begins, when what is due with it is past", async () => {
    await vi.advanceTimersByTimeAsync(91_000);
    expect(times).toEqual(["2022-10-24T03:32:00.020Z", "2022-10-24T03:33:00.020Z"]);
  });

  it.each([
    ["back", -2 * DAY_MS],
    ["ahead", 2 * DAY_MS],
  ])("goes on within a minute when the clock is put %s by days", async (_where, ms) => {
    vi.setSystemTime(Date.now() + ms);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(times).toHaveLength(2);
  });
});
