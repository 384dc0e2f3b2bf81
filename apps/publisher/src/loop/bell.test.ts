import { describe, expect, it } from "vitest";
import { createBell } from "./bell.ts";

const LONG_MS = 3_600_000;
const never = new AbortController().signal;

describe("a bell", () => {
  it("ends the wait when it rings", async () => {
    const bell = createBell();
    const waited = bell.wait(LONG_MS, never);
    bell.ring();
    await waited;
  });

  it("that rang while nobody waited is not forgotten", async () => {
    const bell = createBell();
    bell.ring();
    await bell.wait(LONG_MS, never);
  });

  it("is quiet again once it was answered", async () => {
    const bell = createBell();
    bell.ring();
    bell.answer();
    let isOver = false;
    const waited = bell.wait(LONG_MS, never).then(() => {
      isOver = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(isOver).toBe(false);
    bell.ring();
    await waited;
  });

  it("lets go after the time, and when it is told to stop", async () => {
    const bell = createBell();
    await bell.wait(1, never);
    const stop = new AbortController();
    const waited = bell.wait(LONG_MS, stop.signal);
    stop.abort();
    await waited;
    await bell.wait(LONG_MS, stop.signal);
  });
});
