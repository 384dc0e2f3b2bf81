import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startCms, type TestCms } from "./support/cms.ts";
import { type Desk, openDesk, succeeded } from "./support/desk.ts";
import { hire, PASSWORD, type StaffMember } from "./support/staff.ts";

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

describe("where an account is logged in", () => {
  const list = (of: StaffMember, as: StaffMember) => cms.rest(`/users/${of.id}/sessions`, as);
  const end = (of: StaffMember, as: StaffMember, body: object) =>
    cms.rest(`/users/${of.id}/sessions/end`, { method: "POST", body, token: as.token });
  const isIn = async ({ token }: { token: string }) =>
    (await cms.rest("/users/me", { token })).body.user !== null;

  it("is listed, and ended there or everywhere else, by its owner", async () => {
    const here = await hire(cms, "writer", "ba-may");
    const enter = async () => (await login("ba-may@example.com", PASSWORD)).body;
    const [phone, library] = [await enter(), await enter()];
    const open = (await list(here, here)).body;
    expect(open.map(({ isThisOne }: { isThisOne: boolean }) => isThisOne)).toEqual([
      false,
      false,
      true,
    ]);
    succeeded(await end(here, here, { id: open[0].id }));
    expect([await isIn(here), await isIn(phone), await isIn(library)]).toEqual([true, true, false]);
    succeeded(await end(here, here, {}));
    expect([await isIn(here), await isIn(phone)]).toEqual([true, false]);
  });

  it("is ended by administrators for everybody, and by nobody else for others", async () => {
    const member = await hire(cms, "writer", "nghi-viec");
    for (const answer of [await list(member, desk.editor), await end(member, desk.editor, {})]) {
      expect(answer.status).toBe(403);
    }
    expect((await list(member, desk.admin)).body).toHaveLength(1);
    succeeded(await end(member, desk.admin, {}));
    expect(await isIn(member)).toBe(false);
    // What is saved then is refused because of that, and not for want of a right.
    const { status, body } = await cms.rest("/articles", {
      method: "POST",
      body: { title: "Gõ dở" },
      token: member.token,
    });
    expect([status, body.errors[0].message]).toEqual([
      403,
      expect.stringMatching(/^Phiên làm việc đã hết/),
    ]);
  });

  it("ends when it was not used for eight hours", async () => {
    const member = await hire(cms, "writer", "quen-dang-xuat");
    const begunMs = Date.now();
    const isInAfter = (minutes: number) => {
      vi.setSystemTime(begunMs + minutes * 60_000);
      return isIn(member);
    };
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      expect([await isInAfter(479), await isInAfter(481)]).toEqual([true, false]);
    } finally {
      vi.useRealTimers();
    }
  });

  it("is not kept going for longer than a day", async () => {
    const member = await hire(cms, "writer", "khong-nghi");
    const refresh = () =>
      cms.rest("/users/refresh-token", { method: "POST", body: {}, token: member.token });
    expect((await refresh()).status).toBe(200);
    const where = { id: { equals: member.id } };
    const found = await cms.payload.db.findOne<{ id: string; sessions: { createdAt: string }[] }>({
      collection: "users",
      where,
    });
    const sessions = found?.sessions.map((each) => ({
      ...each,
      createdAt: new Date(Date.now() - 86_500_000),
    }));
    await cms.payload.db.updateOne({
      collection: "users",
      id: member.id,
      data: { sessions },
      returning: false,
    });
    expect((await refresh()).status).toBe(403);
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
