import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nginxFiles } from "../../apps/site/src/serve/nginx.ts";
import { freePort } from "../system/ports.ts";
import { ROOT } from "../system/settings.ts";
import { installDebianPackage } from "./debian-package.ts";
import { findExecutable } from "./find-executable.ts";
import { onParentExit } from "./parent-exit.ts";
import { runCommand } from "./run-command.ts";
import { stopChild } from "./stop-child.ts";

export type EnsuredNginx = { ok: true; path: string } | { ok: false; reason: string };

export interface RunningNginx {
  port: number;
  /** What it has written of those who asked. */
  accessLog(): string;
  /** Says anew what `_redirects` says, as the image does when a release changes it. */
  reload(): Promise<void>;
  stop(): Promise<void>;
}

const FOLDER = join(ROOT, "apps/site/nginx");

/** Finds nginx, or, where allowed, installs Debian's. */
export async function ensureNginx(options: { allowInstall: boolean }): Promise<EnsuredNginx> {
  const found = await find();
  if (found) return { ok: true, path: found };
  if (!options.allowInstall) return { ok: false, reason: "No nginx was found. Install it." };
  const problem = await installDebianPackage("nginx-light");
  const installed = await find();
  if (installed) return { ok: true, path: installed };
  return { ok: false, reason: problem ?? "apt-get installed nginx, but it is not on PATH." };
}

/** On Debian it lies where only root looks. */
function find(): Promise<string | undefined> {
  return findExecutable("nginx", "/usr/sbin/nginx");
}

/**
 * Starts nginx on a release with the configuration of the compose web server, on a free loopback port.
 *
 * @throws with what nginx said when it does not start
 */
export async function startNginx(path: string, release: string): Promise<RunningNginx> {
  const folder = mkdtempSync(join(tmpdir(), "bantin-nginx-"));
  const port = await freePort();
  writeConfiguration(folder, release, port);
  await writeEndings(release, folder);
  const args = ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", join(folder, "error.log")];
  const child = spawn(path, args, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  const callOff = onParentExit(() => child.kill("SIGTERM"));
  const stop = async () => {
    await stopChild(child, 5_000);
    callOff();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilItAnswers(child, port);
  } catch (cause) {
    await stop();
    throw new Error(`nginx did not start:\n${said}`, { cause });
  }
  return {
    port,
    accessLog: () => readFileSync(join(folder, "access.log"), "utf8"),
    stop,
    async reload() {
      await writeEndings(release, folder);
      child.kill("SIGHUP");
    },
  };
}

const READY_TIMEOUT_MS = 30_000;

async function untilItAnswers(child: ChildProcess, port: number): Promise<void> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (Date.now() < deadline && child.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
    await answer?.body?.cancel();
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(child.exitCode === null ? "It did not answer in time." : "It ended.");
}

/** site.conf with this machine's places in place of the image's, in the frame that the image gives it. */
function writeConfiguration(folder: string, release: string, port: number): void {
  const site = readFileSync(join(FOLDER, "site.conf"), "utf8")
    .replaceAll("/tmp/bantin-", `${folder}/bantin-`)
    .replaceAll("/data/releases/current", release)
    .replaceAll("/etc/nginx/bantin/", `${folder}/bantin/`)
    .replace("/dev/stdout", `${folder}/access.log`)
    .replace("listen 8080;", `listen 127.0.0.1:${port};`);
  mkdirSync(join(folder, "bantin"));
  for (const [name, text] of Object.entries(nginxFiles())) {
    writeFileSync(join(folder, "bantin", name), text);
  }
  writeFileSync(join(folder, "site.conf"), site);
  writeFileSync(join(folder, "nginx.conf"), frame(folder));
}

function frame(folder: string): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `  ${name}_temp_path ${folder}/${name};\n`)
    .join("");
  // Workers of another user could not read what root's tests keep to themselves.
  const user = process.getuid?.() === 0 ? "user root;\n" : "";
  return `daemon off;
${user}pid ${folder}/nginx.pid;
worker_processes 1;
events {
  worker_connections 256;
}
http {
  access_log off;
${temporary}  include ${folder}/site.conf;
}
`;
}

async function writeEndings(release: string, folder: string): Promise<void> {
  const script = join(FOLDER, "write-endings.sh");
  const written = await runCommand("sh", [script, release, folder], { timeoutMs: 30_000 });
  if (!written.ok) throw new Error(`write-endings.sh failed:\n${written.stderr}`);
}
