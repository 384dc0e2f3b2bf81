import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Cast, EVERYONE, ok, openCast } from "./support/cast.ts";
import { problems } from "./support/desk.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await openCast();
});
afterAll(() => cast.cms.stop());

describe("accounts", () => {
  it("members of staff change their own name, never their own role", async () => {
    const writer = cast.staff.get("writer");
    const answer = await cast.cms.rest(`/users/${writer?.id}`, {
      method: "PATCH",
      body: { name: "Tên mới", role: "admin" },
      ...cast.as("writer"),
    });
    expect(answer.status).toBe(200);
    const user = await cast.cms.payload.findByID({ collection: "users", id: writer?.id ?? "" });
    expect(user).toMatchObject({ name: "Tên mới", role: "writer" });
  });

  it.each(EVERYONE)("unlock as %s is the admins'", async (who) => {
    const { body: created } = await cast.cms.rest("/users", {
      method: "POST",
      body: cast.sample("users"),
      ...cast.as("admin"),
    });
    const answer = await cast.cms.rest("/users/unlock", {
      method: "POST",
      body: { email: created.doc.email },
      ...cast.as(who),
    });
    expect([who, ok(answer.status)]).toEqual([who, who === "admin"]);
  });

  it.each(["/users/forgot-password", "/users/reset-password"])(
    "%s is closed where no mail is sent, and says whom to ask",
    async (path) => {
      const body = { email: "admin@example.com", token: "x", password: "thuyen-giay-qua-cau-tre" };
      const answer = await cast.cms.rest(path, { method: "POST", body });
      const said = expect.stringMatching(/không gửi thư.*người quản trị/);
      expect([answer.status, problems(answer)[""]]).toEqual([403, said]);
    },
  );

  it("the last admin is neither deleted nor made something else", async () => {
    const { payload } = cast.cms;
    const { docs } = await payload.find({
      collection: "users",
      where: { role: { equals: "admin" } },
      pagination: false,
    });
    const [last, ...others] = docs.map(({ id }) => id);
    for (const id of others) {
      await payload.update({ collection: "users", id, data: { role: "editor" } });
    }
    const refused = (method: "PATCH" | "DELETE", body?: object) =>
      cast.cms.rest(`/users/${last}`, { method, ...(body ? { body } : {}), ...cast.as("admin") });
    for (const answer of [await refused("DELETE"), await refused("PATCH", { role: "writer" })]) {
      expect(answer.status).toBe(400);
      expect(answer.body.errors[0].message).toContain("tài khoản quản trị cuối cùng");
    }
    for (const id of others) {
      await payload.update({ collection: "users", id, data: { role: "admin" } });
    }
  });

  it("a second first account cannot be registered", async () => {
    const answer = await cast.cms.rest("/users/first-register", {
      method: "POST",
      body: cast.sample("users"),
    });
    expect(answer.status).toBe(403);
  });

  it("a wrong key is nobody's", async () => {
    const response = await cast.cms.fetch("http://localhost:3000/api/articles", {
      headers: { Authorization: "api-clients API-Key sai" },
    });
    expect(response.status).toBe(403);
  });
});

describe("what the system does by itself is nobody's to start", () => {
  it.each(EVERYONE)("jobs are not run by %s", async (who) => {
    for (const path of ["/payload-jobs/run", "/payload-jobs/handle-schedules", "/payload-jobs"]) {
      const answer = await cast.cms.rest(path, cast.as(who));
      expect([path, ok(answer.status)]).toEqual([path, false]);
    }
  });
});

describe("a picture of any words", () => {
  it.each(EVERYONE)("is drawn for nobody, nor for %s", async (who) => {
    const answer = await cast.cms.rest("/og?title=Giả+mạo", cast.as(who));
    expect(answer.status).toBe(404);
  });
});

describe("GraphQL", () => {
  it.each(EVERYONE)("is not there for %s", async (who) => {
    const answer = await cast.cms.rest("/graphql", {
      method: "POST",
      body: { query: "{ Articles { docs { id } } }" },
      ...cast.as(who),
    });
    expect(ok(answer.status)).toBe(false);
  });
});
