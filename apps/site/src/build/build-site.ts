import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { createRestClient, type RestClient } from "@bantin/content";
import { dataFolder } from "../data-folder.ts";
import type { Environment } from "../environment.ts";
import { pageOutputs } from "../routes/outputs.ts";
import { readApiKey } from "./api-key.ts";
import { checkSite } from "./check.ts";
import { CheckError } from "./errors.ts";
import { takeLock } from "./lock.ts";
import { makeCurrent, pruneBuilds, storeBuild } from "./promote.ts";
import { render } from "./render.ts";
import { failureReport, report } from "./report.ts";
import { synchronise } from "./synchronise.ts";

export interface BuildOptions {
  environment: Environment;
  /** Reads every document anew; worth doing once a day. */
  isFull?: boolean;
  allowEmpty?: boolean;
  allowMassDeletion?: boolean;
  /** Progress, for people. */
  log?: (line: string) => void;
  warn?: (line: string) => void;
}

export interface BuiltSite {
  folder: string;
  pages: number;
  durationMs: number;
}

/**
 * Makes the live site equal to what the CMS publishes: sync, render, check, and only then flip `current`.
 * Whatever fails on the way leaves the live site as it was, and is told to the newsroom where the CMS can
 * be reached.
 *
 * @throws ContentError, BuildError, EnvironmentError
 */
export async function buildSite(options: BuildOptions): Promise<BuiltSite> {
  const { environment, warn = () => {} } = options;
  const startedAt = new Date();
  const access = { baseUrl: environment.CMS_URL, apiKey: await readApiKey(environment) };
  const client = createRestClient(access);
  // A CMS that was down for the sync would be waited for all over again.
  const reporter = createRestClient({ ...access, retries: 1, timeoutMs: 5_000 });
  const lock = takeLock(dataFolder(environment.DATA_DIR).lock);
  try {
    const { folder, pages } = await renderAndPromote(client, options, startedAt);
    const finishedAt = new Date();
    await report(
      reporter,
      {
        state: "live",
        startedAt: startedAt.toISOString(),
        finishedAt: finishedAt.toISOString(),
        pages,
        error: null,
      },
      warn,
    );
    return { folder, pages, durationMs: finishedAt.getTime() - startedAt.getTime() };
  } catch (error) {
    await report(reporter, failureReport(startedAt, error), warn);
    throw error;
  } finally {
    lock.release();
  }
}

async function renderAndPromote(client: RestClient, options: BuildOptions, startedAt: Date) {
  const { environment, log = () => {}, warn = () => {} } = options;
  const { DATA_DIR, SITE_URL } = environment;
  const folder = dataFolder(DATA_DIR);
  const synced = await synchronise({
    client,
    dataDir: DATA_DIR,
    isFull: options.isFull ?? false,
    allowEmpty: options.allowEmpty ?? false,
    allowMassDeletion: options.allowMassDeletion ?? false,
    log,
  });
  const pages = pageOutputs(synced.addresses).length;
  log(`Synced: ${synced.report.changed} changed, ${synced.report.removed} removed.`);
  for (const { problem } of synced.report.held) warn(`Held back: ${problem}`);
  const output = await render({ name: randomUUID(), environment });
  try {
    log(`Rendered ${pages} pages; checking them.`);
    const problems = await checkSite(output, synced.addresses, SITE_URL);
    if (problems.length > 0) throw new CheckError(problems);
    const build = await storeBuild(output, folder.builds, startedAt);
    await makeCurrent(build, folder);
    await pruneBuilds(folder);
    return { folder: build, pages };
  } finally {
    await rm(output, { recursive: true, force: true });
  }
}
