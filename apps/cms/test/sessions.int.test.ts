import crypto from "node:crypto";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type RestAnswer, startCms, type TestCms } from "./support/cms.ts";
import { type Desk, openDesk, problems, succeeded } from "./support/desk.ts";
import { hire, PASSWORD, type StaffMember } from "./support/staff.ts";

const ORIGIN = "http://localhost:3000";
const ELSEWHERE = "https://example.com";

let cms: TestCms;
let desk: Desk;

const FIRST = { name: "Kẻ lạ", email: "la@example.com", password: PASSWORD };
const mails: { to: string; text: string }[] = [];
const mailServer = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, { envelope }, done) {
    text(stream).then((mail) => {
      const [to] = envelope.rcptTo;
      mails.push({ to: to?.address ?? "", text: textOf(mail) });
      done();
    }, done);
  },
});

/** The text of a mail of one part. */
function textOf(mail: string): string {
  const [head = "", body = ""] = mail.split(/\r\n\r\n(.*)/s);
  if (/encoding: base64/i.test(head)) return Buffer.from(body, "base64").toString();
  const bytes = body
    .replaceAll("=\r\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_all, code) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, "latin1").toString();
}

beforeAll(async () => {
  await new Promise<void>((resolve) => mailServer.listen(0, "127.0.0.1", resolve));
  const { port } = mailServer.server.address() as AddressInfo;
  cms = await startCms({
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: "bantin@example.com",
  });
  registered = await registerFirst();
  desk = await openDesk(cms);
});
afterAll(async () => {
  await cms.stop();
  await new Promise<void>((resolve) => mailServer.close(resolve));
});

const login = (email: string, password: string) =>
  cms.rest("/users/login", { method: "POST", body: { email, password } });

/** What is answered to whoever would be the first, before there is any account: without a code, and with it. */
let registered: { stranger: RestAnswer; guesser: RestAnswer; operator: RestAnswer };
async function registerFirst() {
  const { tellSetupCode } = await import("../src/features/accounts/setup-code.ts");
  const print = vi.spyOn(console, "log").mockImplementation(() => undefined);
  await tellSetupCode(cms.payload);
  const setupCode = /set-up code: (\w+)/.exec(String(print.mock.lastCall))?.[1];
  print.mockRestore();
  const register = (data: object) =>
    cms.rest("/users/first-register", { method: "POST", body: { ...FIRST, ...data } });
  return {
    stranger: await register({}),
    guesser: await register({ setupCode: "x".repeat(20) }),
    operator: await register({ setupCode, email: "dau-tien@example.com" }),
  };
}

describe("the first account", () => {
  it("is not for whoever comes first", () => {
    expect(problems(registered.stranger).setupCode).toMatch(
      /in ra màn hình \(nhật ký\) của máy chủ/,
    );
    expect(problems(registered.guesser).setupCode).toMatch(/^Mã cài đặt không đúng/);
  });

  it("is made with the code that the server has printed, and is an administrator's", () => {
    const { status, body } = registered.operator;
    expect([status, body.user.email, body.user.role]).toEqual([
      200,
      "dau-tien@example.com",
      "admin",
    ]);
  });
});

describe("logging in", () => {
  const strangerTries = (email: string, times: number, password = "sai") =>
    Promise.all(Array.from({ length: times }, () => login(email, password)));
  const statuses = (answers: readonly { status: number }[]) =>
    answers.map(({ status }) => status).sort();

  it("makes strangers wait after five wrong passwords, also with the right one, until an admin opens it", async () => {
    await hire(cms, "writer", "quen-mat-khau");
    const email = "quen-mat-khau@example.com";
    expect(statuses(await strangerTries(email, 5))).toEqual([401, 401, 401, 401, 401]);
    const answer = await login(email, PASSWORD);
    expect([answer.status, problems(answer)[""]]).toEqual([
      429,
      expect.stringMatching(/^Đã nhập sai nhiều lần\. Hãy chờ \d+ giây .*người quản trị mở khóa/),
    ]);
    const unlock = { method: "POST" as const, body: { email }, token: desk.admin.token };
    succeeded(await cms.rest("/users/unlock", unlock));
    expect((await login(email, PASSWORD)).status).toBe(200);
  });

  it("answers no more than five of thirty guesses at once", async () => {
    await hire(cms, "writer", "bi-do");
    const answers = statuses(await strangerTries("bi-do@example.com", 30));
    expect(answers.filter((status) => status === 401)).toHaveLength(5);
    expect(answers.filter((status) => status === 429)).toHaveLength(25);
  });

  it("goes on for a browser that has logged in before, whatever strangers try", async () => {
    await hire(cms, "writer", "chu-nha");
    const credentials = { email: "chu-nha@example.com", password: PASSWORD };
    const enter = (headers: Record<string, string> = {}) =>
      cms.fetch(`${ORIGIN}/api/users/login`, {
        method: "POST",
        headers: { "Content-Type": "application/json", ...headers },
        body: JSON.stringify(credentials),
      });
    const cookies = (await enter()).headers.getSetCookie().map((each) => each.split(";", 1)[0]);
    const known = cookies.find((each) => each?.startsWith("bantin-known-")) ?? "";
    await strangerTries(credentials.email, 8);
    expect((await enter()).status).toBe(429);
    expect((await enter({ cookie: `${known}x` })).status).toBe(429);
    expect((await enter({ cookie: known })).status).toBe(200);
  });

  it("does not tell whether an account exists, neither by its answer nor by its work", async () => {
    const hashed = vi.spyOn(crypto, "pbkdf2");
    const tried = async (email: string) => {
      hashed.mockClear();
      const first = await login(email, "sai");
      const work = hashed.mock.calls.map(([, , iterations, bytes]) => [iterations, bytes]);
      const others = await strangerTries(email, 5);
      return { answer: [first.status, first.body], work, others: statuses(others) };
    };
    const unknown = await tried("khong-co@example.com");
    expect(unknown).toEqual(await tried("editor@example.com"));
    expect(unknown.work).toEqual([[600_000, 32]]);
    hashed.mockRestore();
  });
});

describe("each thing that Payload does with accounts", () => {
  const save = async () => {
    const id = await desk.create("articles", { title: "Bài sau đó" });
    expect((await desk.tryEdit("articles", id, { summary: "Vẫn lưu được." })).status).toBe(200);
  };
  const asAdmin = () => ({ token: desk.admin.token });
  const post = (path: string, body: unknown, who: { token?: string } = {}) =>
    cms.rest(path, { method: "POST", body, ...who });

  it.each<[string, number, () => Promise<RestAnswer>]>([
    ["login", 200, () => login("admin@example.com", PASSWORD)],
    ["login, wrong", 401, () => login("admin@example.com", "sai")],
    ["me", 200, () => cms.rest("/users/me", asAdmin())],
    ["init", 200, () => cms.rest("/users/init")],
    ["access", 200, () => cms.rest("/access", asAdmin())],
    ["refresh-token", 200, () => post("/users/refresh-token", {}, asAdmin())],
    ["refresh-token of nobody", 403, () => post("/users/refresh-token", {})],
    ["forgot-password", 200, () => post("/users/forgot-password", { email: "admin@example.com" })],
    ["forgot-password of nobody", 200, () => post("/users/forgot-password", { email: "x@y.vn" })],
    [
      "reset-password",
      403,
      () => post("/users/reset-password", { token: "x", password: PASSWORD }),
    ],
    ["unlock", 200, () => post("/users/unlock", { email: "editor@example.com" }, asAdmin())],
    ["verify", 403, () => post("/users/verify/x", {})],
    ["first-register", 403, () => post("/users/first-register", FIRST)],
    ["API key", 200, () => cms.rest("/articles", { asApiClient: true })],
    ["logout", 200, async () => post("/users/logout", {}, await hire(cms, "writer", "ra-ve"))],
    [
      "logout everywhere",
      200,
      async () => post("/users/logout?allSessions=true", {}, await hire(cms, "writer", "ra-het")),
    ],
  ])("%s is answered with %i and holds up nobody", async (_name, status, work) => {
    const [answer] = await Promise.all([work(), save()]);
    expect([answer.status, answer.body]).toEqual([status, expect.anything()]);
    await save();
  });
});

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

describe("a forgotten password", () => {
  const ask = (email: string) =>
    cms.rest("/users/forgot-password", { method: "POST", body: { email } });
  const reset = (token: string, password: string) =>
    cms.rest("/users/reset-password", { method: "POST", body: { token, password } });
  const mailTo = (email: string, about: RegExp) =>
    vi.waitFor(() => {
      const text = mails.find((mail) => mail.to === email && about.test(mail.text))?.text;
      expect(text).toBeDefined();
      return text ?? "";
    });

  it("is set anew by a link that works once, and its owner is told", async () => {
    const { token: session } = await hire(cms, "writer", "hay-quen");
    const email = "hay-quen@example.com";
    expect((await ask(email)).status).toBe(200);
    const link = await mailTo(email, /reset/);
    const token = /\/admin\/reset\/(\w+)/.exec(link)?.[1] ?? "";
    expect(link).toContain(`${ORIGIN}/admin/reset/`);
    expect(problems(await reset(token, "hay-quen-12345")).password).toMatch(/dễ đoán/);
    succeeded(await reset(token, "thuyen-giay-qua-cau-tre"));
    expect((await login(email, "thuyen-giay-qua-cau-tre")).status).toBe(200);
    expect((await cms.rest("/users/me", { token: session })).body.user).toBeNull();
    expect((await reset(token, "thuyen-giay-qua-cau-gach")).status).toBe(403);
    await mailTo(email, /mật khẩu của tài khoản này đã được đổi/);
  });

  it("is answered alike, whether there is an account or not, and mails nobody else", async () => {
    const [known, unknown] = [await ask("editor@example.com"), await ask("la@example.com")];
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    await mailTo("editor@example.com", /reset/);
    expect(mails.filter(({ to }) => to === "la@example.com")).toEqual([]);
  });

  it("is not asked for again and again", async () => {
    await hire(cms, "writer", "bi-quay-roi");
    const answers = [];
    for (let time = 0; time < 5; time += 1) answers.push(await ask("bi-quay-roi@example.com"));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 400, 400]);
  });
});

