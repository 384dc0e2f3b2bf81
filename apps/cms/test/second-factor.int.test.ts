import { Secret, TOTP } from "otpauth";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { cheapHashes } from "./support/cheap-hashes.ts";
import { startCms, type TestCms } from "./support/cms.ts";
import { type Desk, openDesk, problems, succeeded } from "./support/desk.ts";
import { type MailServer, startMailServer } from "./support/mail-server.ts";
import { hire, PASSWORD, type StaffMember } from "./support/staff.ts";

const ORIGIN = "http://localhost:3000";

let mail: MailServer;
let cms: TestCms;
let other: TestCms;
let desk: Desk;

let restoreHashes: () => void;
beforeAll(async () => {
  restoreHashes = cheapHashes();
  mail = await startMailServer();
  const first = await startCms(mail.env);
  cms = first;
  other = await first.another();
  desk = await openDesk(cms);
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(async () => {
  restoreHashes();
  await cms.stop();
  await mail.close();
});

/** Codes are right once: each comes from a later half minute. */
function nextCode(key: string): string {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 30_000 });
  const secret = Secret.fromBase32(key.replaceAll(" ", ""));
  return new TOTP({ secret }).generate({ timestamp: Date.now() });
}

/** A browser that keeps its cookies. */
function browser(server: TestCms = cms) {
  const jar = new Map<string, string>();
  const post = async (path: string, body: object = {}) => {
    const response = await server.fetch(`${ORIGIN}/api/users/${path}`, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        Origin: ORIGIN,
        "User-Agent": "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36",
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
      },
      body: JSON.stringify(body),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    return { status: response.status, body: await response.json() };
  };
  return { post, jar };
}

const of = (member: StaffMember, path = "") => `/users/${member.id}/second-factor${path}`;
const tell = (as: StaffMember, path: string, body: object) =>
  cms.rest(path, { method: "POST", body, token: as.token });

/** Somebody who has set up a second factor, and is not logged in. */
async function hireWithFactor(role: "admin" | "editor" | "writer", name: string) {
  const email = `${name}@example.com`;
  const { id } = await cms.payload.create({
    collection: "users",
    data: { name, email, password: PASSWORD, role },
  });
  const { enrol, propose } = await import("../src/features/second-factor/factors.ts");
  const { key, proposal } = propose({ id, email });
  const codes = await enrol({ payload: cms.payload }, id, { proposal, code: nextCode(key) });
  if (!Array.isArray(codes)) throw new Error("It was not set up");
  return { id, email, key, codes };
}

const sessionsOf = async (id: string) => {
  const found = await cms.payload.db.findOne<{ id: string; sessions?: { device?: string }[] }>({
    collection: "users",
    where: { id: { equals: id } },
  });
  return found?.sessions ?? [];
};

