import { buildCms, cmsPart } from "./system/cms.ts";
import { type Kept, keepRunning, type Part } from "./system/keep-running.ts";
import { assertPortFree } from "./system/ports.ts";
import { loadSampleOnce } from "./system/sample.ts";
import { assertKnownName, readSettings, type Settings } from "./system/settings.ts";
import { publisherPart, sitePart } from "./system/site.ts";
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
const kept: Kept[] = [];

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
    await step("Starting the CMS", () => keep(cmsPart(settings, say)));
    let first = "";
    const publisher = publisherPart(settings, { first: (sentence) => (first = sentence), say });
    await step("Publishing the site", () => keep(publisher));
    console.log(first);
    await step("Serving the site", () => keep(sitePart(settings, say)));
    announce(settings, accounts);
    await isStopping;
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  } finally {
    await Promise.all(kept.map((part) => part.stop()));
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
  Logs           ${settings.dataDir}/logs

What you publish comes on the site by itself. A part that dies is started again. Ctrl-C stops everything.`);
}

/** Starts a part, and starts it again whenever it ends. */
async function keep(part: Part): Promise<void> {
  kept.push(await keepRunning(part));
}

/** With the hour: whoever finds it may have been away for days. */
function say(sentence: string): void {
  console.log(`${new Date().toLocaleString("sv-SE")} ${sentence}`);
}
