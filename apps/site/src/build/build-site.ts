import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import { type ContentAddresses, createRestClient } from "@bantin/content";
import { pageOutputs } from "../routes/outputs.ts";
import { dataFolder, type Environment, readApiKey } from "../settings.ts";
import { checkSite } from "./check.ts";
import { CheckError, RenderError } from "./errors.ts";
import { leaveOutFaulty, rememberBuild } from "./leave-out.ts";
import { assertReplaceable, replaceFolder } from "./output-folder.ts";
import { render } from "./render.ts";
import { synchronise } from "./synchronise.ts";

export interface BuildOptions {
  environment: Environment;
  /** Folder that becomes the site; below DATA_DIR by default. */
  out?: string | undefined;
  /** Reads every document anew; worth doing once a day. */
  isFull?: boolean;
  allowEmpty?: boolean;
  allowMassDeletion?: boolean;
  allowManyHeld?: boolean;
  /** Progress, for people. */
  log?: (line: string) => void;
  /** Writes the pages; Astro by default. */
  renderer?: typeof render;
  /** Takes out what spoils pages when they cannot be written. */
  leaveOut?: typeof leaveOutFaulty;
}

export interface BuiltSite {
  folder: string;
  pages: number;
  durationMs: number;
}

/**
 * Makes a folder equal to what the CMS publishes: sync, render, check, and only then put it in place. A record for
 * whose sake a page cannot be made is left out and named. Whatever else fails on the way leaves the folder as it was.
 *
 * @throws ContentError, BuildError, EnvironmentError
 */
export async function buildSite(options: BuildOptions): Promise<BuiltSite> {
  const { environment, log = () => {} } = options;
  const { CMS_URL, DATA_DIR, SITE_URL } = environment;
  const started = performance.now();
  const folder = resolve(options.out ?? dataFolder(DATA_DIR).built);
  await assertReplaceable(folder);
  const { report, addresses } = await synchronise({
    client: createRestClient({ baseUrl: CMS_URL, apiKey: await readApiKey(environment) }),
    dataDir: DATA_DIR,
    isFull: options.isFull ?? false,
    allowEmpty: options.allowEmpty ?? false,
    allowMassDeletion: options.allowMassDeletion ?? false,
    allowManyHeld: options.allowManyHeld ?? false,
    log,
  });
  log(`Synced: ${report.changed} changed, ${report.removed} removed.`);
  for (const { problem } of report.held) log(`Held back: ${problem}`);
  const pages = await putInPlace(addresses).catch(async (error: unknown) => {
    if (!(error instanceof RenderError || error instanceof CheckError)) throw error;
    log("Not every page can be made; looking for what spoils them.");
    const { allowManyHeld = false, leaveOut = leaveOutFaulty } = options;
    const left = await leaveOut({ environment, allowManyHeld });
    if (left.problems.length === 0) throw error;
    for (const problem of left.problems) log(`Left out: ${problem}`);
    return putInPlace(left.addresses);
  });
  return { folder, pages, durationMs: performance.now() - started };

  async function putInPlace(content: ContentAddresses): Promise<number> {
    const rendered = await (options.renderer ?? render)({ name: randomUUID(), environment });
    try {
      const count = pageOutputs(content).length;
      log(`Rendered ${count} pages; checking them.`);
      const problems = await checkSite(rendered, content, SITE_URL);
      if (problems.length > 0) throw new CheckError(problems);
      await replaceFolder(folder, rendered);
      rememberBuild(DATA_DIR);
      return count;
    } finally {
      await rm(rendered, { recursive: true, force: true });
    }
  }
}