describe("a second factor", () => {
  it("is set up with the password and a code, and its key is kept where nobody reads it", async () => {
    const member = await hire(cms, "editor", "bat-dau");
    const refused = await tell(member, of(member, "/proposal"), { password: "sai" });
    expect(problems(refused)[""]).toMatch(/^Mật khẩu không đúng/);
    const offer = succeeded(await tell(member, of(member, "/proposal"), { password: PASSWORD }));
    const { key, picture, proposal } = offer.body;
    expect(picture).toMatch(/^data:image\/svg\+xml;base64,/);
    const wrong = await tell(member, of(member, "/enrolment"), { proposal, code: "000000" });
    expect(problems(wrong)[""]).toMatch(/^Mã không đúng/);
    const given = { proposal, code: nextCode(key) };
    const stolen = await tell(desk.editor, of(desk.editor, "/enrolment"), given);
    expect(stolen.status).toBe(400);
    const { recoveryCodes } = succeeded(await tell(member, of(member, "/enrolment"), given)).body;
    expect(recoveryCodes).toHaveLength(10);
    const { body: state } = await cms.rest(of(member), { token: member.token });
    expect(state).toMatchObject({ recoveryCodesLeft: 10, isRequired: false, isOwn: true });
    expect(Date.parse(state.since)).not.toBeNaN();
    const row = await cms.payload.db.findOne({
      collection: "second-factors",
      where: { account: { equals: member.id } },
    });
    const kept = JSON.stringify(row);
    for (const secret of [
      key.replaceAll(" ", ""),
      recoveryCodes[0],
      recoveryCodes[0].slice(0, 4),
    ]) {
      expect(kept).not.toContain(secret);
    }
    await mail.mailTo("bat-dau@example.com", /cách xác thực hai bước/);
  });

  it("opens a session after the password and a code, and a code is right once", async () => {
    const { email, key, id } = await hireWithFactor("editor", "hai-buoc");
    const { post, jar } = browser();
    const first = await post("login", { email, password: PASSWORD });
    expect(first).toEqual({ status: 200, body: { secondStep: "code" } });
    expect([...jar.keys()]).toEqual(["bantin-second-step"]);
    const code = nextCode(key);
    const { body } = succeeded(await post("second-step/code", { code }));
    const me = await cms.rest("/users/me", { token: body.token });
    expect([me.body.user.email, me.body.user.role]).toEqual([email, "editor"]);
    expect(jar.get("bantin-second-step")).toBe("");
    expect((await sessionsOf(id)).at(-1)?.device).toBe("Chrome, Windows");
    await post("login", { email, password: PASSWORD });
    expect((await post("second-step/code", { code })).status).toBe(400);
    expect((await post("second-step/code", { code: nextCode(key) })).status).toBe(200);
  });

  it("of one code given twice at once, at two servers, opens one session", async () => {
    const { email, key, id } = await hireWithFactor("writer", "cung-luc");
    const [one, two] = [browser(), browser(other)];
    for (const { post } of [one, two]) await post("login", { email, password: PASSWORD });
    const code = nextCode(key);
    const answers = await Promise.all(
      [one, two].map(({ post }) => post("second-step/code", { code })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400]);
    expect(await sessionsOf(id)).toHaveLength(1);
  });

  it("gives way to each recovery code once, and tells how many are left", async () => {
    const { email, codes, id } = await hireWithFactor("writer", "mat-may");
    const { post } = browser();
    let token = "";
    for (const [code, status] of [
      [codes[3], 200],
      [codes[3], 400],
    ] as const) {
      await post("login", { email, password: PASSWORD });
      const answer = await post("second-step/code", { code });
      expect(answer.status).toBe(status);
      token ||= answer.body.token;
    }
    const member = { id, token };
    const state = await cms.rest(of(member), { token });
    expect(state.body.recoveryCodesLeft).toBe(9);
    const renewed = await tell(member, of(member, "/recovery-codes"), { password: PASSWORD });
    expect(succeeded(renewed).body.recoveryCodes).toHaveLength(10);
    await post("login", { email, password: PASSWORD });
    expect((await post("second-step/code", { code: codes[4] })).status).toBe(400);
  });

  it("is not guessed: codes are counted with the passwords, whoever knows the password", async () => {
    const { email, key } = await hireWithFactor("writer", "bi-doan");
    const { post } = browser();
    // The clock stands from here on: waiting is what this is about.
    const code = nextCode(key);
    for (let time = 0; time < 5; time += 1) {
      // Logging in anew with the right password is no way around the count.
      await post("login", { email, password: PASSWORD });
      expect((await post("second-step/code", { code: "000000" })).status).toBe(400);
    }
    expect((await post("second-step/code", { code })).status).toBe(429);
    expect((await browser().post("login", { email, password: PASSWORD })).status).toBe(429);
    succeeded(await tell(desk.admin, "/users/unlock", { email }));
    await post("login", { email, password: PASSWORD });
    expect((await post("second-step/code", { code })).status).toBe(200);
  });
});

describe("without it, no session is opened by", () => {
  let email: string;
  let id: string;
  let begun: ReturnType<typeof browser>;
  beforeAll(async () => {
    ({ email, id } = await hireWithFactor("admin", "co-hai-buoc"));
    begun = browser();
    await begun.post("login", { email, password: PASSWORD });
  });

  const withCookie = (path: string, init: RequestInit = {}) =>
    cms.fetch(`${ORIGIN}/api${path}`, {
      ...init,
      headers: {
        Origin: ORIGIN,
        cookie: [...begun.jar].map(([name, value]) => `${name}=${value}`).join("; "),
      },
    });
  const post = (path: string, body: object) => begun.post(path, body);

  it.each<[string, () => Promise<unknown>]>([
    ["login", () => post("login", { email, password: PASSWORD })],
    [
      "the program's own login",
      () =>
        cms.payload.login({ collection: "users", data: { email, password: PASSWORD } }).then(
          () => expect.unreachable(),
          () => undefined,
        ),
    ],
    ["refresh-token", () => post("refresh-token", {})],
    ["first-register", () => post("first-register", { email, password: PASSWORD, name: "Lạ" })],
    ["the second step without a code", () => post("second-step/code", {})],
    [
      "the second step of another kind",
      () => post("second-step/proposal", {}).then(({ status }) => expect(status).toBe(403)),
    ],
    [
      "setting up another one",
      () =>
        post("second-step/enrolment", { code: "000000", proposal: "x" }).then(({ status }) =>
          expect(status).toBe(403),
        ),
    ],
    ["logout", () => post("logout", {})],
    ["verify", () => post("verify/x", {})],
  ])("%s", async (_name, tried) => {
    await tried();
    expect(await sessionsOf(id)).toEqual([]);
    expect(begun.jar.get("bantin-token")).toBeUndefined();
  });

  it("me, the lists, GraphQL or the globals, for whoever has given the password alone", async () => {
    const me: { user: unknown } = await (await withCookie("/users/me")).json();
    expect(me.user).toBeNull();
    for (const path of ["/articles", "/users", "/globals/site-settings", "/access"]) {
      const response = await withCookie(path);
      const text = await response.text();
      expect([path, response.ok && /"(docs|siteName|canAccessAdmin":true)/.test(text)]).toEqual([
        path,
        false,
      ]);
    }
    expect((await withCookie("/graphql", { method: "POST" })).ok).toBe(false);
  });

  it("a link to a new password", async () => {
    expect((await post("forgot-password", { email })).status).toBe(200);
    const link = await mail.mailTo(email, /\/admin\/reset\//);
    const token = /\/admin\/reset\/(\w+)/.exec(link)?.[1] ?? "";
    const password = "thuyen-giay-qua-cau-tre";
    const { body, status } = await post("reset-password", { token, password });
    expect([status, body.token, begun.jar.get("bantin-token")]).toEqual([
      200,
      undefined,
      undefined,
    ]);
    expect(await sessionsOf(id)).toEqual([]);
    expect((await post("login", { email, password })).body).toEqual({ secondStep: "code" });
  });

  it("a step that was begun before the password was changed", async () => {
    const own = await hireWithFactor("writer", "doi-giua-chung");
    const { key } = own;
    const { post: send } = browser();
    await send("login", { email: own.email, password: PASSWORD });
    const data = { password: "thuyen-giay-qua-cau-tre" };
    await cms.payload.update({ collection: "users", id: own.id, data });
    expect((await send("second-step/code", { code: nextCode(key) })).status).toBe(403);
  });
});

