import { serveSite } from "../../apps/site/src/serve/server.ts";
import { ensureNginx, startNginx } from "../services/nginx.ts";
import { ask, problemsOf } from "../web-servers/ask.ts";
import { CASES, type Case } from "../web-servers/cases.ts";
import { writeFixtureRelease } from "../web-servers/fixture-release.ts";
import type { GateResult } from "./gate.ts";

interface Server {
  name: string;
  port: number;
  stop(): Promise<void>;
}

/** Our own server and nginx with the configuration of docker-compose.yml answer alike, by real requests. */
export async function webServersGate(): Promise<GateResult> {
  const release = writeFixtureRelease();
  try {
    const own = await check(await startOwn(release.folder));
    const nginx = await ensureNginx({ allowInstall: process.env.CI === "true" });
    if (nginx.ok) return sum(own, await check(await startReal(nginx.path, release.folder)));
    const note = `NGINX WAS NOT TESTED: ${nginx.reason}`;
    return sum(own, { passed: 0, failed: 0, skipped: CASES.length, note });
  } finally {
    release.remove();
  }
}

async function startOwn(folder: string): Promise<Server> {
  const { port, close } = await serveSite({ current: folder, port: 0 });
  return { name: "our server", port, stop: close };
}

async function startReal(path: string, folder: string): Promise<Server> {
  const { port, stop } = await startNginx(path, folder);
  return { name: "nginx", port, stop };
}

async function check({ name, port, stop }: Server): Promise<GateResult> {
  try {
    const problems: string[] = [];
    for (const expected of [...CASES, await known(port)]) {
      const found = problemsOf(expected, await ask(port, expected.path, expected));
      if (found.length > 0) problems.push(`${name}, ${expected.name}: ${found.join("; ")}`);
    }
    const failed = problems.length;
    return { passed: CASES.length + 1 - failed, failed, skipped: 0, note: problems.join("\n") };
  } finally {
    await stop();
  }
}

/** A page that the reader has already, by the ETag that came with it. */
async function known(port: number): Promise<Case> {
  const { headers } = await ask(port, "/van-ban/", { send: { "accept-encoding": "gzip" } });
  const send = { "accept-encoding": "gzip", "if-none-match": headers.etag ?? "" };
  return { name: "what the reader has already", path: "/van-ban/", send, status: 304, body: "" };
}

function sum(a: GateResult, b: GateResult): GateResult {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    note: [a.note, b.note].filter(Boolean).join("\n"),
  };
}
