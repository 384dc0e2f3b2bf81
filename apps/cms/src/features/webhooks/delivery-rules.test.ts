import { describe, expect, it } from "vitest";
import { NO_CONTENT, writeRevision } from "../outbox/revision.ts";
import type { Delivery } from "./api.ts";
import {
  deliveryState,
  dueAt,
  MOST_ATTEMPTS,
  retryDelayMs,
  unsentCount,
} from "./delivery-rules.ts";

const generic = { kind: "generic", quietPeriodMs: 10_000, maximumWaitMs: 60_000 } as const;

describe("a subscriber is told", () => {
  it.each([
    ["after the quiet period of a single change", generic, 0, 0, 10_000],
    ["after the quiet period of the last change", generic, 0, 30_000, 40_000],
    ["after the longest wait when the desk does not rest", generic, 0, 58_000, 60_000],
    ["at once when it is the publisher", { ...generic, kind: "publisher" } as const, 5, 9, 5],
  ])("%s", (_case, rule, firstAt, lastAt, expected) => {
    expect(dueAt(rule, { firstAt, lastAt })).toBe(expected);
  });
});

const NOW = Date.parse("2022-10-24T03:32:00.000Z");
const revision = { newest: "b", count: 2, at: NOW - 60_000 };
const last: Delivery = {
  id: "d",
  createdAt: "",
  webhookId: "w",
  messageId: "m",
  reason: "changes" as const,
  outcome: "delivered" as const,
  revision: writeRevision(revision),
  changeCount: 1,
  attempt: 1,
  status: 200,
  error: null,
  durationMs: 3,
  retryAt: null,
};
const retryAt = (ms: number) => ({
  outcome: "retrying" as const,
  retryAt: new Date(NOW + ms).toISOString(),
});

describe("a subscriber", () => {
  it.each([
    ["that was told nothing is owed", "generic", null, "due"],
    ["that was told of the newest change is told", "generic", last, "upToDate"],
    ["that was told of an older one is owed", "generic", { ...last, revision: "1:a" }, "due"],
    ["that was given up is left alone", "generic", { ...last, outcome: "failed" }, "upToDate"],
    ["that will be tried again waits", "generic", { ...last, ...retryAt(5_000) }, "retrying"],
    [
      "that will be tried again waits with news too",
      "generic",
      { ...last, revision: "1:a", ...retryAt(5_000) },
      "retrying",
    ],
    ["whose retry was lost is owed", "generic", { ...last, ...retryAt(-700_000) }, "due"],
    [
      "whose retry was set before the clock was put back is owed",
      "generic",
      { ...last, ...retryAt(86_400_000) },
      "due",
    ],
    [
      "that publishes hears of news at once",
      "publisher",
      { ...last, revision: "1:a", ...retryAt(5_000) },
      "due",
    ],
    ["that publishes waits with the same", "publisher", { ...last, ...retryAt(5_000) }, "retrying"],
  ] as const)("%s", (_case, kind, before, expected) => {
    expect(deliveryState({ kind }, before, revision, NOW)).toBe(expected);
  });

  it("of a site on which nothing was published yet is owed nothing", () => {
    expect(deliveryState({ kind: "generic" }, null, NO_CONTENT, NOW)).toBe("upToDate");
  });
});

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

describe("the changes that a subscriber is told of", () => {
  it.each([
    ["are all when it was told nothing", null, 0, 12, 3, 15],
    ["are those since the last message", { outcome: "delivered", changeCount: 4 }, 9, 12, 0, 3],
    [
      "are those since the last message, long ago",
      { outcome: "delivered", changeCount: 4 },
      9,
      2,
      10,
      3,
    ],
    [
      "include those of a message that failed",
      { outcome: "retrying", changeCount: 4 },
      9,
      12,
      0,
      7,
    ],
    ["are one at least", { outcome: "delivered", changeCount: 1 }, 12, 12, 0, 1],
  ] as const)("%s", (_case, last, toldCount, count, settled, expected) => {
    expect(unsentCount(last, { count: toldCount }, { count }, settled)).toBe(expected);
  });
});
