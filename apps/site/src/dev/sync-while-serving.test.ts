import { describe, expect, it } from "vitest";
import { atMostOnce } from "./sync-while-serving.ts";

function counted(intervalMs: number) {
  const state = { now: 0, runs: 0, finish: () => {} };
  const ask = atMostOnce(
    intervalMs,
    () => {
      state.runs++;
      return new Promise((resolve) => {
        state.finish = resolve;
      });
    },
    () => state.now,
  );
  return { state, ask };
}

describe("atMostOnce", () => {
  it("runs one task for all who ask while it runs", async () => {
    const { state, ask } = counted(1_000);
    const both = [ask(), ask()];
    state.now = 5_000;
    both.push(ask());
    state.finish();
    await Promise.all(both);
    expect(state.runs).toBe(1);
  });

  it("runs again only when the interval is over", async () => {
    const { state, ask } = counted(1_000);
    const first = ask();
    state.finish();
    await first;
    state.now = 999;
    await ask();
    expect(state.runs).toBe(1);
    state.now = 1_000;
    const second = ask();
    state.finish();
    await second;
    expect(state.runs).toBe(2);
  });
});
