import { createServer, request, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PEER_ADDRESS_HEADER } from "../../access/client-address.ts";
import { KNOWN_DEVICE_COOKIE, proofOf } from "./device-proof.ts";
import { guardDoor } from "./doorkeeper.ts";

const SECRET = "a secret of this installation";
const KNOWN = `${KNOWN_DEVICE_COOKIE}x=lan.${proofOf("lan", SECRET)}.signature`;

let server: Server;
let port = 0;
/** What came through to those behind the door, and what they answer. */
let reached: string[] = [];
let status = 401;
const log = vi.fn();

beforeEach(async () => {
  reached = [];
  status = 401;
  server = createServer((asked, response) => {
    reached.push(asked.url ?? "");
    asked.resume().on("end", () => response.writeHead(status).end());
  });
  guardDoor(server, { secret: SECRET, trustedProxies: [], log });
  // As instrumentation.ts does for the whole process.
  server.prependListener("request", (asked) => {
    asked.headers[PEER_ADDRESS_HEADER] = asked.socket.remoteAddress;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  port = typeof address === "object" && address ? address.port : 0;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
  log.mockClear();
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** @param from the last part of an address of this machine */
function post(path: string, headers: Record<string, string> = {}, from = 1): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const to = { host: "127.0.0.1", port, localAddress: `127.0.0.${from}` };
    const sent = request({ ...to, path, headers, method: "POST", agent: false }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (chunk) => {
        body += chunk;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    sent.on("error", reject);
    sent.end("{}");
  });
}

const statusesOf = async (times: number, ask: (serial: number) => Promise<Answer>) => {
  const statuses: number[] = [];
  for (let serial = 0; serial < times; serial += 1) statuses.push((await ask(serial)).status);
  return statuses;
};
const LOGIN = "/api/users/login";
const JSON_TYPE = "application/json; charset=utf-8";

describe("the doorkeeper", () => {
  it("answers a flood itself: at once, in words, with the seconds to wait, and closes", async () => {
    const statuses = await statusesOf(200, () => post(LOGIN));
    expect(statuses.filter((each) => each === 429).length).toBeGreaterThan(150);
    expect(reached.length).toBeLessThan(50);
    const { headers, body } = await post(LOGIN);
    expect(headers).toMatchObject({ connection: "close", "content-type": JSON_TYPE });
    expect(Number(headers["retry-after"])).toBeGreaterThanOrEqual(5);
    expect(JSON.parse(body).errors[0].message).toMatch(
      /Hãy chờ \d+ giây rồi thử lại, hoặc dùng máy/,
    );
  });

  it("lets known browsers pass meanwhile", async () => {
    await statusesOf(200, () => post(LOGIN));
    expect((await post(LOGIN)).status).toBe(429);
    expect((await post(LOGIN, { cookie: KNOWN })).status).toBe(401);
    expect((await post(LOGIN, { cookie: `${KNOWN}`.replace("lan", "minh") })).status).toBe(429);
  });

  it("does not count who gets in, but counts every mail that is asked for", async () => {
    status = 200;
    const logins = await statusesOf(100, () => post(LOGIN));
    expect(new Set(logins)).toEqual(new Set([200]));
    const mails = await statusesOf(100, () => post("/api/users/forgot-password", {}, 2));
    expect(mails).toContain(429);
  });

  it.each([
    "/api/users/login/",
    "/api//users/login?x=1",
    "/api/users/%6Cogin",
    "/API/users/login",
    "/api/users/reset-password",
    "/api/users/first-register",
    "/api/users/second-step/code",
  ])("guards %s", async (path) => {
    expect(await statusesOf(60, () => post(path))).toContain(429);
  });

  it.each(["/api/articles", "/api/users/logout", "/admin"])(
    "has nothing to do with %s",
    async (path) => {
      expect(await statusesOf(60, () => post(path))).not.toContain(429);
    },
  );

  it("reads no long body of a stranger", async () => {
    const answer = await post(LOGIN, { "content-length": "100000" });
    expect([answer.status, reached]).toEqual([413, []]);
  });

  it("writes down that somebody waits, once for many", async () => {
    await statusesOf(100, () => post(LOGIN));
    expect(log.mock.calls).toEqual([
      [expect.stringMatching(/wait at the door: 1, .*127\.0\.0\.1$/)],
    ]);
  });
});
