import { spawn } from "node:child_process";
import { constants } from "node:os";

/**
 * Runs a command for as long as the process that started it lives: `run-with-parent.ts COMMAND [ARGUMENT…]`.
 *
 * A process that is killed cannot stop its children. Its end of a pipe closes all the same, and that is
 * seen here: the command is then stopped, so that no port stays taken by something nobody sees.
 */
const GRACE_MS = 5000;
const [command = "", ...args] = process.argv.slice(2);

const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"] });
child.once("error", (error) => {
  console.error(`${command} cannot be started: ${error.message}`);
  process.exit(127);
});
// A signal is told as the shell tells it.
child.once("exit", (code, signal) =>
  process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)),
);

// Signals to the group reach the command by themselves; its end is waited for.
for (const name of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(name, () => {});

process.stdin.resume();
process.stdin.once("close", () => {
  child.kill("SIGTERM");
  setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
});
