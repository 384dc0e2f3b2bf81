import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ROOT } from "../system/settings.ts";
import { bantin, type PreparedSystem, prepareSystem } from "./system.ts";

/** Everything has to answer again within this, on a busy machine too. */
const SOON = { timeout: 90_000, interval: 100 };

let system: PreparedSystem;
let npmStart: ChildProcess;
let said = "";

beforeAll(async () => {
  system = await prepareSystem();
  npmStart = spawn(process.execPath, ["scripts/start.ts"], {
    cwd: ROOT,
    env: system.settings.env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [npmStart.stdout, npmStart.stderr]) {
    stream?.on("data", (chunk) => {
      said += chunk;
    });
  }
  await vi.waitFor(() => expect(said).toContain("Ready in"), { timeout: 300_000 });
});
afterAll(async () => {
  const hasEnded = new Promise((resolve) => npmStart?.once("exit", resolve));
  npmStart?.kill("SIGTERM");
  await hasEnded;
  rmSync(system.settings.dataDir, { recursive: true, force: true });
});

/** Processes that one has started. */
function childrenOf(pid: number): number[] {
  const list = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
  return list.split(" ").filter(Boolean).map(Number);
}

/** The process of a part, by a word of its command. */
function partOf(word: string): number {
  const parts = childrenOf(npmStart.pid ?? 0).flatMap(childrenOf);
  const found = parts.find((pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(word));
  if (!found) throw new Error(`No part that runs has “${word}” in its command.`);
  return found;
}

async function statusOf(url: string): Promise<number | null> {
  const response = await fetch(url, { redirect: "manual" }).catch(() => null);
  await response?.body?.cancel();
  return response?.status ?? null;
}

const logOf = (part: string) =>
  readFileSync(join(system.settings.dataDir, "logs", `${part}.log`), "utf8");

describe.skipIf(process.platform !== "linux")("npm start", () => {
  it("is well, says the doctor", async () => {
    const said = await bantin(system.settings, ["doctor", "--offline"]);
    expect(said).toContain("Nothing is wrong.");
    expect(said).toContain("It takes the key with which the site reads.");
    expect(said).toContain("The site is up to date with what is published.");
  });

  it.each<[string, string, string, () => string, number]>([
    ["The CMS", "cms", "next", () => `${system.settings.cmsUrl}/admin/login`, 200],
    [
      "The publisher",
      "publisher",
      "publish.ts",
      () => `http://127.0.0.1:${system.settings.publisherPort}/readyz`,
      200,
    ],
    ["The site's server", "site", "serve", () => `${system.settings.siteUrl}/`, 200],
  ])("starts %s again when it is killed, and says so", async (name, log, word, url, status) => {
    const before = partOf(word);
    process.kill(before, "SIGKILL");
    await expect.poll(() => said, SOON).toContain(`${name} runs again.`);
    expect(said).toContain(`${name} ended, killed by SIGKILL`);
    await expect.poll(() => statusOf(url()), SOON).toBe(status);
    expect(partOf(word)).not.toBe(before);
    expect(logOf(log).match(/^--- started /gm)).toHaveLength(2);
  });

  it("keeps who signed in, with account and address, and who could not", async () => {
    const { admin, settings } = system;
    const login = (password: string) =>
      fetch(`${settings.cmsUrl}/api/users/login`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ email: admin.email, password }),
      });
    expect((await login("sai mật khẩu")).status).toBe(401);
    expect((await login(admin.password)).status).toBe(200);
    await expect.poll(() => logOf("cms"), SOON).toContain("Signed in");
    const log = logOf("cms");
    expect(log).toContain("A sign-in failed");
    expect(log).toContain(admin.email);
    expect(log).toContain("127.0.0.1");
    expect(log).not.toContain(admin.password);
  });

  it("says at once that this machine does not know the name in CMS_URL", () => {
    const started = performance.now();
    const { stderr, status } = spawnSync(process.execPath, ["scripts/start.ts"], {
      cwd: ROOT,
      env: { ...system.settings.env, CMS_URL: "http://khong-co-may-nay.invalid:3000" },
      encoding: "utf8",
    });
    expect(stderr).toMatch(/CMS_URL is http:\/\/khong-co-may-nay\.invalid:3000.*knows no/s);
    expect([status, performance.now() - started < 30_000]).toEqual([1, true]);
  });
});
