import { findExecutable } from "./find-executable.ts";
import { lastLines, runCommand } from "./run-command.ts";

const TIMEOUT_MS = 15 * 60_000;

/**
 * Installs a package of Debian or a relative. Returns why it was not installed, or nothing.
 */
export async function installDebianPackage(name: string): Promise<string | undefined> {
  const aptGet = await findExecutable("apt-get");
  if (aptGet === undefined || process.getuid?.() !== 0) {
    return `The package ${name} can only be installed by root on Debian or a relative.`;
  }
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    timeoutMs: TIMEOUT_MS,
  };
  for (const args of [["update"], ["install", "-y", name]]) {
    // Another apt may be at work: wait for it rather than fail.
    const result = await runCommand(aptGet, ["-o", "DPkg::Lock::Timeout=300", ...args], options);
    if (!result.ok) return `apt-get ${args.join(" ")} failed.\n${lastLines(result.stderr)}`;
  }
  return undefined;
}
