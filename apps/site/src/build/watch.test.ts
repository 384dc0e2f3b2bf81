import { describe, expect, it } from "vitest";
import { shouldBuild } from "./watch.ts";

const day = "2026-11-24";

describe("when the site is built again", () => {
  it.each([
    ["nothing was built yet", null, { change: "1", day }, null, true],
    ["nothing changed", { change: "1", day }, { change: "1", day }, null, false],
    ["something public changed", { change: "1", day }, { change: "2", day }, null, true],
    ["a new day began", { change: "1", day }, { change: "1", day: "2026-11-25" }, null, true],
    ["the CMS does not answer", { change: "1", day }, { change: null, day }, null, false],
    ["the last build failed just now", { change: "1", day }, { change: "1", day }, 1_000, false],
    ["the last build failed a while ago", { change: "1", day }, { change: "1", day }, 60_000, true],
  ])("%s: %#", (_name, built, now, sinceFailureMs, expected) => {
    expect(shouldBuild(built, now, sinceFailureMs)).toBe(expected);
  });
});
