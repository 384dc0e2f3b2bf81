import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { runToEnd } from "../../../scripts/system/child.ts";
import { inputsDigest } from "../../../scripts/system/inputs-digest.ts";
import { ROOT } from "../../../scripts/system/settings.ts";

/** All that decides what a generated CMS holds. */
const INPUTS = [
  "apps/cms/bench",
  "apps/cms/src",
  "packages/citations/src",
  "packages/contract/src",
  "packages/vietnamese/src",
];

/**
 * Puts the data of a CMS with a generated site into a new folder. They are made once for each number of articles
 * and each state of the code, and kept below `.data/bench`.
 */
export async function unpackSnapshot(articles: number, dataDir: string): Promise<void> {
  const cache = join(process.env.DATA_DIR || join(ROOT, ".data"), "bench");
  const kept = join(cache, `cms-${articles}-${inputsDigest(ROOT, INPUTS).slice(0, 16)}`);
  if (!existsSync(kept)) await make(articles, kept);
  mkdirSync(dataDir, { recursive: true });
  cpSync(kept, dataDir, { recursive: true });
}

async function make(articles: number, kept: string): Promise<void> {
  const unfinished = `${kept}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    await runToEnd({
      command: process.execPath,
      args: ["apps/cms/bench/load-site.ts", "--articles", String(articles)],
      cwd: ROOT,
      env: { ...process.env, DATA_DIR: unfinished, DATABASE_URI: "" },
    });
    renameSync(unfinished, kept);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}
