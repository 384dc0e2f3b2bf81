import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Cast, EVERYONE, ok, openCast, type Who } from "./support/cast.ts";
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

describe("a query that cannot be read", () => {
  const QUERIES = [
    "/articles?where=x",
    "/articles?where[_id][equals]=1",
    "/articles?where[id][equals][$ne]=1",
    "/articles?where[and]=x",
    "/articles?where[title][like][]=x",
    "/articles?where[updatedAt][greater_than]=hom-qua",
    "/articles/versions?where[version.updatedAt][equals]=x",
    "/articles/count?where[createdBy.updatedAt][equals]=x",
    "/articles?where[khong_co][equals]=x",
    "/calendars?where[year][in]=2026,x",
    "/articles?limit=x",
    "/payload-locked-documents?where[updatedAt][equals]=x",
    "/payload-preferences/nav?where=x",
    "/globals/site-settings?data=x",
    "/citations/report?where=x",
    "/categories/versions",
    "/users/versions/1",
  ];

  it.each(QUERIES)("%s is refused in words, and the log is quiet", async (path) => {
    const { logger } = cast.cms.payload;
    const logged = vi.spyOn(logger, "error");
    for (const who of ["admin", "api-client", "anonymous"] as const) {
      const { status, body } = await cast.cms.rest(path, cast.as(who));
      // Some may not ask at all, and are told so first.
      const isClosed = who !== "admin" && status === 403;
      if (!isClosed) {
        expect([who, status]).toEqual([who, 400]);
        expect(body.errors[0].message).toMatch(/bộ lọc|bản cũ/);
      }
    }
    expect(logged).not.toHaveBeenCalled();
    logged.mockRestore();
  });
});

describe("the address of a colleague", () => {
  const addressOf = (who: Who) => `${who}@example.com`;
  const idOf = (who: Who) => cast.staff.get(who)?.id ?? "";

  /** Each way by which an account can be asked for; `lan` stands for another member of staff. */
  const WAYS: Record<string, (lan: string) => string> = {
    "the account": (lan) => `/users/${lan}`,
    "the list": () => "/users?limit=100",
    "the list, that field alone": () => "/users?limit=100&select[email]=true",
    "whoever has made an article": () => "/articles?depth=2&limit=100",
    "versions of articles": () => "/articles/versions?depth=3&limit=100",
    "whoever edits a document": () => "/payload-locked-documents?depth=2&limit=100",
    "lists that say who edits": () => "/articles?includeLockStatus=true&limit=100",
  };

  beforeAll(async () => {
    const { rest } = cast.cms;
    const made = await rest("/articles?draft=true", {
      method: "POST",
      body: { title: "Bài của biên tập viên" },
      ...cast.as("editor"),
    });
    await cast.cms.payload.create({
      collection: "payload-locked-documents",
      data: {
        document: { relationTo: "articles", value: made.body.doc.id },
        globalSlug: null,
        user: { relationTo: "users", value: idOf("editor") },
      },
    });
  });

  it.each(Object.entries(WAYS))("is the administrators' to read: %s", async (_way, pathOf) => {
    for (const who of ["admin", "writer", "unknown-role", "api-client", "anonymous"] as const) {
      const answer = await cast.cms.rest(pathOf(idOf("editor")), cast.as(who));
      const text = JSON.stringify(answer.body);
      const sees = text.includes(addressOf("editor"));
      const isNamed = pathOf("").includes("lock") || pathOf("").includes("Lock");
      expect([who, sees]).toEqual([who, who === "admin" && !isNamed]);
    }
  });

  it("gives way to the name where the admin says who is editing", async () => {
    const { body } = await cast.cms.rest("/payload-locked-documents?depth=1", cast.as("writer"));
    const editor = await cast.cms.payload.findByID({ collection: "users", id: idOf("editor") });
    expect(body.docs[0].user.value.email).toBe(editor.name);
  });

  it("is one's own to read", async () => {
    for (const path of [`/users/${idOf("writer")}`, "/users/me"]) {
      const { body } = await cast.cms.rest(path, cast.as("writer"));
      expect((body.user ?? body).email).toBe(addressOf("writer"));
    }
  });

  it.each([
    `/users?where[email][equals]=${addressOf("editor")}`,
    "/users?where[email][like]=editor",
    "/users?where[or][0][and][0][email][like]=editor",
    "/users?sort=email",
    "/users?sort=-email",
    "/users?sort=name,-email",
    "/users?sort=email.",
    "/users?sort=email__",
    "/users?sort[]=name&sort[]=-email.",
    "/articles?sort=createdBy__email",
    "/articles?sort=createdBy.email.",
    "/articles?sort=createdBy.hash",
    "/articles/versions?sort=version.createdBy.salt",
    "/articles?sort=createdBy.email",
    "/articles?where[createdBy.email][like]=editor",
    "/articles/versions?where[version.createdBy.email][like]=editor",
    "/articles/versions?sort=version.createdBy.email",
    "/payload-locked-documents?where[user.email][like]=editor",
  ])("is not to be found out by asking: %s", async (path) => {
    const answer = await cast.cms.rest(path, cast.as("writer"));
    expect([path, ok(answer.status)]).toEqual([path, false]);
  });
});