describe("a role that must have one", () => {
  beforeAll(() => demand("publishers"));
  afterAll(() => demand("nobody"));
  const demand = (secondFactorOf: string) =>
    cms.rest("/globals/security-settings", {
      method: "POST",
      body: { secondFactorOf },
      token: desk.admin.token,
    });

  it("is led to it after the password, and is in with it", async () => {
    const { id } = await cms.payload.create({
      collection: "users",
      data: { name: "Biên tập mới", email: "moi@example.com", password: PASSWORD, role: "editor" },
    });
    const { post, jar } = browser();
    const first = await post("login", { email: "moi@example.com", password: PASSWORD });
    expect(first.body).toEqual({ secondStep: "enrolment" });
    expect(await sessionsOf(id)).toEqual([]);
    const { key, proposal } = (await post("second-step/proposal")).body;
    expect((await post("second-step/enrolment", { proposal, code: "000000" })).status).toBe(400);
    expect(jar.get("bantin-token")).toBeUndefined();
    const { body } = await post("second-step/enrolment", { proposal, code: nextCode(key) });
    expect(body.recoveryCodes).toHaveLength(10);
    expect((await cms.rest("/users/me", { token: body.token })).body.user.role).toBe("editor");
    expect((await post("login", { email: "moi@example.com", password: PASSWORD })).body).toEqual({
      secondStep: "code",
    });
  });

  it("does not take what somebody else began for one who has set it up meanwhile", async () => {
    const email = "hai-nguoi@example.com";
    const data = { name: "Biên tập", email, password: PASSWORD, role: "editor" } as const;
    await cms.payload.create({ collection: "users", data });
    const [owner, thief] = [browser(), browser()];
    const offers: { key: string; proposal: string }[] = [];
    for (const { post } of [owner, thief]) {
      await post("login", { email, password: PASSWORD });
      offers.push((await post("second-step/proposal")).body);
    }
    const [mine, theirs] = offers;
    const enrolment = (offer: typeof mine) => ({
      proposal: offer?.proposal,
      code: nextCode(offer?.key ?? ""),
    });
    expect((await owner.post("second-step/enrolment", enrolment(mine))).status).toBe(200);
    expect((await thief.post("second-step/enrolment", enrolment(theirs))).status).toBe(403);
  });

  it("does not remove its own; others' are removed by administrators, with their password", async () => {
    const member = { ...(await hireWithFactor("writer", "mat-dien-thoai")), token: "" };
    const asEditor = await tell(desk.editor, of(member, "/removal"), { password: PASSWORD });
    expect(asEditor.status).toBe(403);
    const wrong = await tell(desk.admin, of(member, "/removal"), { password: "sai" });
    expect(problems(wrong)[""]).toMatch(/^Mật khẩu không đúng/);
    succeeded(await tell(desk.admin, of(member, "/removal"), { password: PASSWORD }));
    expect((await cms.rest(of(member), desk.admin)).body.since).toBeNull();
    const own = await tell(desk.editor, of(desk.editor, "/removal"), { password: PASSWORD });
    expect(problems(own)[""]).toMatch(/bắt buộc/);
  });

  it("leaves those alone of whom it is not asked", async () => {
    expect((await hire(cms, "writer", "phong-vien")).token).toMatch(/^ey/);
  });
});

it("ends with its account", async () => {
  const { id } = await hireWithFactor("writer", "ve-huu");
  succeeded(await cms.rest(`/users/${id}`, { method: "DELETE", token: desk.admin.token }));
  const { totalDocs } = await cms.payload.db.count({
    collection: "second-factors",
    where: { account: { equals: id } },
  });
  expect(totalDocs).toBe(0);
});
