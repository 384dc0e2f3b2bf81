import { request } from "node:http";
import { createConnection, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";

/**
 * Who means harm, all of them on this machine and in a thread of their own: people who guess passwords from many
 * addresses, visitors who only load, connections that say next to nothing, and pictures that are small and unfold. Ends when it is told to.
 */
const given = z.object({
  cmsPort: z.number(),
  sitePort: z.number(),
  loginsPerSecond: z.number(),
  visitsPerSecond: z.number(),
  slowConnections: z.number(),
  /** An account that exists, to guess at. */
  email: z.string(),
  bombs: z.object({
    count: z.number(),
    bytes: z.instanceof(Uint8Array<ArrayBuffer>),
    token: z.string(),
  }),
});
const { cmsPort, sitePort, email, bombs, ...most } = given.parse(workerData);

/** Loopback has sixteen million addresses: each of these is another guesser. */
const ADDRESSES = 200;
const TICKS_PER_SECOND = 20;
/** Between two bytes of a slow connection. */
const DRIP_MS = 3_000;

const answers: Record<string, number> = {};
const count = (what: string) => {
  answers[what] = (answers[what] ?? 0) + 1;
};

let isOver = false;
parentPort?.once("message", () => {
  isOver = true;
  parentPort?.postMessage(answers);
  process.exit();
});

function guess(serial: number): void {
  const body = JSON.stringify({
    email: serial % 2 === 0 ? email : `nguoi${serial}@example.com`,
    password: `mat-khau-${serial}`,
  });
  const asked = request({
    port: cmsPort,
    host: "127.0.0.1",
    method: "POST",
    path: "/api/users/login",
    localAddress: `127.0.1.${1 + (serial % ADDRESSES)}`,
    headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body) },
  });
  asked.on("response", (response) => {
    count(`login ${response.statusCode}`);
    response.resume();
  });
  asked.on("error", () => count("login without an answer"));
  asked.end(body);
}

/** Opens the page to log in at, without wanting to. */
function visit(serial: number): void {
  const localAddress = `127.0.1.${1 + (serial % ADDRESSES)}`;
  // The admin answers for its own name alone.
  const headers = { host: `localhost:${cmsPort}` };
  const to = { port: cmsPort, host: "127.0.0.1", localAddress };
  const asked = request({ ...to, path: "/admin/login", headers });
  asked.on("response", (response) => {
    count(`visit ${response.statusCode}`);
    response.resume();
  });
  asked.on("error", () => count("visit without an answer"));
  asked.end();
}

/** Half of them never end their headers, half never end what they announced. */
function dawdle(serial: number): Socket {
  const port = serial % 2 === 0 ? cmsPort : sitePort;
  const path = port === cmsPort ? "/api/users/login" : "/";
  const socket = createConnection({ port, host: "127.0.0.1" });
  socket.on("error", () => {});
  socket.on("close", () => {
    count("slow connection ended");
    if (!isOver) setTimeout(() => dawdle(serial), 1_000);
  });
  socket.write(`POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n`);
  if (serial % 4 < 2) socket.write("Content-Length: 100000\r\n\r\n{");
  const drip = setInterval(() => {
    if (socket.destroyed) return clearInterval(drip);
    socket.write(serial % 4 < 2 ? " " : `X-${Date.now()}: 1\r\n`);
  }, DRIP_MS);
  return socket;
}

async function upload(serial: number): Promise<void> {
  const form = new FormData();
  form.set("_payload", JSON.stringify({ alt: "Ảnh" }));
  form.set("file", new Blob([bombs.bytes], { type: "image/png" }), `bom-${serial}.png`);
  const headers = { Authorization: `JWT ${bombs.token}` };
  const url = `http://127.0.0.1:${cmsPort}/api/media`;
  const answer = await fetch(url, { method: "POST", headers, body: form }).catch(() => null);
  count(`picture bomb ${answer?.status ?? "without an answer"}`);
}

for (let serial = 0; serial < most.slowConnections; serial += 1) {
  dawdle(serial);
  if (serial % 100 === 0) await pause(10);
}
for (let serial = 0; serial < bombs.count; serial += 1) void upload(serial);
parentPort?.postMessage("attacking");
for (let serial = 0, tick = 0, since = performance.now(); !isOver; tick += 1) {
  for (let each = 0; each < most.loginsPerSecond / TICKS_PER_SECOND; each += 1) guess(serial++);
  for (let each = 0; each < most.visitsPerSecond / TICKS_PER_SECOND; each += 1) visit(serial++);
  const nextMs = since + (tick + 1) * (1_000 / TICKS_PER_SECOND) - performance.now();
  await pause(Math.max(1, nextMs));
}
