import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

interface Run {
  command: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
}

/**
 * Runs a command to its end and returns what it printed.
 *
 * @throws when it fails, with everything it printed
 */
export async function runToEnd({ command, args, cwd, env }: Run): Promise<string> {
  const child = start({ command, args, cwd, env });
  const output: string[] = [];
  child.stdout?.on("data", (chunk) => output.push(String(chunk)));
  child.stderr?.on("data", (chunk) => output.push(String(chunk)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code === 0) return output.join("");
  throw new Error(`${command} ${args.join(" ")} failed:\n${output.join("").trim()}`);
}

const RUN_WITH_PARENT = fileURLToPath(new URL("run-with-parent.ts", import.meta.url));

/**
 * Starts a command that goes on running. Its process group is its own, so that Ctrl-C stops it in our
 * order; should this process be killed, it is stopped too.
 *
 * @param output where its two streams go
 */
export function start(
  { command, args, cwd, env }: Run,
  output: [StdioPipe, StdioPipe] = ["pipe", "pipe"],
): ChildProcess {
  const stdio: StdioOptions = ["pipe", ...output];
  const all = [RUN_WITH_PARENT, command, ...args];
  const child = spawn(process.execPath, all, { cwd, env, stdio, detached: true });
  // What ties the command to this process may be killed by itself: then nobody would know of the command any more.
  child.once("exit", () => signal(child.pid, "SIGKILL"));
  return child;
}

/** A number is an open file. */
type StdioPipe = "pipe" | "ignore" | "inherit" | number;

/** What the shell adds to a signal's number. */
const OF_SIGNALS = 128;

/** How a command ended, as the end of a sentence: `with exit code 1`, `killed by SIGKILL`. */
export function endOf(code: number | null, name: NodeJS.Signals | null): string {
  const known = Object.entries(constants.signals);
  const of = name ?? known.find(([, number]) => code === OF_SIGNALS + number)?.[0];
  if (of === undefined) return `with exit code ${code}`;
  const why = of === "SIGKILL" ? " (by somebody, or because memory ran out)" : "";
  return `killed by ${of}${why}`;
}

/** Asks a child and what it started to stop, and insists after `graceMs`. */
export async function stop(child: ChildProcess, graceMs = 8000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  signal(child.pid, "SIGTERM");
  const timer = setTimeout(() => signal(child.pid, "SIGKILL"), graceMs);
  await ended;
  clearTimeout(timer);
}

function signal(pid: number | undefined, name: NodeJS.Signals): void {
  if (!pid) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, name);
  } catch {
    // It ended by itself in the meantime, which is all that was asked.
  }
}
