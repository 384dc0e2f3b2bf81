import { describe, expect, it } from "vitest";
import { createWakeUp } from "./watch.ts";

const LONG_MS = 3_600_000;
const never = new AbortController().signal;

describe("a wake-up call", () => {
  it("ends the wait", async () => {
    const wakeUp = createWakeUp();
    const waited = wakeUp.wait(LONG_MS, never);
    wakeUp.call();
    await waited;
  });

  it("that came while nobody waited is not forgotten", async () => {
    const wakeUp = createWakeUp();
    wakeUp.call();
    await wakeUp.wait(LONG_MS, never);
  });

  it("counts no more once it was looked at", async () => {
    const wakeUp = createWakeUp();
    wakeUp.call();
    wakeUp.reset();
    let isOver = false;
    const waited = wakeUp.wait(LONG_MS, never).then(() => {
      isOver = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(isOver).toBe(false);
    wakeUp.call();
    await waited;
  });

  it("lets go after the time, and when it is told to stop", async () => {
    const wakeUp = createWakeUp();
    await wakeUp.wait(1, never);
    const stop = new AbortController();
    const waited = wakeUp.wait(LONG_MS, stop.signal);
    stop.abort();
    await waited;
    await wakeUp.wait(LONG_MS, stop.signal);
  });
});
