import { ask, problemsOf } from "../web-servers/ask.ts";
import { startBothServers, type WebServer } from "../web-servers/both-servers.ts";
import { CASES, type Case } from "../web-servers/cases.ts";
import { writeFixtureRelease } from "../web-servers/fixture-release.ts";
import type { GateResult } from "./gate.ts";

/** Both web servers answer what readers and attackers ask as they must, by real requests. */
export async function webServersGate(): Promise<GateResult> {
  const release = writeFixtureRelease();
  const { servers, missing, stop } = await startBothServers(release.folder);
  try {
    const problems: string[] = [];
    for (const server of servers) problems.push(...(await problemsWith(server)));
    const failed = problems.length;
    const skipped = missing ? CASES.length + 1 : 0;
    if (missing) problems.push(missing);
    const passed = servers.length * (CASES.length + 1) - failed;
    return { passed, failed, skipped, note: problems.join("\n") };
  } finally {
    await stop();
    release.remove();
  }
}

async function problemsWith({ name, port, accessLog }: WebServer): Promise<string[]> {
  const problems: string[] = [];
  for (const expected of [...CASES, await known(port)]) {
    const found = problemsOf(expected, await ask(port, expected.path, expected));
    if (found.length > 0) problems.push(`${name}, ${expected.name}: ${found.join("; ")}`);
  }
  const log = accessLog?.() ?? "";
  if (log.includes("127.0.0.1")) problems.push(`${name} writes down who has asked`);
  if (accessLog && !log.includes("127.0.0.0 [")) problems.push(`${name} writes down nothing`);
  return problems;
}

/** A page that the reader has already, by the ETag that came with it. */
async function known(port: number): Promise<Case> {
  const { headers } = await ask(port, "/van-ban/", { send: { "accept-encoding": "gzip" } });
  const send = { "accept-encoding": "gzip", "if-none-match": headers.etag ?? "" };
  return { name: "what the reader has already", path: "/van-ban/", send, status: 304, body: "" };
}
