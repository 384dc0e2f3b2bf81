import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
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

/**
 * Keeps the site equal to what is published: builds it now, and again whenever that changes.
 *
 * @param say told every sentence that a build ends with
 */
export function followContent(settings: Settings, say: (sentence: string) => void): ChildProcess {
  const child = start({
    command: process.execPath,
    args: ["src/build/cli.ts", "--watch"],
    cwd: SITE,
    env: settings.env,
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on("line", (line) => sentence(line, say));
  }
  return child;
}

/** Progress of each collection is for `bantin build`; here, how it ended is enough. */
function sentence(line: string, say: (sentence: string) => void): void {
  if (/^The site (is live|was not updated)/.test(line)) say(line);
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
    ["ignore", "inherit"],
  );
}
