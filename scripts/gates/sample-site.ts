import { rmSync } from "node:fs";
import { join } from "node:path";
import { type BuiltSite, readBuiltSite } from "../../apps/site/gates/built-site.ts";
import { prepareSystem } from "../end-to-end/system.ts";
import { stop } from "../system/child.ts";
import { startCms } from "../system/cms.ts";
import { publishSite } from "../system/site.ts";

/** The sample site as readers get it. */
export interface SampleSite {
  site: BuiltSite;
  /** The release, with what only servers read. */
  folder: string;
  /** The port that its address names. */
  port: number;
}

let published: Promise<SampleSite> | undefined;

/**
 * The sample content, published by the real CMS and publisher once for all gates that ask. What was made for
 * it goes when this process ends.
 */
export function sampleSite(): Promise<SampleSite> {
  published ??= publishSample();
  return published;
}

async function publishSample(): Promise<SampleSite> {
  const { settings } = await prepareSystem();
  process.once("exit", () => rmSync(settings.dataDir, { recursive: true, force: true }));
  const cms = await startCms(settings);
  try {
    await publishSite(settings);
  } finally {
    await stop(cms);
  }
  const folder = join(settings.dataDir, "releases/current");
  return { site: readBuiltSite(folder, settings.siteUrl), folder, port: settings.sitePort };
}
