import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRestClient } from "@bantin/content";
import { type FakeCms, type FakeCmsOptions, startFakeCms } from "@bantin/content/testing";
import { readEnvironment } from "@bantin/site/settings";
import { pino } from "pino";
import type { Outcome } from "../../src/cycle.ts";
import { openPublisher, type Publisher, type PublisherOptions } from "../../src/publisher.ts";

export const SITE_URL = "https://bantin.example";
export const DAY = "2022-11-15";

/** A fake CMS with a publisher that works in a folder of its own. */
export interface PublisherUnderTest {
  cms: FakeCms;
  dataDir: string;
  publisher: Publisher;
  /** Publishes until nothing is left to do. Answers each pass. */
  settle(today?: string): Promise<Outcome[]>;
  /** Another publisher on the same folder, as after a restart; in between, something may happen. */
  reopen(between?: () => void): Promise<void>;
  /** The hash of every live file, by path. */
  tree(): Map<string, string>;
  /** A live file as text; null when there is none. */
  file(path: string): string | null;
  close(): Promise<void>;
}

export async function startPublisher(
  cmsOptions: FakeCmsOptions = {},
  options: Partial<PublisherOptions> = {},
): Promise<PublisherUnderTest> {
  const cms = await startFakeCms(cmsOptions);
  const dataDir = mkdtempSync(join(tmpdir(), "bantin-publisher-"));
  const open = () =>
    openPublisher({
      environment: readEnvironment({ DATA_DIR: dataDir, SITE_URL }),
      client: clientOf(cms),
      log: pino({ level: "silent" }),
      isDurable: false,
      ...options,
    });
  let publisher = await open();
  let isOpen = true;
  const close = async () => {
    if (isOpen) await publisher.close();
    isOpen = false;
  };
  const current = () => publisher.releases.current()?.id ?? null;
  return {
    cms,
    dataDir,
    get publisher() {
      return publisher;
    },
    settle: (today = DAY) => settle(publisher, today),
    async reopen(between = () => {}) {
      await close();
      between();
      publisher = await open();
      isOpen = true;
    },
    tree() {
      const id = current();
      if (id === null) return new Map();
      return new Map([...publisher.releases.files(id)].map(({ path, sha256 }) => [path, sha256]));
    },
    file(path) {
      const id = current();
      const bytes = id === null ? null : publisher.releases.read(id, path);
      return bytes && Buffer.from(bytes).toString("utf8");
    },
    async close() {
      await close();
      await cms.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A client that asks without the network, and does not try again. */
export function clientOf(cms: FakeCms) {
  const access = { baseUrl: cms.url, apiKey: cms.apiKey, fetch: cms.fetch };
  return createRestClient({ ...access, retries: 0, timeoutMs: 2_000 });
}

async function settle(publisher: Publisher, today: string): Promise<Outcome[]> {
  const outcomes = [await publisher.publish({ today, sync: "changes" })];
  while (!publisher.isVerified()) {
    const outcome = await publisher.verify(today, 50);
    if (outcome) outcomes.push(outcome);
  }
  return outcomes;
}
