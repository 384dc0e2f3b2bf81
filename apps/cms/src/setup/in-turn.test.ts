import { describe, expect, it } from "vitest";
import { inTurn, TooManyWaitError } from "./in-turn.ts";

/** Works that end when they are told to. */
function works() {
  const ends: (() => void)[] = [];
  const began: string[] = [];
  const work = (name: string) => () =>
    new Promise<string>((resolve) => {
      began.push(name);
      ends.push(() => resolve(name));
    });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { began, ends, work, settle };
}

describe("works in turn", () => {
  it("go on so many at once, the others as they came, and more are refused", async () => {
    const { began, ends, work, settle } = works();
    const run = inTurn({ atOnce: 2, waiting: 2 });
    const all = ["a", "b", "c", "d"].map((name) => run(work(name)));
    await expect(run(work("e"))).rejects.toThrow(TooManyWaitError);
    expect(began).toEqual(["a", "b"]);
    ends[1]?.();
    await settle();
    expect(began).toEqual(["a", "b", "c"]);
    ends[0]?.();
    await settle();
    for (const end of ends) end();
    expect(await Promise.all(all)).toEqual(["a", "b", "c", "d"]);
  });

  it("hand their place on when they fail", async () => {
    const run = inTurn({ atOnce: 1, waiting: 5 });
    const failed = run(() => Promise.reject(new Error("hỏng")));
    const next = run(async () => "sau");
    await expect(failed).rejects.toThrow("hỏng");
    expect(await next).toBe("sau");
    expect(await run(async () => "sau nữa")).toBe("sau nữa");
  });
});
