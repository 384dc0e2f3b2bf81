import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startCms, type TestCms } from "./support/cms.ts";
import { type Desk, openDesk, problems, succeeded } from "./support/desk.ts";
import { type MailServer, startMailServer } from "./support/mail-server.ts";
import { hire, PASSWORD, type StaffMember } from "./support/staff.ts";

const ORIGIN = "http://localhost:3000";

let mail: MailServer;
let cms: TestCms;
let desk: Desk;

beforeAll(async () => {
  mail = await startMailServer();
  cms = await startCms(mail.env);
  desk = await openDesk(cms);
});
afterAll(async () => {
  await cms.stop();
  await mail.close();
});

const login = (email: string, password: string) =>
  cms.rest("/users/login", { method: "POST", body: { email, password } });

describe("a forgotten password", () => {
  const ask = (email: string) =>
    cms.rest("/users/forgot-password", { method: "POST", body: { email } });
  const reset = (token: string, password: string) =>
    cms.rest("/users/reset-password", { method: "POST", body: { token, password } });

  it("is set anew by a link that works once, and its owner is told", async () => {
    const { token: session } = await hire(cms, "writer", "hay-quen");
    const email = "hay-quen@example.com";
    expect((await ask(email)).status).toBe(200);
    const link = await mail.mailTo(email, /reset/);
    const token = /\/admin\/reset\/(\w+)/.exec(link)?.[1] ?? "";
    expect(link).toContain(`${ORIGIN}/admin/reset/`);
    expect(problems(await reset(token, "hay-quen-12345")).password).toMatch(/dễ đoán/);
    succeeded(await reset(token, "thuyen-giay-qua-cau-tre"));
    expect((await login(email, "thuyen-giay-qua-cau-tre")).status).toBe(200);
    expect((await cms.rest("/users/me", { token: session })).body.user).toBeNull();
    const again = await reset(token, "thuyen-giay-qua-cau-gach");
    expect([again.status, problems(again)[""]]).toEqual([
      403,
      expect.stringMatching(/Liên kết này không dùng được nữa/),
    ]);
    await mail.mailTo(email, /mật khẩu của tài khoản này đã được đổi/);
  });

  it("is answered alike, whether there is an account or not, and mails nobody else", async () => {
    const [known, unknown] = [await ask("editor@example.com"), await ask("la@example.com")];
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    await mail.mailTo("editor@example.com", /reset/);
    expect(mail.mails.filter(({ to }) => to === "la@example.com")).toEqual([]);
  });

  it("is answered before the account is looked for", async () => {
    await hire(cms, "writer", "do-thoi-gian");
    const looked = vi.spyOn(cms.payload, "forgotPassword");
    expect((await ask("do-thoi-gian@example.com")).status).toBe(200);
    expect(looked).not.toHaveBeenCalled();
    await mail.mailTo("do-thoi-gian@example.com", /reset/);
    expect(looked).toHaveBeenCalledOnce();
    looked.mockRestore();
  });

  it("is not set by a link from before its owner changed password or address", async () => {
    const changes = [
      { password: "thuyen-giay-qua-cau-tre" },
      { email: "lien-ket-dia-chi-moi@example.com" },
    ];
    for (const [serial, data] of changes.entries()) {
      const member = await hire(cms, "writer", `lien-ket-cu-${serial}`);
      await ask(`lien-ket-cu-${serial}@example.com`);
      const link = await mail.mailTo(`lien-ket-cu-${serial}@example.com`, /reset/);
      const token = /\/admin\/reset\/(\w+)/.exec(link)?.[1] ?? "";
      const body = { ...data, currentPassword: PASSWORD };
      succeeded(
        await cms.rest(`/users/${member.id}`, { method: "PATCH", body, token: member.token }),
      );
      expect((await reset(token, "thuyen-giay-qua-cau-gach")).status).toBe(403);
    }
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
    // At the address that was theirs: whoever took the account over would read the new one.
    await mail.mailTo("doi-mat-khau@example.com", /mật khẩu của tài khoản này đã được đổi/);
    await mail.mailTo("doi-mat-khau@example.com", /địa chỉ thư của tài khoản này đã được đổi/);
  });

  it("of somebody else are changed by an administrator who proves to sit there", async () => {
    const member = await hire(cms, "writer", "duoc-doi-ho");
    const administrator = await hire(cms, "admin", "quan-tri-doi-ho");
    const give = (data: object) =>
      cms.rest(`/users/${member.id}`, { method: "PATCH", body: data, token: administrator.token });
    for (const data of [{ password: NEW }, { email: "doi-ho@example.com" }]) {
      for (const currentPassword of [undefined, "sai"]) {
        const answer = await give({ ...data, currentPassword });
        expect(problems(answer).currentPassword).toMatch(/chính bạn đang dùng/);
      }
    }
    succeeded(await give({ name: "Tên khác", role: "editor" }));
    succeeded(await give({ password: NEW, currentPassword: PASSWORD }));
    expect((await login("duoc-doi-ho@example.com", NEW)).status).toBe(200);
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
