import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { runToEnd, start } from "./child.ts";
import type { Part, Started } from "./keep-running.ts";
import { keepOutput, logPath } from "./kept-output.ts";
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
 * Keeps the site equal to what is published: now, and whenever that changes. What it prints is kept in
 * `logs/publisher.log`.
 *
 * @param say told every sentence of the publisher
 */
export function startPublisher(settings: Settings, say: (sentence: string) => void): ChildProcess {
  const child = start({
    command: process.execPath,
    args: [LEAN_HEAP, PUBLISH, "--watch"],
    cwd: ROOT,
    env: settings.env,
  });
  keepOutput(settings, "publisher", child);
  if (child.stdout) createInterface({ input: child.stdout }).on("line", say);
  return child;
}

/**
 * The publisher, to be kept running. It is ready when its first pass has ended.
 *
 * @param options.first told how the first pass of all ended
 * @param options.say told every other sentence
 */
export function publisherPart(
  settings: Settings,
  options: { first: (sentence: string) => void; say: (sentence: string) => void },
): Part {
  const log = logPath(settings, "publisher");
  let isFirst = true;
  const hear = (sentence: string): boolean => {
    const isPass = !isWaiting(sentence);
    const tell = isFirst && isPass ? options.first : options.say;
    if (isPass) isFirst = false;
    tell(sentence);
    return isPass;
  };
  const startIt = (): Started => {
    const passed = Promise.withResolvers<void>();
    const child = startPublisher(settings, (sentence) => {
      if (hear(sentence)) passed.resolve();
    });
    child.once("exit", () => passed.reject(new Error(`The publisher ended: ${log} says why.`)));
    return { child, ready: passed.promise };
  };
  return { name: "The publisher", log, start: startIt, say: options.say };
}

/** Another publisher is at work on this data: readers see what it publishes as soon as it stops. */
function isWaiting(sentence: string): boolean {
  return sentence.startsWith("Another publisher");
}

/**
 * Serves the live release, and each later one from the moment it is live. Waits until the server answers,
 * which it does also before the first release.
 *
 * @throws when it ends or stays silent; what it printed stands in `logs/site.log`
 */
export async function serveSite(settings: Settings): Promise<ChildProcess> {
  const { child, ready } = launchSite(settings);
  await ready;
  return child;
}

/** The site's server, to be kept running. */
export function sitePart(settings: Settings, say: (sentence: string) => void): Part {
  const start = () => launchSite(settings);
  return { name: "The site's server", log: logPath(settings, "site"), start, say };
}

function launchSite(settings: Settings): Started {
  const child = start({
    command: process.execPath,
    args: ["src/serve/cli.ts", "--port", String(settings.sitePort)],
    cwd: SITE,
    env: settings.env,
  });
  keepOutput(settings, "site", child);
  const output: string[] = [];
  child.stderr?.on("data", (chunk) => {
    process.stderr.write(chunk);
    output[0] = String(chunk);
  });
  const url = `http://127.0.0.1:${settings.sitePort}/`;
  const what = "The site's server";
  return { child, ready: untilAnswers({ what, child, url, isReady: () => true, output }) };
}
