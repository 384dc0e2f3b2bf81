import { describe, expect, it } from "vitest";
import { chooseExpired } from "./choose.ts";

const now = new Date("2026-01-01T12:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();

function expiry(
  existing: string[],
  condemned: [string, string][],
  reachable: string[] = [],
  leaving: string[] = [],
) {
  const { expired, condemned: next } = chooseExpired({
    existing,
    reachable: new Set(reachable),
    leaving: new Set(leaving),
    condemned: new Map(condemned),
    now,
    graceMs: 60 * 60_000,
  });
  return { expired, condemned: [...next] };
}

describe("an asset", () => {
  it.each([
    ["in a release is left alone and forgotten", ["a"], [["a", ago(500)]], ["a"], [], []],
    ["in none is condemned", ["a"], [], [], [], [["a", ago(0)]]],
    ["condemned stays so within the grace", ["a"], [["a", ago(59)]], [], [], [["a", ago(59)]]],
    ["condemned for the grace expires", ["a"], [["a", ago(60)]], [], ["a"], []],
    ["that is gone is forgotten", [], [["a", ago(59)]], [], [], []],
    [
      "condemned by a clock that was ahead begins now",
      ["a"],
      [["a", ago(-90)]],
      [],
      [],
      [["a", ago(0)]],
    ],
  ] satisfies [string, string[], [string, string][], string[], string[], [string, string][]][])(
    "%s",
    (_, existing, condemned, reachable, expired, next) => {
      expect(expiry(existing, condemned, reachable)).toEqual({ expired, condemned: next });
    },
  );

  it("that was missed, came back, and leaves again with its release begins its grace anew", () => {
    const choice = expiry(["a"], [["a", ago(500)]], [], ["a"]);
    expect(choice).toEqual({ expired: [], condemned: [["a", ago(0)]] });
  });
});
