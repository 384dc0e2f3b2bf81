import { beforeEach, describe, expect, it } from "vitest";
import { Brake, type Counted } from "./brake.ts";

const ACCOUNT: Counted = { key: "account lan", free: 5 };
const SECOND = 1000;
let brake: Brake;
beforeEach(() => {
  brake = new Brake();
});

/** Tries and ends as it says; answers for how many seconds it would have to wait, or 0. */
function attempt(counted: readonly Counted[], nowMs: number, end: "failed" | "takeBack"): number {
  const begun = brake.begin(counted, nowMs);
  if ("waitMs" in begun) return begun.waitMs / SECOND;
  begun[end]();
  return 0;
}
const fail = (nowMs: number, ...counted: Counted[]) => attempt(counted, nowMs, "failed");

describe("the brake", () => {
  it("makes each failure wait longer than the last, and never for ever", () => {
    for (let time = 0; time < 5; time += 1) expect(fail(0, ACCOUNT)).toBe(0);
    const waits: number[] = [];
    for (let now = 0; waits.length < 8; ) {
      const wait = fail(now, ACCOUNT);
      waits.push(wait);
      now += wait * SECOND;
      expect(fail(now, ACCOUNT)).toBe(0);
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900, 900]);
  });

  it("lets only the free ones through of thirty at once", () => {
    const begun = Array.from({ length: 30 }, () => brake.begin([ACCOUNT], 0));
    expect(begun.filter((each) => !("waitMs" in each))).toHaveLength(5);
    for (const each of begun) if (!("waitMs" in each)) each.failed();
    expect(fail(29 * SECOND, ACCOUNT)).toBe(1);
    expect(fail(30 * SECOND, ACCOUNT)).toBe(0);
  });

  it("counts nothing of what had to wait", () => {
    for (let time = 0; time < 5; time += 1) fail(0, ACCOUNT);
    for (let time = 0; time < 100; time += 1) fail(SECOND, ACCOUNT);
    expect(fail(SECOND, ACCOUNT)).toBe(29);
  });

  it("does not count what succeeded", () => {
    for (let time = 0; time < 40; time += 1) expect(attempt([ACCOUNT], 0, "takeBack")).toBe(0);
  });

  it("counts each name by itself", () => {
    for (let time = 0; time < 5; time += 1) fail(0, ACCOUNT);
    expect(fail(0, { key: "known lan", free: 5 })).toBe(0);
    expect(fail(0, { key: "known lan", free: 5 }, ACCOUNT)).toBe(30);
  });

  it("forgets when it is told to, but not while an attempt is under way", () => {
    for (let time = 0; time < 4; time += 1) fail(0, ACCOUNT);
    const last = brake.begin([ACCOUNT], 0);
    brake.forget(ACCOUNT.key);
    expect(fail(0, ACCOUNT)).toBe(30);
    if (!("waitMs" in last)) last.failed();
    brake.forget(ACCOUNT.key);
    expect(fail(0, ACCOUNT)).toBe(0);
  });

  it("forgets after a quiet hour", () => {
    for (let time = 0; time < 5; time += 1) fail(0, ACCOUNT);
    expect(fail(3601 * SECOND, ACCOUNT)).toBe(0);
    expect(fail(3601 * SECOND, ACCOUNT)).toBe(0);
  });

  it("keeps no more names than its memory holds", () => {
    for (let time = 0; time < 5; time += 1) fail(0, ACCOUNT);
    for (let name = 0; name < 20_000; name += 1) fail(0, { key: `${name}`, free: 5 });
    expect(fail(0, ACCOUNT)).toBe(0);
  });
});