describe("passwords and addresses", () => {
  const change = (member: StaffMember, data: Record<string, unknown>) =>
    cms.rest(`/users/${member.id}`, { method: "PATCH", body: data, token: member.token });
  const NEW = "thuyen-giay-qua-cau-tre";

  it("of one's own are changed by whoever knows the present password", async () => {
    const member = await hire(cms, "writer", "doi-mat-khau");
    for (const currentPassword of [undefined, "", "sai"]) {
      const answer = await change(member, { password: NEW, currentPassword });
      expect(problems(answer).currentPassword).toMatch(/“Mật khẩu hiện tại”/);
    }
    expect(problems(await change(member, { email: "khac@example.com" })).currentPassword).toMatch(
      /“Mật khẩu hiện tại”/,
    );
    succeeded(await change(member, { name: "Tên khác" }));
    succeeded(await change(member, { password: NEW, currentPassword: PASSWORD }));
    expect((await login("doi-mat-khau@example.com", NEW)).status).toBe(200);
    succeeded(await change(member, { email: "dia-chi-moi@example.com", currentPassword: NEW }));
    expect((await login("dia-chi-moi@example.com", NEW)).status).toBe(200);
  });

  it("are not guessed by whoever finds an open screen", async () => {
    const member = await hire(cms, "writer", "quen-khoa-may");
    for (let time = 0; time < 5; time += 1) {
      await change(member, { password: NEW, currentPassword: "sai" });
    }
    const answer = await change(member, { password: NEW, currentPassword: PASSWORD });
    expect(problems(answer).currentPassword).toMatch(/nhiều lần/);
  });

  it("a new password logs out every other device", async () => {
    const here = await hire(cms, "writer", "nhieu-may");
    const there = (await login("nhieu-may@example.com", PASSWORD)).body.token;
    succeeded(await change(here, { password: NEW, currentPassword: PASSWORD }));
    const seen = async (token: string) => (await cms.rest("/users/me", { token })).body.user?.email;
    expect([await seen(here.token), await seen(there)]).toEqual([
      "nhieu-may@example.com",
      undefined,
    ]);
  });

  it("nobody is given one that can be guessed", async () => {
    const body = { name: "Hoàng Minh Khang", email: "khang@example.com", role: "writer" };
    const create = (password: string) =>
      cms.rest("/users", { method: "POST", body: { ...body, password }, token: desk.admin.token });
    expect(problems(await create("abc")).password).toMatch(/ít nhất 12/);
    expect(problems(await create("HoangMinhKhang")).password).toMatch(/dễ đoán/);
    succeeded(await create(NEW));
  });

  it("of many accounts at once are nobody's to change", async () => {
    const answer = await cms.rest("/users?where[role][equals]=writer", {
      method: "PATCH",
      body: { password: NEW },
      token: desk.admin.token,
    });
    expect([answer.status, problems(answer)[""]]).toEqual([
      400,
      expect.stringMatching(/từng tài khoản/),
    ]);
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
