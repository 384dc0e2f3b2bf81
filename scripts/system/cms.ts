import type { ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runToEnd, start } from "./child.ts";
import { inputsDigest } from "./inputs-digest.ts";
import type { Part, Started } from "./keep-running.ts";
import { keepOutput, logPath } from "./kept-output.ts";
import { ROOT, type Settings } from "./settings.ts";
import { untilAnswers } from "./until-answers.ts";

const CMS = join(ROOT, "apps/cms");
const NEXT = join(CMS, "node_modules/next/dist/bin/next");
const STAMP = join(CMS, ".next/bantin-inputs");

/** All that the compiled server is made from. */
const INPUTS = [
  "apps/cms/src",
  "apps/cms/next.config.ts",
  "apps/cms/tsconfig.json",
  "tsconfig.base.json",
  "packages/vietnamese/src",
  "packages/citations/src",
  "packages/contract/src",
  "pnpm-lock.yaml",
];

/** Equal ones mean an equal CMS. */
export function cmsDigest(): string {
  return inputsDigest(ROOT, INPUTS);
}

/** Compiles the CMS when its sources changed since the last time. Returns whether it did. */
export async function buildCms(settings: Settings): Promise<boolean> {
  const digest = cmsDigest();
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === digest) return false;
  await runToEnd({
    command: process.execPath,
    args: [NEXT, "build"],
    cwd: CMS,
    env: { ...settings.env, NODE_ENV: "production" },
  });
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, digest);
  return true;
}

/**
 * Starts the compiled CMS and waits until it answers. What it prints is kept in `logs/cms.log`.
 *
 * @throws when it ends or stays silent, with what it printed
 */
export async function startCms(settings: Settings): Promise<ChildProcess> {
  const { child, ready } = launchCms(settings);
  await ready;
  return child;
}

/** The CMS, to be kept running. */
export function cmsPart(settings: Settings, say: (sentence: string) => void): Part {
  const start = () => launchCms(settings);
  return { name: "The CMS", log: logPath(settings, "cms"), start, say };
}

function launchCms(settings: Settings): Started {
  const child = start({
    command: process.execPath,
    args: [NEXT, "start", "--port", String(settings.cmsPort), ...hostOption(settings)],
    cwd: CMS,
    env: { ...settings.env, NODE_ENV: "production", PUBLISHER_URL: publisherUrl(settings) },
  });
  keepOutput(settings, "cms", child);
  return { child, ready: untilCmsAnswers(settings, child) };
}

/** All interfaces, unless one is named: 127.0.0.1 behind a proxy of the same machine. */
function hostOption({ env }: Settings): string[] {
  return env.CMS_HOST ? ["--hostname", env.CMS_HOST] : [];
}

async function untilCmsAnswers(settings: Settings, child: ChildProcess): Promise<void> {
  const output: string[] = [];
  const keep = (chunk: unknown) => {
    output.push(String(chunk));
    if (output.length > 200) output.shift();
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  await untilReady(settings, child, output);
  // Where there is no account yet, it says how the first one is made.
  for (const text of output) if (text.includes("set-up code")) console.log(text.trim());
  child.stdout?.off("data", keep);
  child.stderr?.off("data", keep).on("data", (chunk) => process.stderr.write(chunk));
}

/** Where the publisher of this machine is told that something has changed. */
function publisherUrl({ env, publisherPort }: Settings): string {
  return env.PUBLISHER_URL || `http://127.0.0.1:${publisherPort}`;
}

/**
 * Waits until a CMS that was started answers.
 *
 * @param output what it printed, for the error
 */
export function untilReady(
  settings: Settings,
  child: ChildProcess,
  output: readonly string[],
): Promise<void> {
  return untilAnswers({
    what: "The CMS",
    child,
    // By its port: the name that staff use may lead to a proxy that is not there yet.
    url: `http://${settings.env.CMS_HOST || "127.0.0.1"}:${settings.cmsPort}/api/articles?limit=1`,
    // Anonymous requests are refused: an answer of 403 means that CMS and database are up.
    isReady: (status) => status === 403,
    output,
  });
}
