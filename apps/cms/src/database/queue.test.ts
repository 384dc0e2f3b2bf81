import { describe, expect, it } from "vitest";
import { createQueue } from "./one-writer.ts";

const tooLong = () => new Error("waited too long");
const LONG_MS = 60_000;

describe("a queue for one", () => {
  it("lets in one at a time, in the order in which they came", async () => {
    const enter = createQueue(LONG_MS, tooLong);
    const seen: string[] = [];
    const work = async (name: string) => {
      const leave = await enter();
      seen.push(`${name} in`);
      await Promise.resolve();
      seen.push(`${name} out`);
      leave();
    };
    await Promise.all([work("a"), work("b"), work("c")]);
    expect(seen).toEqual(["a in", "a out", "b in", "b out", "c in", "c out"]);
  });

  it("gives up with a reason when the turn does not come, and lets the next one pass", async () => {
    const enter = createQueue(1, tooLong);
    const leave = await enter();
    await expect(enter()).rejects.toThrow("waited too long");
    leave();
    (await enter())();
  });

  it("is left once, however often one says so", async () => {
    const enter = createQueue(LONG_MS, tooLong);
    const leave = await enter();
    leave();
    leave();
    const second = await enter();
    let isThirdIn = false;
    const third = enter().then((out) => {
      isThirdIn = true;
      out();
    });
    await Promise.resolve();
    expect(isThirdIn).toBe(false);
    second();
    await third;
  });
});
