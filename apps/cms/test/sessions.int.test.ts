import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCms, type TestCms } from "./support/cms.ts";
import { type Desk, openDesk, succeeded } from "./support/desk.ts";
import { hire, PASSWORD } from "./support/staff.ts";

const ORIGIN = "http://localhost:3000";
const ELSEWHERE = "https://example.com";

let cms: TestCms;
let desk: Desk;

beforeAll(async () => {
  cms = await startCms();
  desk = await openDesk(cms);
});
afterAll(() => cms.stop());

const login = (email: string, password: string) =>
  cms.rest("/users/login", { method: "POST", body: { email, password } });

describe("logging in", () => {
  it("is closed after five wrong passwords, also to the right one, until an admin opens it", async () => {
    await hire(cms, "writer", "quen-mat-khau");
    const email = "quen-mat-khau@example.com";
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect((await login(email, "sai")).status).toBe(401);
    }
    expect((await login(email, PASSWORD)).status).toBe(401);
    const unlock = { method: "POST" as const, body: { email }, token: desk.admin.token };
    succeeded(await cms.rest("/users/unlock", unlock));
    expect((await login(email, PASSWORD)).status).toBe(200);
  });

  it("does not tell whether an account exists", async () => {
    const unknown = await login("khong-co@example.com", "sai");
    const known = await login("editor@example.com", "sai");
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
  });
});

describe("cookies and origins", () => {
  let cookie: string;
  let header: string;
  beforeAll(async () => {
    const response = await cms.fetch(`${ORIGIN}/api/users/login`, {
      method: "POST",
      headers: { Origin: ORIGIN, "Content-Type": "application/json" },
      body: JSON.stringify({ email: "editor@example.com", password: PASSWORD }),
    });
    header = response.headers.get("Set-Cookie") ?? "";
    cookie = header.split(";", 1)[0] ?? "";
  });

  const me = async (headers: Record<string, string>) => {
    const response = await cms.fetch(`${ORIGIN}/api/users/me`, { headers: { cookie, ...headers } });
    const answer: { user: { email: string } | null } = await response.json();
    return answer.user?.email ?? null;
  };

  it("the cookie is out of reach of scripts and of other sites' forms", () => {
    expect(header).toMatch(/^bantin-token=/);
    expect(header).toMatch(/HttpOnly/i);
    expect(header).toMatch(/SameSite=Lax/i);
  });

  it.each([
    ["our own page", { Origin: ORIGIN }, "editor@example.com"],
    [
      "our own page, which sends no origin with a GET",
      { "Sec-Fetch-Site": "same-origin" },
      "editor@example.com",
    ],
    ["another site", { Origin: ELSEWHERE }, null],
    ["another site that hides its origin", { "Sec-Fetch-Site": "cross-site" }, null],
    ["a sandboxed frame", { Origin: "null" }, null],
    ["the readers' site", { Origin: "http://localhost:4321" }, null],
  ])("counts when it comes from %s", async (_where, headers, email) => {
    expect(await me(headers)).toBe(email);
  });

  it("another site cannot write with it", async () => {
    const response = await cms.fetch(`${ORIGIN}/api/articles`, {
      method: "POST",
      headers: { cookie, Origin: ELSEWHERE, "Content-Type": "application/json" },
      body: JSON.stringify({ title: "Giả mạo" }),
    });
    expect(response.status).toBe(403);
  });

  it.each([
    [ORIGIN, ORIGIN],
    [ELSEWHERE, null],
    ["null", null],
  ])("answers may be read by scripts of our own origin only: %s", async (origin, allowed) => {
    for (const method of ["GET", "OPTIONS"]) {
      const response = await cms.fetch(`${ORIGIN}/api/articles`, {
        method,
        headers: { Origin: origin },
      });
      expect([method, response.headers.get("Access-Control-Allow-Origin")]).toEqual([
        method,
        allowed,
      ]);
    }
  });
});
