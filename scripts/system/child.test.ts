import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { runToEnd, start, stop } from "./child.ts";

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const run = (script: string) => ({
  command: process.execPath,
  args: ["-e", script],
  cwd: process.cwd(),
  env: process.env,
});

/** Fails when the process outlives the time that a test has. */
async function untilEnded(pid: number): Promise<void> {
  await vi.waitUntil(() => !isRunning(pid), { timeout: 100_000 });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function firstLine(stream: NodeJS.ReadableStream | null): Promise<string> {
  return new Promise((resolve) => stream?.once("data", (chunk) => resolve(String(chunk).trim())));
}

describe("commands that are run to their end", () => {
  it("give what they printed", async () => {
    expect(await runToEnd(run("console.log('xong')"))).toBe("xong\n");
  });

  it("fail with what they printed", async () => {
    await expect(runToEnd(run("console.error('hỏng'); process.exit(3)"))).rejects.toThrow("hỏng");
  });
});

describe("commands that go on running", () => {
  const forever = "console.log(process.pid); setInterval(() => {}, 1000)";

  it("end when they are stopped", async () => {
    const child = start(run(forever));
    const pid = Number(await firstLine(child.stdout));
    await stop(child);
    await untilEnded(pid);
  });

  it("end when the process that started them is killed", async () => {
    const parent = spawn(process.execPath, [here("child.testing.ts"), forever], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const pid = Number(await firstLine(parent.stdout));
    expect(pid).toBeGreaterThan(0);
    parent.kill("SIGKILL");
    await untilEnded(pid);
  });
});
