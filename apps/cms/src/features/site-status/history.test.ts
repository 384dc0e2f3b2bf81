import type { SiteState } from "@bantin/contract";
import { describe, expect, it } from "vitest";
import { historyOf } from "./history.ts";

const AT = "2026-11-24T10:00:00.000Z";
const live = (release: string, at = `2026-11-24T09:0${release}:00.000Z`) => ({
  release,
  startedAt: at,
  at,
  pages: 5,
  added: 1,
  changed: 0,
  removed: 0,
  durations: null,
  held: 0,
});
const STATE: SiteState = {
  live: live("1"),
  revision: "1000.1.a",
  failure: null,
  freeze: null,
  held: [],
};
const failure = (error: string, at = AT) => ({
  startedAt: at,
  at,
  error,
  documents: [],
  revision: null,
});
const freeze = (to: string, at = AT) => ({
  at,
  by: "Lan",
  why: "sai",
  from: null,
  to,
  source: "commandLine" as const,
});
const statesOf = (
  before: SiteState | null,
  now: Partial<SiteState>,
  resumer: string | null = null,
) => historyOf(before, { ...STATE, ...now }, resumer, AT).map(({ state }) => state);

describe("what has happened between two states of the site", () => {
  it.each<[string, SiteState | null, Partial<SiteState>, string[]]>([
    ["nothing", STATE, {}, []],
    ["nothing but that more is covered", STATE, { revision: "2000.1.b" }, []],
    ["a release", STATE, { live: live("2") }, ["live"]],
    ["the first that is told of", null, {}, ["live"]],
    ["only a search index", STATE, { live: { ...STATE.live, ...live("2", STATE.live?.at) } }, []],
    ["a failure", STATE, { failure: failure("a") }, ["failed"]],
    [
      "the same failure, told again",
      { ...STATE, failure: failure("a") },
      { failure: failure("a") },
      [],
    ],
    [
      "another failure",
      { ...STATE, failure: failure("a") },
      { failure: failure("b", "2026-11-24T10:01:00.000Z") },
      ["failed"],
    ],
    ["the end of a failure", { ...STATE, failure: failure("a") }, { live: live("2") }, ["live"]],
    ["a roll-back", { ...STATE, live: live("2") }, { freeze: freeze("1") }, ["rolledBack"]],
    [
      "a second roll-back",
      { ...STATE, freeze: freeze("1") },
      { live: live("0"), freeze: freeze("0", "2026-11-24T10:02:00.000Z") },
      ["rolledBack"],
    ],
    ["its end", { ...STATE, freeze: freeze("1") }, {}, ["resumed"]],
    [
      "its end and a release at once",
      { ...STATE, freeze: freeze("1") },
      { live: live("2") },
      ["resumed", "live"],
    ],
  ])("is %s", (_case, before, now, states) => {
    expect(statesOf(before, now)).toEqual(states);
  });

  it("says which changes went live with a release", () => {
    const [row] = historyOf(STATE, { ...STATE, live: live("2"), revision: "2000.2.b" }, null, AT);
    expect(row).toMatchObject({
      coveredFrom: new Date(1000).toISOString(),
      revisionAt: new Date(2000).toISOString(),
    });
  });

  it("says who resumed, or that it was done from the command line", () => {
    const frozen = { ...STATE, freeze: freeze("1") };
    expect(historyOf(frozen, STATE, "Minh", AT)[0]).toMatchObject({ by: "Minh", source: "admin" });
    expect(historyOf(frozen, STATE, null, AT)[0]).toMatchObject({ source: "commandLine" });
  });
});
