import type { ChildProcess } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { runToEnd, start } from "./child.ts";
import { ROOT, type Settings } from "./settings.ts";
import { untilAnswers } from "./until-answers.ts";

const SITE = join(ROOT, "apps/site");
const PUBLISH = join(ROOT, "apps/publisher/src/cli/publish.ts");
/**
 * On a machine with much memory V8 collects garbage late: the heap grows to several times what is alive, and
 * stays so. With this it grows by a third between collections. The image of the publisher has the same.
 */
const LEAN_HEAP = "--heap-growing-percent=30";

/**
 * Puts on the readers' site what the CMS has published.
 *
 * @returns the sentence that the publisher ended with
 * @throws with the cause; the site that is served stays as it was
 */
export async function publishSite(
  settings: Settings,
  options: readonly string[] = [],
): Promise<string> {
  const output = await runToEnd({
    command: process.execPath,
    args: [PUBLISH, ...options],
    cwd: ROOT,
    env: { ...settings.env, LOG_LEVEL: "warn" },
  });
  return output.trim().split("\n").at(-1) ?? "";
}

/**
 * Keeps the site equal to what is published: now, and whenever that changes.
 *
 * @param say told every sentence of the publisher
 */
export function startPublisher(settings: Settings, say: (sentence: string) => void): ChildProcess {
  const folder = join(settings.dataDir, "logs");
  mkdirSync(folder, { recursive: true });
  // The log of this run alone: it is for whoever looks into what goes on now.
  const log = openSync(join(folder, "publisher.log"), "w");
  const child = start(
    {
      command: process.execPath,
      args: [LEAN_HEAP, PUBLISH, "--watch"],
      cwd: ROOT,
      env: settings.env,
    },
    ["pipe", log],
  );
  closeSync(log);
  if (child.stdout) createInterface({ input: child.stdout }).on("line", say);
  return child;
}

/**
 * Serves the live release, and each later one from the moment it is live. Waits until the server answers,
 * which it does also before the first release.
 *
 * @throws when it ends or stays silent; what it printed went to this process's stderr
 */
export async function serveSite(settings: Settings): Promise<ChildProcess> {
  const child = start(
    {
      command: process.execPath,
      args: ["src/serve/cli.ts", "--port", String(settings.sitePort)],
      cwd: SITE,
      env: settings.env,
    },
    ["ignore", "inherit"],
  );
  const url = `http://127.0.0.1:${settings.sitePort}/`;
  await untilAnswers({ what: "The site's server", child, url, isReady: () => true, output: [] });
  return child;
}
