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
 * @param say told the sentence that each build ends with, and every line of an error
 */
export function followContent(settings: Settings, say: (sentence: string) => void): ChildProcess {
  const child = start({
    command: process.execPath,
    args: ["src/build/cli.ts", "--watch"],
    cwd: SITE,
    env: settings.env,
  });
  // Progress of each collection is for `bantin build`; here, how it ended is enough.
  eachLine(child.stdout, (line) => {
    if (line.startsWith("The site is live")) say(line);
  });
  eachLine(child.stderr, say);
  return child;
}

function eachLine(input: NodeJS.ReadableStream | null, use: (line: string) => void): void {
  if (input) createInterface({ input }).on("line", use);
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
