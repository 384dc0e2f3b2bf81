import type { ChildProcess } from "node:child_process";
import { afterEach, describe, expect, it, vi } from "vitest";
import { start } from "./child.ts";
import { type Kept, keepRunning, type Part, type Started } from "./keep-running.ts";

const SHORT = { firstMs: 100, longestMs: 400, healthyMs: 60_000 };
const FOREVER = "console.log(process.pid); setInterval(() => {}, 1000)";

/** A part whose starts run one script after the other; the last one again and again. */
function part(...scripts: string[]) {
  const said: string[] = [];
  const pids: number[] = [];
  const made: Part = {
    name: "The part",
    log: "part.log",
    say: (sentence) => void said.push(sentence),
    start() {
      const script = (scripts.length > 1 ? scripts.shift() : scripts[0]) ?? "";
      const run = { command: process.execPath, args: ["-e", script], cwd: ".", env: process.env };
      const child = start(run);
      const first = Promise.withResolvers<void>();
      child.stdout?.once("data", (text) => {
        pids.push(Number(text));
        first.resolve();
      });
      child.once("exit", () => first.reject(new Error("It ended.")));
      return { child, ready: first.promise };
    },
  };
  return { made, said, pids };
}

let kept: Kept | null = null;
afterEach(async () => {
  await kept?.stop();
  kept = null;
});

const isRunning = (pid = 0) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe("a part that is kept running", () => {
  it("is started again when it is killed, and that is said", async () => {
    const { made, said, pids } = part(FOREVER);
    kept = await keepRunning(made, SHORT);
    process.kill(pids[0] ?? 0, "SIGKILL");
    await vi.waitFor(() => expect(said).toHaveLength(2), { timeout: 20_000 });
    expect(said).toEqual([
      "The part ended, killed by SIGKILL (by somebody, or because memory ran out). It is started again in 0.1 s; see part.log",
      "The part runs again.",
    ]);
    expect(isRunning(pids[1])).toBe(true);
  });

  it("waits longer each time that it ends at once", async () => {
    const { made, said } = part(
      FOREVER.replace("{}, 1000", "process.exit(3), 50"),
      "process.exit(4)",
    );
    kept = await keepRunning(made, SHORT);
    const waits = () => said.map((sentence) => / in ([\d.]+) s/.exec(sentence)?.[1]);
    await vi.waitFor(() => expect(said.length).toBeGreaterThan(4), { timeout: 20_000 });
    expect(waits().slice(0, 5)).toEqual(["0.1", "0.2", "0.4", "0.4", "0.4"]);
    expect(said[0]).toContain("with exit code 3");
  });

  it("leaves nothing running when what ties it to us is killed", async () => {
    const { made, said, pids } = part(FOREVER);
    const children: ChildProcess[] = [];
    const remember = (started: Started) => {
      children.push(started.child);
      return started;
    };
    kept = await keepRunning({ ...made, start: () => remember(made.start()) }, SHORT);
    const [first] = children;
    // Nobody can write into its pipes any more.
    const isGone = new Promise((resolve) => first?.once("close", resolve));
    process.kill(first?.pid ?? 0, "SIGKILL");
    await isGone;
    await vi.waitFor(() => expect(said).toHaveLength(2), { timeout: 20_000 });
    expect(isRunning(pids[1])).toBe(true);
  });

  it("stays down when it is stopped, also while it waits", async () => {
    const { made, said, pids } = part(FOREVER);
    const own = await keepRunning(made, { ...SHORT, firstMs: 60_000, longestMs: 60_000 });
    process.kill(pids[0] ?? 0, "SIGKILL");
    await vi.waitFor(() => expect(said).toHaveLength(1), { timeout: 20_000 });
    await own.stop();
    expect(said).toHaveLength(1);
    expect(pids.map(isRunning)).toEqual([false]);
  });

  it("fails at once when it cannot be started the first time", async () => {
    await expect(keepRunning(part("process.exit(4)").made, SHORT)).rejects.toThrow("It ended.");
  });
});
