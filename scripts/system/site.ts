import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { runToEnd, start } from "./child.ts";
import { ROOT, type Settings } from "./settings.ts";

const SITE = join(ROOT, "apps/site");

/**
 * Builds the readers' site from what the CMS has published.
 *
 * @returns the sentence that the build ended with
 * @throws with the cause; the site that is served stays as it was
 */
export async function buildSite(
  settings: Settings,
  options: readonly string[] = [],
): Promise<string> {
  const output = await runToEnd({
    command: process.execPath,
    args: ["src/build/cli.ts", ...options],
    cwd: SITE,
    env: settings.env,
  });
  return output.trim().split("\n").at(-1) ?? "";
}

/** Serves the site as it was built last, and each new build from the moment it is there. */
export function serveSite(settings: Settings): ChildProcess {
  return start(
    {
      command: process.execPath,
      args: ["src/serve/cli.ts", "--port", String(settings.sitePort)],
      cwd: SITE,
      env: settings.env,
    },
    { stdio: ["ignore", "ignore", "inherit"] },
  );
}
