import { spawn } from "node:child_process";

export type CommandOptions = {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** The command is ended after this time. */
  timeoutMs: number;
};

export type CommandResult = {
  /** Whether the command ran, in time, and exited with 0. */
  ok: boolean;
  stdout: string;
  /** What the command said on stderr, and, if it did not end by itself, why. */
  stderr: string;
};

/** Runs a command to its end. A failure is a result, never a rejection. */
export function runCommand(
  command: string,
  args: readonly string[],
  { cwd, env, timeoutMs }: CommandOptions,
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      timeout: timeoutMs,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", (error) => {
      resolve({ ok: false, stdout, stderr: `${stderr}${error.message}\n` });
    });
    child.on("close", (code, signal) => {
      if (signal !== null) stderr += `${command} was ended by ${signal} (limit: ${timeoutMs} ms)\n`;
      resolve({ ok: code === 0, stdout, stderr });
    });
  });
}

/** The last lines of a command's output: where it says why it failed. */
export function lastLines(text: string, count = 8): string {
  return text.trim().split("\n").slice(-count).join("\n");
}
