import type { ChildProcess } from "node:child_process";
import { stop } from "./system/child.ts";
import { buildCms, startCms } from "./system/cms.ts";
import { assertPortFree } from "./system/ports.ts";
import { loadSampleOnce } from "./system/sample.ts";
import { assertKnownName, readSettings, type Settings } from "./system/settings.ts";
import { serveSite, startPublisher } from "./system/site.ts";
import { commandStart, since, step } from "./system/steps.ts";
import { untilStopped } from "./system/stop-signals.ts";

/**
 * `npm start`: the whole system on this machine, with the embedded database. Runs until Ctrl-C; what
 * is published meanwhile comes on the site by itself.
 */
const HELP = `npm start runs Bản tin on this machine: CMS, sample content on the first run, readers' site.

  CMS_PORT, SITE_PORT   ports, 3000 and 4321 by default
  PUBLISHER_PORT        port of the publisher's state, 4322 by default
  DATA_DIR              database, uploads, secrets, releases of the site; .data by default
  DATABASE_URI          mongodb://… instead of the embedded database

Ctrl-C stops everything.`;

const started = commandStart();
const children: ChildProcess[] = [];
let isEnding = false;

if (process.argv.includes("--help")) {
  console.log(HELP);
} else {
  await main();
}

async function main(): Promise<void> {
  const isStopping = untilStopped();
  try {
    const settings = readSettings(process.env);
    await assertKnownName(settings.cmsUrl, "CMS_URL");
    await assertPortFree(settings.cmsPort, "the CMS", "CMS_PORT");
    await assertPortFree(settings.sitePort, "the readers' site", "SITE_PORT");
    await assertPortFree(settings.publisherPort, "the publisher's state", "PUBLISHER_PORT");
    await step("Compiling the CMS", () => buildCms(settings));
    const accounts = await step("Preparing the database", () => loadSampleOnce(settings));
    children.push(await step("Starting the CMS", () => startCms(settings)));
    const first = await step("Publishing the site", () => published(settings));
    console.log(first);
    children.push(await step("Serving the site", () => serveSite(settings)));
    announce(settings, accounts);
    await isStopping;
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  } finally {
    isEnding = true;
    await Promise.all(children.map((child) => stop(child)));
  }
  process.exit();
}

function announce(settings: Settings, accounts: string | null): void {
  if (accounts) console.log(`\n${accounts}`);
  console.log(`
Ready in ${since(started)}.

  Readers' site  ${settings.siteUrl}/
  Admin          ${settings.cmsUrl}/admin
  REST API       ${settings.cmsUrl}/api  (key: ${settings.dataDir}/secrets/site-api-key)
  Publisher      http://localhost:${settings.publisherPort}/readyz, /metrics
  Data           ${settings.dataDir}

What you publish comes on the site by itself. Ctrl-C stops everything.`);
}

/** Starts the publisher; answers how its first pass ended. How later ones end is printed. */
function published(settings: Settings): Promise<string> {
  return new Promise((resolve, reject) => {
    let isFirst = true;
    const publisher = startPublisher(settings, (sentence) => {
      if (isWaiting(sentence) || !isFirst) return console.log(sentence);
      isFirst = false;
      resolve(sentence);
    });
    children.push(publisher);
    publisher.once("exit", () => {
      const log = `${settings.dataDir}/logs/publisher.log`;
      const problem = `The publisher ended: ${log} says why.`;
      if (isFirst) reject(new Error(problem));
      else if (!isEnding) console.error(problem);
    });
  });
}

/** Another publisher is at work on this data: readers see what it publishes as soon as it stops. */
function isWaiting(sentence: string): boolean {
  return sentence.startsWith("Another publisher");
}
