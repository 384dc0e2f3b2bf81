import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { start, stop } from "./system/child.ts";
import { untilReady } from "./system/cms.ts";
import { assertPortFree } from "./system/ports.ts";
import { loadSampleOnce } from "./system/sample.ts";
import { ROOT, readSettings, type Settings } from "./system/settings.ts";
import { step } from "./system/steps.ts";
import { untilStopped } from "./system/stop-signals.ts";

/** `npm run dev`: CMS and site from their sources, reloading on every save. Runs until Ctrl-C. */
const children: ChildProcess[] = [];
const isStopping = untilStopped();
try {
  const settings = readSettings(process.env);
  await assertPortFree(settings.cmsPort, "the CMS", "CMS_PORT");
  await assertPortFree(settings.sitePort, "the readers' site", "SITE_PORT");
  const accounts = await step("Preparing the database", () => loadSampleOnce(settings));
  if (accounts) console.log(accounts);
  const cms = run(settings, "cms", [
    "node_modules/next/dist/bin/next",
    "dev",
    "--port",
    settings.cmsPort,
  ]);
  await untilReady(settings, cms, []);
  run(settings, "site", ["node_modules/astro/bin/astro.mjs", "dev", "--port", settings.sitePort]);
  console.log(
    `\n  Site   ${settings.siteUrl}/\n  Admin  ${settings.cmsUrl}/admin\n\nCtrl-C stops both.\n`,
  );
  await isStopping;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await Promise.all(children.map((child) => stop(child)));
}
process.exit();

/** Starts a development server of an app; its lines are printed with the app's name in front. */
function run(settings: Settings, app: string, args: (string | number)[]): ChildProcess {
  const child = start({
    command: process.execPath,
    args: args.map(String),
    cwd: join(ROOT, "apps", app),
    env: { ...settings.env, NODE_ENV: "development" },
  });
  for (const input of [child.stdout, child.stderr]) {
    if (input)
      createInterface({ input }).on("line", (line) => console.log(`${app.padEnd(4)} │ ${line}`));
  }
  children.push(child);
  return child;
}
