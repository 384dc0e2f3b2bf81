import type { ChildProcess } from "node:child_process";
import { readlinkSync, rmSync } from "node:fs";
import { join } from "node:path";
import { stop } from "../../../scripts/system/child.ts";
import { buildCms, startCms } from "../../../scripts/system/cms.ts";
import { assertPortFree } from "../../../scripts/system/ports.ts";
import { readSettings, type Settings } from "../../../scripts/system/settings.ts";
import { serveSite, startPublisher } from "../../../scripts/system/site.ts";
import { type Editor, signIn } from "./editor.ts";
import { PublisherLog } from "./publisher-log.ts";
import { unpackSnapshot } from "./snapshot.ts";

/** The real parts, each in its process, as `npm start` runs them. */
export interface RunningSystem {
  settings: Settings;
  editor: Editor;
  /** Starts the publisher on empty folders. Its first pass renders everything. */
  startPublisher(): RunningPublisher;
  /** A page as readers get it; null when there is none. */
  fetchPage(address: string): Promise<string | null>;
  /** Which release readers see; null before the first. */
  current(): string | null;
  stop(): Promise<void>;
}

export interface RunningPublisher {
  log: PublisherLog;
  /** The most memory that the process ever held, in bytes. */
  peakMemory(): Promise<number>;
  stop(): Promise<void>;
}

export async function startSystem(articles: number, dataDir: string): Promise<RunningSystem> {
  const settings = readSettings({
    ...process.env,
    DATA_DIR: dataDir,
    DATABASE_URI: "",
    CMS_URL: "",
    SITE_URL: "",
    LOG_LEVEL: "info",
  });
  await assertPortFree(settings.cmsPort, "the CMS", "CMS_PORT");
  await assertPortFree(settings.sitePort, "the site", "SITE_PORT");
  await assertPortFree(settings.publisherPort, "the publisher", "PUBLISHER_PORT");
  await unpackSnapshot(articles, dataDir);
  await buildCms(settings);
  const cms = await startCms({ ...settings, env: { ...settings.env, LOG_LEVEL: "error" } });
  const site = await serveSite(settings);
  const children: ChildProcess[] = [site, cms];
  return {
    settings,
    editor: await signIn(settings.cmsUrl, dataDir),
    startPublisher() {
      const publisher = begin(settings);
      children.unshift(publisher.child);
      return publisher;
    },
    async fetchPage(address) {
      const response = await fetch(settings.siteUrl + address);
      const text = await response.text();
      return response.ok ? text : null;
    },
    current: () => target(join(dataDir, "releases", "current")),
    async stop() {
      for (const child of children) await stop(child);
    },
  };
}

function begin(settings: Settings): RunningPublisher & { child: ChildProcess } {
  for (const folder of ["publisher", "releases"]) {
    rmSync(join(settings.dataDir, folder), { recursive: true, force: true });
  }
  const child = startPublisher(settings, () => {});
  return {
    child,
    log: new PublisherLog(join(settings.dataDir, "logs", "publisher.log")),
    async peakMemory() {
      const metrics = await fetch(`http://127.0.0.1:${settings.publisherPort}/metrics`);
      const found = /^bantin_publisher_peak_memory_bytes (\S+)$/m.exec(await metrics.text());
      return Number(found?.[1]);
    },
    stop: () => stop(child),
  };
}

function target(link: string): string | null {
  try {
    return readlinkSync(link);
  } catch {
    return null;
  }
}
