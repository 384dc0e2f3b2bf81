import { createHash, createHmac } from "node:crypto";
import { createServer, request, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PEER_ADDRESS_HEADER } from "../../access/client-address.ts";
import { KNOWN_DEVICE_COOKIE, proofOf } from "./device-proof.ts";
import { guardDoor } from "./doorkeeper.ts";

const SECRET = "a secret of this installation";
const SITE_KEY = "k".repeat(32);
/** On a busy machine too. */
const SOON = { timeout: 20_000, interval: 5 };
const KNOWN = `${KNOWN_DEVICE_COOKIE}x=lan.${proofOf("lan", SECRET)}.signature`;

let server: Server;
let port = 0;
/** What came through to those behind the door, and what they answer. */
let reached: string[] = [];
let status = 401;
/** Answers that are not given yet, where it is to be so. */
let held: (() => void)[] | null = null;
const log = vi.fn();

beforeEach(async () => {
  reached = [];
  status = 401;
  held = null;
  server = createServer((asked, response) => {
    reached.push(asked.url ?? "");
    if (held) return held.push(() => response.end());
    asked.resume().on("end", () => response.writeHead(status).end());
  });
  guardDoor(server, { payloadSecret: SECRET, siteApiKey: SITE_KEY, trustedProxies: [], log });
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
  return ask("POST", path, headers, from);
}

function ask(
  method: "GET" | "POST",
  path: string,
  headers: Record<string, string> = {},
  from = 1,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const to = { host: "127.0.0.1", port, localAddress: `127.0.0.${from}` };
    const sent = request({ ...to, path, headers, method, agent: false }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (chunk) => {
        body += chunk;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    sent.on("error", reject);
    sent.end(method === "POST" ? "{}" : "");
  });
}

const statusesOf = async (times: number, ask: (serial: number) => Promise<Answer>) => {
  const statuses: number[] = [];
  for (let serial = 0; serial < times; serial += 1) statuses.push((await ask(serial)).status);
  return statuses;
};
/** As Payload signs them. */
function ownToken(secret: string, endsAtMs: number): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const text = `${part({ alg: "HS256" })}.${part({ exp: endsAtMs / 1000 })}`;
  const key = createHash("sha256").update(secret).digest("hex").slice(0, 32);
  return `${text}.${createHmac("sha256", key).update(text).digest("base64url")}`;
}

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
    "/api/x/../users/login",
    "/api/./users/login",
    "/api/%2e%2E/api/users/login",
    "/admin/../api/users/login",
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

  it.each(["/api/media/file/%zz", "/api/articles/%c0%af", "/api/users/login%", "/admin/%E0%A4%A"])(
    "refuses what nobody can read: %s",
    async (path) => {
      for (const method of ["GET", "POST"] as const) {
        const { status: refused, body } = await ask(method, path, { cookie: KNOWN });
        expect([refused, body]).toEqual([400, expect.stringMatching(/không đọc được/)]);
      }
      expect(reached).toEqual([]);
      await ask("GET", "/api/articles?where[title][equals]=%zz");
      expect(reached).toHaveLength(1);
    },
  );

  it("reads no long body of a stranger", async () => {
    const answer = await post(LOGIN, { "content-length": "100000" });
    expect([answer.status, reached]).toEqual([413, []]);
    const endless = await post(LOGIN, { "transfer-encoding": "chunked" });
    expect([endless.status, reached]).toEqual([413, []]);
  });

  it("writes down that somebody waits, once for many", async () => {
    await statusesOf(100, () => post(LOGIN));
    expect(log.mock.calls).toEqual([
      [expect.stringMatching(/wait at the door: 1, .*127\.0\.0\.1$/)],
    ]);
  });

  describe("when strangers ask for anything else", () => {
    const openOne = () => ask("GET", "/admin/login");
    const token = ownToken(SECRET, Date.now() + 60_000);

    /** Answers those who were kept waiting, and from now on everybody at once. */
    const goOn = () => {
      const kept = held ?? [];
      held = null;
      for (const answer of kept) answer();
    };

    it("serves four at a time, the others in turn", async () => {
      held = [];
      const all = Promise.all(Array.from({ length: 20 }, openOne));
      await vi.waitFor(() => expect(held).toHaveLength(4), SOON);
      held[0]?.();
      await vi.waitFor(() => expect(held).toHaveLength(5), SOON);
      expect(reached).toHaveLength(5);
      goOn();
      await all;
      expect(reached).toHaveLength(20);
    });

    it("refuses, in words on a page, what would have to wait too long", async () => {
      held = [];
      const all = Array.from({ length: 110 }, openOne);
      const refused = await Promise.race(all);
      expect([refused.status, refused.headers["retry-after"]]).toEqual([503, "10"]);
      expect(refused.headers["content-type"]).toBe("text/html; charset=utf-8");
      expect(refused.body).toMatch(/Trang quản trị đang bận.*Hãy chờ 10 giây rồi tải lại/);
      goOn();
      await Promise.all(all);
    });

    it.each<[string, string, Record<string, string>]>([
      ["a session in a cookie", "/admin", { cookie: `a=b; bantin-token=${token}` }],
      ["a session in a header", "/api/articles", { authorization: `JWT ${token}` }],
      ["the site's key", "/api/articles", { authorization: `api-clients API-Key ${SITE_KEY}` }],
      ["a file of the admin", "/_next/static/x.js", {}],
    ])("does not let %s wait for them", async (_, path, headers) => {
      held = [];
      const all = Array.from({ length: 20 }, openOne);
      await vi.waitFor(() => expect(held).toHaveLength(4), SOON);
      const own = ask("GET", path, headers);
      await vi.waitFor(() => expect(reached).toContain(path), SOON);
      goOn();
      await Promise.all([own, ...all]);
    });

    it("takes for a file of the admin what Next will take for one", async () => {
      held = [];
      const all = Array.from({ length: 20 }, () => ask("GET", "/_next/static/../../admin/login"));
      await vi.waitFor(() => expect(held).toHaveLength(4), SOON);
      expect(held).toHaveLength(4);
      goOn();
      await Promise.all(all);
    });

    it("does not let who dawdles over a body keep those waiting who only look", async () => {
      held = [];
      const senders = Array.from({ length: 10 }, () => post("/api/articles"));
      await vi.waitFor(() => expect(held).toHaveLength(4), SOON);
      const look = openOne();
      await vi.waitFor(() => expect(reached).toContain("/admin/login"), SOON);
      goOn();
      await Promise.all([look, ...senders]);
    });
  });
});
