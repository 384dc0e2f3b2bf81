import { request } from "node:http";
import { changeExamples } from "@bantin/contract/examples";
import { signedHeaders, webhookSecretOf } from "@bantin/contract/webhook-signature";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  createMetrics,
  type MonitoringServer,
  newStatus,
  serveMonitoring,
} from "../src/monitoring.ts";
import { receiveHints } from "../src/receive-hints.ts";

const OLD = webhookSecretOf(Buffer.alloc(32, "cũ"));
const NEW = webhookSecretOf(Buffer.alloc(32, "mới"));
const CHANGED = JSON.stringify(changeExamples.webhookEvent.changed);

let server: MonitoringServer;
let hints = 0;
let serial = 0;

const start = (secrets: readonly string[]) => {
  const status = newStatus(Date.now());
  return serveMonitoring(
    { host: "127.0.0.1", port: 0 },
    { status, metrics: createMetrics(status), receive: receiveHints(secrets, () => void hints++) },
  );
};

beforeAll(async () => {
  server = await start([NEW, OLD]);
});
afterAll(() => server.close());
beforeEach(() => {
  hints = 0;
});

interface Sent {
  id?: string;
  secrets?: readonly string[];
  ageS?: number;
  body?: string;
  headers?: Record<string, string>;
  method?: string;
  to?: MonitoringServer;
}

function send(sent: Sent = {}): Promise<Response> {
  const { id = `msg_${++serial}`, secrets = [NEW], ageS = 0, body = CHANGED } = sent;
  const timestampS = Math.floor(Date.now() / 1000) - ageS;
  const method = sent.method ?? "POST";
  return fetch(`http://127.0.0.1:${(sent.to ?? server).port}/hooks/changes`, {
    method,
    headers: {
      "content-type": "application/json",
      ...signedHeaders(secrets, { id, timestampS, body }),
      ...sent.headers,
    },
    ...(method === "POST" ? { body } : {}),
  });
}

describe("a hint", () => {
  it("that is signed is heard", async () => {
    expect((await send()).status).toBe(202);
    expect(hints).toBe(1);
  });

  it("may be signed with the old secret, the new one, or both", async () => {
    for (const secrets of [[OLD], [NEW], [NEW, OLD]])
      expect((await send({ secrets })).status).toBe(202);
    expect(hints).toBe(3);
  });

  it("that comes twice is heard once, and its sender need not try again", async () => {
    const id = "msg_twice";
    expect((await send({ id })).status).toBe(202);
    const again = await send({ id });
    expect([again.status, await again.text()]).toEqual([200, "This message has come before.\n"]);
    expect(hints).toBe(1);
  });

  it.each<[string, Sent, number, string]>([
    [
      "a wrong signature",
      { secrets: [webhookSecretOf(Buffer.alloc(32, "khác"))] },
      401,
      "signature",
    ],
    ["an old timestamp", { ageS: 301 }, 400, "five minutes old"],
    ["a timestamp in the future", { ageS: -301 }, 400, "from the future"],
    ["no signature", { headers: { "webhook-signature": "" } }, 401, "signature"],
    ["no id", { headers: { "webhook-id": "" } }, 400, "webhook-id"],
    ["another kind of content", { headers: { "content-type": "text/plain" } }, 415, "JSON"],
    ["a body that is no event", { body: '{"type":"other"}' }, 400, "no event"],
    ["a body that is no JSON", { body: "{" }, 400, "no event"],
    ["another method", { method: "PUT" }, 405, "POST"],
  ])("with %s is refused plainly", async (_case, sent, status, words) => {
    const answer = await send(sent);
    expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(words)]);
    expect(hints).toBe(0);
  });

  it("is refused while there is no secret, and the rest is served all the same", async () => {
    const bare = await start([]);
    const answer = await send({ to: bare });
    expect([answer.status, await answer.text()]).toEqual([
      503,
      expect.stringContaining("PUBLISHER_WEBHOOK_SECRET"),
    ]);
    expect((await fetch(`http://127.0.0.1:${bare.port}/healthz`)).status).toBe(200);
    await bare.close();
  });

  it("that only tests the line is understood and changes nothing", async () => {
    const body = JSON.stringify(changeExamples.webhookEvent.test);
    expect((await send({ body })).status).toBe(200);
    expect(hints).toBe(0);
  });
});

describe("a body that is too large", () => {
  const TEN_MB = 10 * 1024 * 1024;

  it("is refused by its announced length before it is sent", async () => {
    const status = await new Promise((resolve, reject) => {
      const asked = request({
        host: "127.0.0.1",
        port: server.port,
        path: "/hooks/changes",
        method: "POST",
        headers: { "content-type": "application/json", "content-length": TEN_MB },
      });
      asked.once("response", (response) => {
        resolve(response.statusCode);
        asked.destroy();
      });
      asked.on("error", reject);
      // Nothing of it is sent but the beginning.
      asked.write("{");
    });
    expect(status).toBe(413);
  });

  it("is refused when it comes with no length, and whole", async () => {
    const chunk = Buffer.alloc(64 * 1024, " ");
    const body = new ReadableStream({
      start(controller) {
        for (let sent = 0; sent < TEN_MB; sent += chunk.length) controller.enqueue(chunk);
        controller.close();
      },
    });
    const answer = await fetch(`http://127.0.0.1:${server.port}/hooks/changes`, {
      method: "POST",
      body,
      duplex: "half",
      headers: { "content-type": "application/json" },
    });
    expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining("65536")]);
  });
});
