import type { ChildProcess } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { runToEnd, stop } from "../system/child.ts";
import { buildCms, cmsDigest, startCms } from "../system/cms.ts";
import { freePort } from "../system/ports.ts";
import { loadSampleOnce } from "../system/sample.ts";
import { ROOT, readSettings, type Settings } from "../system/settings.ts";
import { publishSite, serveSite, startPublisher } from "../system/site.ts";

export interface Account {
  email: string;
  password: string;
}

/** The whole system with the sample content, on ports and in a folder of its own. */
export interface RunningSystem {
  settings: Settings;
  admin: Account;
  writer: Account;
  browser: Browser;
  /** Publishes what is to be published, and answers the sentence that this ended with. */
  publish(): Promise<string>;
  /** Runs the publisher as `npm start` does; answers how to stop it. */
  startPublisher(): () => Promise<void>;
  /** Runs `bantin` and answers what it printed; throws with that when it fails. */
  bantin(...args: string[]): Promise<string>;
  stopCms(): Promise<void>;
  stop(): Promise<void>;
}

/** A compiled CMS with the sample content in a folder of its own, before anything runs. */
export interface PreparedSystem {
  settings: Settings;
  admin: Account;
  writer: Account;
}

/** The site is compiled for its address: suites that one worker runs one after another share what was compiled. */
const SITE_PORT = 45_320 + Number(process.env.VITEST_POOL_ID ?? 1);
/** Sample content, as it was loaded once by the CMS of a digest. */
const SAMPLES = join(ROOT, "node_modules/.cache/bantin/samples");

/** @param env what differs from the usual environment */
export async function prepareSystem(env: NodeJS.ProcessEnv = {}): Promise<PreparedSystem> {
  const settings = await newSettings(env);
  await buildCms(settings);
  const sample = await keptSample(settings);
  cpSync(sample.data, settings.dataDir, { recursive: true });
  const [admin, writer] = accountsIn(sample.accounts);
  if (!admin || !writer) throw new Error("The sample did not print its two accounts.");
  return { settings, admin, writer };
}

/** Vitest's global set-up: what all workers share is made before they begin. */
export default async function makeOnce(): Promise<void> {
  const settings = await newSettings();
  await buildCms(settings);
  await keptSample(settings);
  rmSync(settings.dataDir, { recursive: true, force: true });
}

/** A data folder and ports of its own. */
async function newSettings(env: NodeJS.ProcessEnv = {}): Promise<Settings> {
  return readSettings({
    ...process.env,
    DATA_DIR: mkdtempSync(join(tmpdir(), "bantin-e2e-")),
    DATABASE_URI: "",
    PAYLOAD_SECRET: "",
    CMS_API_KEY: "",
    CMS_URL: "",
    SITE_URL: "",
    CMS_PORT: String(await freePort()),
    SITE_PORT: String(await freePort(SITE_PORT)),
    PUBLISHER_PORT: String(await freePort()),
    ...env,
  });
}

/** The data folder of the sample, loaded once, and what the loader said of its accounts. */
async function keptSample(settings: Settings): Promise<{ data: string; accounts: string }> {
  // What it says of yesterday stays true for a day.
  const kept = join(SAMPLES, `${new Date().toISOString().slice(0, 10)}-${cmsDigest()}`);
  const accounts = join(kept, "accounts.txt");
  if (!existsSync(accounts)) {
    rmSync(SAMPLES, { recursive: true, force: true });
    const env = { ...settings.env, DATA_DIR: join(kept, "data") };
    const said = await loadSampleOnce({ ...settings, env });
    writeFileSync(accounts, said ?? "");
  }
  return { data: join(kept, "data"), accounts: readFileSync(accounts, "utf8") };
}

/** Starts everything as `npm start` does, from the same parts. */
export async function startSystem(): Promise<RunningSystem> {
  const { settings, admin, writer } = await prepareSystem();
  const cms = await startCms(settings);
  const publish = () => publishSite(settings);
  await publish();
  const site = await serveSite(settings);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_BIN ?? "/usr/bin/chromium",
    args: (process.env.CHROMIUM_FLAGS ?? "--headless --no-sandbox").split(" "),
  });
  return {
    settings,
    admin,
    writer,
    browser,
    publish,
    startPublisher() {
      const publisher = startPublisher(settings, () => {});
      return () => stop(publisher);
    },
    bantin: (...args) => bantin(settings, args),
    stopCms: () => stop(cms),
    stop: () => stopAll(browser, [cms, site], settings.dataDir),
  };
}

async function stopAll(browser: Browser, children: ChildProcess[], dataDir: string) {
  await browser.close();
  await Promise.all(children.map((child) => stop(child)));
  rmSync(dataDir, { recursive: true, force: true });
}

/** Runs `bantin` and answers what it printed. @throws with that when it fails */
export function bantin(settings: Settings, args: string[]): Promise<string> {
  return runToEnd({
    command: process.execPath,
    args: ["scripts/bantin.ts", ...args],
    cwd: ROOT,
    env: settings.env,
  });
}

function accountsIn(output: string): Account[] {
  const lines = output.matchAll(/(\S+@\S+)\s+(\S+)/g);
  return [...lines].map(([, email = "", password = ""]) => ({ email, password }));
}

/** What REST answers to the site's api-client. */
export async function asApiClient(settings: Settings, path: string): Promise<Response> {
  const key = readFileSync(join(settings.dataDir, "secrets/site-api-key"), "utf8").trim();
  return fetch(`${settings.cmsUrl}/api${path}`, {
    headers: { Authorization: `api-clients API-Key ${key}` },
  });
}

const WAIT_MS = 60_000;

/** Waits until the site shows something. @throws naming the address when it does not within a minute */
export async function untilServed(
  url: string,
  isThere: (response: Response) => Promise<boolean> | boolean = ({ ok }) => ok,
): Promise<void> {
  const deadline = Date.now() + WAIT_MS;
  while (Date.now() < deadline) {
    const response = await fetch(url).catch(() => null);
    if (response && (await isThere(response))) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`The site did not show what was expected on ${url} within ${WAIT_MS / 1000} s.`);
}
