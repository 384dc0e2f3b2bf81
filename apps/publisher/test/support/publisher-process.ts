import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { FakeCms } from "@bantin/content/testing";
import { DAY, SITE_URL } from "./publisher-under-test.ts";

const ENTRY = join(import.meta.dirname, "publisher-that-dies.ts");

/** A publisher in a process of its own. */
export interface PublisherProcess {
  child: ChildProcess;
  /** What it printed, and its log. */
  output(): string;
  ended: Promise<void>;
}

export function startProcess(
  cms: FakeCms,
  dataDir: string,
  env: NodeJS.ProcessEnv = {},
): PublisherProcess {
  const child = spawn(process.execPath, [ENTRY], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      CMS_URL: cms.url,
      CMS_API_KEY: cms.apiKey,
      DATA_DIR: dataDir,
      SITE_URL,
      BUILD_DATE: DAY,
      PUBLISHER_PORT: "0",
      PUBLISHER_POLL_MS: "20",
      ...env,
    },
  });
  let output = "";
  const keep = (chunk: Buffer) => {
    output += chunk.toString("utf8");
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  return { child, output: () => output, ended: once(child, "close").then(() => {}) };
}

/** Waits for a condition. @throws with what it was about when it does not come true */
export async function until(
  what: string,
  isTrue: () => boolean | Promise<boolean>,
  withinMs = 100_000,
): Promise<void> {
  const end = performance.now() + withinMs;
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error(`In ${withinMs} ms it did not happen: ${what}`);
    await delay(50);
  }
}
