import { describe, expect, it } from "vitest";
import { NO_CONTENT, writeRevision } from "../../site-state/revision.ts";
import type { Delivery } from "../deliveries.ts";
import { standing } from "./standing.ts";

const NOW = Date.parse("2022-10-24T03:32:00.000Z");
const revision = { newest: "b", count: 2, at: NOW - 60_000 };
const last: Delivery = {
  ...{ id: "d", createdAt: "", webhookId: "w", messageId: "m", reason: "changes" as const },
  ...{
    outcome: "delivered" as const,
    revision: writeRevision(revision),
    changeCount: 1,
    attempt: 1,
    status: 200,
  },
  ...{ error: null, durationMs: 3, retryAt: null },
};
const retryAt = (ms: number) => ({
  outcome: "retrying" as const,
  retryAt: new Date(NOW + ms).toISOString(),
});

describe("a subscriber", () => {
  it.each([
    ["that was told nothing is owed", "generic", null, "owed"],
    ["that was told of the newest change is told", "generic", last, "told"],
    ["that was told of an older one is owed", "generic", { ...last, revision: "1:a" }, "owed"],
    ["that was given up is left alone", "generic", { ...last, outcome: "failed" }, "told"],
    ["that will be tried again waits", "generic", { ...last, ...retryAt(5_000) }, "retrying"],
    [
      "that will be tried again waits with news too",
      "generic",
      { ...last, revision: "1:a", ...retryAt(5_000) },
      "retrying",
    ],
    ["whose retry was lost is owed", "generic", { ...last, ...retryAt(-700_000) }, "owed"],
    [
      "whose retry was set before the clock was put back is owed",
      "generic",
      { ...last, ...retryAt(86_400_000) },
      "owed",
    ],
    [
      "that publishes hears of news at once",
      "publisher",
      { ...last, revision: "1:a", ...retryAt(5_000) },
      "owed",
    ],
    ["that publishes waits with the same", "publisher", { ...last, ...retryAt(5_000) }, "retrying"],
  ] as const)("%s", (_case, kind, before, expected) => {
    expect(standing({ kind }, before, revision, NOW)).toBe(expected);
  });

  it("of a site on which nothing was published yet is owed nothing", () => {
    expect(standing({ kind: "generic" }, null, NO_CONTENT, NOW)).toBe("told");
  });
});
