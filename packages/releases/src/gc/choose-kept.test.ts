import { describe, expect, it } from "vitest";
import { chooseKept, type KeepRules } from "./choose.ts";

const now = new Date("2026-01-01T12:00:00Z");
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000).toISOString();
const id = (number: number) => `${String(number).padStart(6, "0")}-00000000`;
const releases = [
  { id: id(8), retiredAt: ago(200) },
  { id: id(10), retiredAt: null },
  { id: id(9), retiredAt: ago(100) },
  { id: id(1_000_000), retiredAt: null },
];

function keptBy(rules: Partial<KeepRules>): string[] {
  const all = { keep: 1, readerGraceMs: 0, now, pinned: new Set<string>(), ...rules };
  return [...chooseKept(releases, all)].sort();
}

describe("the releases that stay", () => {
  it("are the newest, by number", () => {
    expect(keptBy({ keep: 1 })).toEqual([id(1_000_000)]);
    expect(keptBy({ keep: 2 })).toEqual([id(10), id(1_000_000)]);
    expect(keptBy({ keep: 99 })).toHaveLength(4);
  });

  it("are those that readers may still go through", () => {
    expect(keptBy({ readerGraceMs: 100_001 })).toEqual([id(9), id(1_000_000)]);
    expect(keptBy({ readerGraceMs: 100_000 })).toEqual([id(1_000_000)]);
  });

  it("are those that something names", () => {
    expect(keptBy({ pinned: new Set([id(8)]) })).toEqual([id(8), id(1_000_000)]);
  });

  it("are those that ended in the future, when the clock was set back", () => {
    const earlier = new Date(now.getTime() - 3_600_000);
    expect(keptBy({ now: earlier, readerGraceMs: 1 })).toEqual([id(8), id(9), id(1_000_000)]);
  });
});
