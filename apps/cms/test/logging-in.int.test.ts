import crypto from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { isFromOwn } from "../src/features/accounts/own-token.ts";
import { API_KEY, type RestAnswer, startCms, type TestCms } from "./support/cms.ts";
import { type Desk, openDesk, problems, succeeded } from "./support/desk.ts";
import { type MailServer, startMailServer } from "./support/mail-server.ts";
import { hire, PASSWORD } from "./support/staff.ts";

const ORIGIN = "http://localhost:3000";

let mail: MailServer;
let cms: TestCms;
let desk: Desk;

const FIRST = { name: "Kẻ lạ", email: "la@example.com", password: PASSWORD };

beforeAll(async () => {
  mail = await startMailServer();
  cms = await startCms(mail.env);
  registered = await registerFirst();
  desk = await openDesk(cms);
});
afterAll(async () => {
  await cms.stop();
  await mail.close();
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
      /mã trong nhật ký của máy chủ, nơi CMS in ra/,
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

  it("opens a session that is known at the door, by its signature alone", async () => {
    await hire(cms, "writer", "co-phien");
    const { body } = await login("co-phien@example.com", PASSWORD);
    const own = { payloadSecret: cms.payload.config.secret, siteApiKey: API_KEY };
    expect(isFromOwn({ authorization: `JWT ${body.token}` }, own)).toBe(true);
    expect(isFromOwn({ authorization: `JWT ${body.token}x` }, own)).toBe(false);
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