describe("who edits a document", () => {
  const idOf = (who: Who) => cast.staff.get(who)?.id ?? "";
  const held = async (who: Who) => {
    const made = await cast.cms.rest("/articles?draft=true", {
      method: "POST",
      body: { title: "Đang sửa" },
      ...cast.as("editor"),
    });
    const document = { relationTo: "articles", value: made.body.doc.id };
    const user = { relationTo: "users", value: idOf("editor") };
    return cast.cms.rest("/payload-locked-documents", {
      method: "POST",
      body: { document, user },
      ...cast.as(who),
    });
  };

  it("is whoever says so, not whom they name", async () => {
    const { body } = await held("writer");
    expect(body.doc.user.value).toBe(idOf("writer"));
    const taken = await cast.cms.rest(`/payload-locked-documents/${body.doc.id}`, {
      method: "PATCH",
      body: { user: { relationTo: "users", value: idOf("admin") } },
      ...cast.as("editor"),
    });
    expect(taken.body.doc.user.value).toBe(idOf("editor"));
  });

  it("is told by others as long as they edit: writers let go of what they hold themselves", async () => {
    const { body: editors } = await held("editor");
    const { body: own } = await held("writer");
    for (const [id, isLetGo] of [
      [editors.doc.id, false],
      [own.doc.id, true],
    ]) {
      const path = `/payload-locked-documents/${id}`;
      const answer = await cast.cms.rest(path, { method: "DELETE", ...cast.as("writer") });
      expect(ok(answer.status)).toBe(isLetGo);
    }
  });
});

describe("when something was begun", () => {
  it("is the server's to say, whatever is sent", async () => {
    const stamps = { createdAt: "1999-01-01T00:00:00.000Z", updatedAt: "2099-01-01T00:00:00.000Z" };
    const made = await cast.cms.rest("/articles?draft=true", {
      method: "POST",
      body: { title: "Bài", ...stamps },
      ...cast.as("writer"),
    });
    const { id, createdAt, updatedAt } = made.body.doc;
    const changed = await cast.cms.rest(`/articles/${id}`, {
      method: "PATCH",
      body: { title: "Bài", ...stamps },
      ...cast.as("writer"),
    });
    const years = [createdAt, updatedAt, changed.body.doc.createdAt].map((at) => at.slice(0, 4));
    expect(new Set(years)).toEqual(new Set([new Date().toISOString().slice(0, 4)]));
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

describe("what an account has open", () => {
  const locksOf = async (user: string) => {
    const { docs } = await cast.cms.payload.find({
      collection: "payload-locked-documents",
      depth: 0,
      pagination: false,
    });
    return docs.filter((lock) => lock.user.value === user).length;
  };
  const openBy = async (role: "editor" | "writer") => {
    const { payload } = cast.cms;
    const user = await payload.create({
      collection: "users",
      data: {
        name: role,
        email: `mo-${role}@example.com`,
        password: "thuyen-giay-qua-cau-tre",
        role,
      },
    });
    const { id } = await payload.create({
      collection: "categories",
      data: { name: `Chuyên mục ${role} mở` },
    });
    await payload.create({
      collection: "payload-locked-documents",
      data: {
        document: { relationTo: "categories", value: id },
        user: { relationTo: "users", value: user.id },
      },
    });
    expect(await locksOf(user.id)).toBe(1);
    return user.id;
  };

  it("is let go when it is deleted: no form stays blank over it", async () => {
    const { payload } = cast.cms;
    const before = await payload.count({ collection: "payload-locked-documents" });
    const id = await openBy("writer");
    await payload.delete({ collection: "users", id });
    // All are counted: a lock that stayed would name nobody any more.
    expect(await payload.count({ collection: "payload-locked-documents" })).toEqual(before);
  });

  it("is let go when its role changes", async () => {
    const id = await openBy("editor");
    await cast.cms.payload.update({ collection: "users", id, data: { role: "writer" } });
    expect(await locksOf(id)).toBe(0);
  });
});
