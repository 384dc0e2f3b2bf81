import { existsSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { lastLines, runCommand } from "../services/run-command.ts";

/** Where benches keep what they fetch: outside the repository, and there the next time. */
const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "bantin");
const TIMEOUT_MS = 15 * 60_000;

export type Fetched = { ok: true; folder: string } | { ok: false; reason: string };

/** A folder of the cache, made by `fill` when it is not there yet. */
export async function cached(
  name: string,
  fill: (folder: string) => Promise<string | undefined>,
): Promise<Fetched> {
  const folder = join(CACHE, name);
  if (existsSync(join(folder, ".complete"))) return { ok: true, folder };
  mkdirSync(folder, { recursive: true });
  const problem = await fill(folder);
  if (problem !== undefined) return { ok: false, reason: problem };
  mkdirSync(join(folder, ".complete"));
  return { ok: true, folder };
}

/** Runs a command of `fill`. @returns what went wrong, if anything did */
export async function attempt(
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<string | undefined> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", NO_COLOR: "1" };
  const { ok, stderr, stdout } = await runCommand(command, args, {
    cwd,
    env,
    timeoutMs: TIMEOUT_MS,
  });
  return ok ? undefined : `${command} ${args[0]} failed: ${lastLines(stderr || stdout, 3)}`;
}
