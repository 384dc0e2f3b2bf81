import { describe, expect, it } from "vitest";
import { lookWhenWoken } from "./look-when-woken.ts";

const LONG_MS = 3_600_000;

/** Looks that end when a test says so. */
function looks(everyMs = LONG_MS, wantsMs = LONG_MS) {
  const ends: { end: () => void; fail: () => void }[] = [];
  const errors: unknown[] = [];
  const watch = lookWhenWoken(
    () =>
      new Promise((resolve, reject) => {
        ends.push({ end: () => resolve(wantsMs), fail: () => reject(new Error("disk full")) });
      }),
    (error) => errors.push(error),
    everyMs,
  );
  const until = async (count: number) => {
    while (ends.length < count) await new Promise((resolve) => setTimeout(resolve, 1));
  };
  return { watch, ends, errors, until };
}

describe("a watch", () => {
  it("looks once more for all wakes that come during a look", async () => {
    const { watch, ends, until } = looks();
    for (let wake = 0; wake < 50; wake++) watch.wake();
    expect(ends).toHaveLength(1);
    ends[0]?.end();
    await until(2);
    ends[1]?.end();
    watch.stop();
  });

  it("looks again after the time that a look wants, and no later than it always does", async () => {
    for (const { watch, ends, until } of [looks(LONG_MS, 1), looks(1, LONG_MS)]) {
      watch.wake();
      ends[0]?.end();
      await until(2);
      watch.stop();
    }
  });

  it("tells of a look that failed, and goes on", async () => {
    const { watch, ends, errors, until } = looks(1);
    watch.wake();
    ends[0]?.fail();
    await until(2);
    expect(errors).toEqual([expect.objectContaining({ message: "disk full" })]);
    watch.stop();
  });

  it("does nothing once it was stopped", () => {
    const { watch, ends } = looks();
    watch.stop();
    watch.wake();
    expect(ends).toEqual([]);
  });
});
