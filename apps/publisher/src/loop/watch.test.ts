import { afterEach, describe, expect, it, vi } from "vitest";
import type { Outcome } from "../cycle.ts";
import type { Publisher, PublishRequest } from "../publisher.ts";
import { createWakeUp, type WatchOptions, watch } from "./watch.ts";

const OUTCOME: Outcome = {
  scope: "hinted",
  release: "000001-00000000",
  isNew: true,
  isIndexed: true,
  isIndexOnly: false,
  pages: 3,
  rendered: 1,
  added: 0,
  changed: 1,
  removed: 0,
  held: [],
  verified: 2,
  durations: {},
  pageCounts: { added: 0, changed: 1, removed: 0 },
};
const FREEZE = {
  at: "2022-11-15T00:00:00.000Z",
  by: "Lan",
  why: "sai",
  from: null,
  to: "1",
  order: null,
};

/** A newsroom of which each look sees the next moment; the watch ends with the last. */
interface Moment {
  /** Null while the CMS is down. */
  change?: string | null;
  day?: string;
  isFrozen?: boolean;
  /** What a pass that begins now throws. */
  fails?: string;
  /** What the system's clock is set to. */
  clock?: string;
  /** A hint comes while the newsroom is looked at, or while a pass is under way. */
  calls?: "look" | "pass";
}

async function live(
  moments: readonly Moment[],
  { reconcileMs = 60_000, pollMs = 1, wakeUp = createWakeUp() } = {},
) {
  const stop = new AbortController();
  const passes: PublishRequest[] = [];
  const told: string[] = [];
  const failures: string[] = [];
  let at = -1;
  const moment = () => moments[at] ?? {};
  const publisher: Publisher = {
    // Only what the loop asks for.
    releases: Object.create({ frozen: () => (moment().isFrozen ? FREEZE : null) }),
    ownerOf: () => null,
    held: () => [],
    async publish(request) {
      passes.push(request);
      if (moment().calls === "pass") wakeUp.call();
      if (moment().fails) throw new Error(moment().fails);
      return OUTCOME;
    },
    verify: async () => null,
    isVerified: () => true,
    collectGarbage: async () => {},
    close: async () => {},
  };
  const options: WatchOptions = {
    publisher,
    wakeUp,
    pollMs,
    reconcileMs,
    signal: stop.signal,
    today: () => moment().day ?? "2022-11-15",
    reporter: {
      published: ({ revision }) => void told.push(`published ${revision}`),
      failed: ({ error, revision }) => void told.push(`${error} at ${revision}`),
      async look() {
        at++;
        if (at >= moments.length - 1) stop.abort();
        if (moment().calls === "look") wakeUp.call();
        const { change = "1:a", clock } = moment();
        if (clock) vi.setSystemTime(clock);
        if (change === null) throw new Error("down");
        return change;
      },
      lookedAt: 0,
      idle: async () => {},
    },
    observer: {
      beat() {},
      published() {},
      verified() {},
      failed: (error) => void failures.push(String(error)),
    },
  };
  await watch(options);
  return { passes, told, failures };
}

afterEach(() => vi.useRealTimers());

describe("a watch", () => {
  it("publishes at the start, then once for each change, and tells of each", async () => {
    const { passes, told } = await live([{}, {}, { change: "2:b" }, { change: "2:b" }]);
    expect(passes).toHaveLength(2);
    expect(told).toEqual(["published 1:a", "published 2:b"]);
  });

  it("tries again as soon as the CMS is back, also when it went down after the pass had begun", async () => {
    const { passes, told } = await live([{ fails: "broken" }, { change: null }, {}, {}]);
    expect(passes).toHaveLength(2);
    expect(told).toEqual(["Error: broken at 1:a", "published 1:a"]);
  });

  it.each([
    ["back", "2022-11-14T22:00:00.000Z"],
    ["ahead", "2022-11-17T00:00:00.000Z"],
  ])("compares everything in time though the clock was put %s", async (_where, clock) => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2022-11-15T00:00:00.000Z") });
    const quiet = Array.from({ length: 40 }, () => ({}));
    const { passes } = await live([{}, {}, { clock }, ...quiet], { reconcileMs: 20 });
    // The pass at the start, the one that reads everything anew, and comparisons at their usual pace.
    expect(passes.length).toBeGreaterThan(2);
    expect(passes.length).toBeLessThan(quiet.length);
  });

  it("tries again in time though the clock was put back", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2022-11-15T00:00:00.000Z") });
    const quiet = Array.from({ length: 400 }, () => ({}));
    const clock = "2022-11-14T22:00:00.000Z";
    const { told } = await live([{ fails: "broken" }, { clock }, ...quiet], { pollMs: 5 });
    expect(told).toEqual(["Error: broken at 1:a", "published 1:a"]);
  });

  it("reads news from the change feed, and compares everything as soon as it is time", async () => {
    const moments: Moment[] = [{}, { change: "2:b" }, { change: "2:b" }];
    const { passes } = await live(moments, { reconcileMs: 0 });
    expect(passes.map(({ sync }) => sync)).toEqual(["incremental", "changes", "incremental"]);
  });

  it("tries again at the next change after a failure", async () => {
    const { passes, told } = await live([{ fails: "broken" }, {}, { change: "2:b" }]);
    expect(passes).toHaveLength(2);
    expect(told).toEqual(["Error: broken at 1:a", "published 2:b"]);
  });

  it("says once that publishing is frozen, and goes on when it is resumed", async () => {
    const frozen = { isFrozen: true, change: "2:b" };
    const { passes, told, failures } = await live([{}, frozen, frozen, { change: "2:b" }]);
    expect(passes).toHaveLength(2);
    expect(failures).toEqual([expect.stringContaining("frozen")]);
    expect(told).toEqual(["published 1:a", "published 2:b"]);
  });

  it("shows the new day at once, and reads everything anew in a quiet moment after it", async () => {
    const day = "2022-11-16";
    const { passes } = await live([{}, { day }, { day }, { day }], { reconcileMs: 0 });
    expect(passes.map(({ today, sync }) => [today, sync])).toEqual([
      ["2022-11-15", "incremental"],
      [day, "incremental"],
      [day, "full"],
      [day, "incremental"],
    ]);
  });

  it("shows the day that the clock says, also when it is put ahead by days, and back", async () => {
    const days = ["2022-11-19", "2022-11-12", "2022-11-15"];
    const { passes } = await live([{}, ...days.map((day) => ({ day }))]);
    expect(passes.map(({ today }) => today)).toEqual(["2022-11-15", ...days]);
  });

  it("looks at once when a hint comes, also one that comes while it looks", async () => {
    const hour = { pollMs: 3_600_000 };
    const moments: Moment[] = [{}, { calls: "look" }, { change: "2:b" }];
    expect((await live(moments, hour)).passes).toHaveLength(2);
  });

  it("does not lose a hint that comes during a pass", async () => {
    const hour = { pollMs: 3_600_000 };
    const moments: Moment[] = [{ calls: "pass" }, { calls: "look" }, { change: "2:b" }];
    expect((await live(moments, hour)).passes).toHaveLength(2);
  });
});
