import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Role } from "../src/access/roles.ts";
import { startCms, type TestCms } from "./support/cms.ts";
import { body } from "./support/content.ts";
import { hire, type StaffMember } from "./support/staff.ts";

type Who = Role | "api-client" | "anonymous";
const EVERYONE: readonly Who[] = ["admin", "editor", "writer", "api-client", "anonymous"];

let cms: TestCms;
let issuer: string;
const staff = new Map<Who, StaffMember>();

beforeAll(async () => {
  cms = await startCms();
  for (const role of ["admin", "editor", "writer"] as const) staff.set(role, await hire(cms, role));
  const created = await cms.payload.create({
    collection: "issuers",
    data: { name: "Huyện ủy Mẫu", code: "HU", family: "party", level: "district" },
  });
  issuer = created.id;
});
afterAll(() => cms.stop());

const as = (who: Who) => ({
  asApiClient: who === "api-client",
  ...(staff.has(who) ? { token: staff.get(who)?.token ?? "" } : {}),
});

let serial = 0;
/** Data that is valid for each collection, never twice the same. */
const sample: Record<string, () => Record<string, unknown>> = {
  articles: () => ({ title: `Bài ${++serial}`, body: body("Nội dung.") }),
  resolutions: () => ({ symbol: `${++serial + 10}-NQ/HU`, term: "XXV", issuer, summary: "Mẫu" }),
  campaigns: () => ({
    year: 2026,
    kind: "Chủ đề",
    slogan: `Khẩu hiệu ${++serial}`,
    activeFrom: "2026-01-01",
    activeTo: "2026-12-31",
  }),
  categories: () => ({ name: `Mục ${++serial}` }),
  issuers: () => ({ name: `Cơ quan ${++serial}`, code: "XU", family: "party", level: "commune" }),
  redirects: () => ({ from: `/cu/${++serial}/`, kind: "gone" }),
  releases: () => ({
    state: "live",
    startedAt: "2026-01-01T00:00:00.000Z",
    finishedAt: "2026-01-01T00:00:01.000Z",
    pages: 1,
  }),
  users: () => ({
    name: `Người ${++serial}`,
    email: `nguoi${serial}@example.com`,
    password: "mat-khau-du-dai-1",
    role: "writer",
  }),
  "api-clients": () => ({ name: `Khóa ${++serial}` }),
  changes: () => ({ collectionSlug: "articles", documentId: "1", kind: "updated" }),
};
const change: Record<string, Record<string, unknown>> = {
  articles: { summary: "Sửa" },
  resolutions: { summary: "Sửa" },
  campaigns: { occasion: "Sửa" },
  categories: { description: "Sửa" },
  issuers: { name: "Cơ quan sửa" },
  redirects: { title: "Sửa" },
  releases: { pages: 2 },
  users: { name: "Sửa" },
  "api-clients": { name: "Sửa" },
  changes: { address: "/sua/" },
};

/** One document by an operation that no access rule stops, as a draft where there are drafts. */
async function existing(collection: string, data: Record<string, unknown> = {}): Promise<string> {
  const make = sample[collection];
  if (!make) throw new Error(`No sample for ${collection}`);
  const created = await cms.payload.create({
    collection: collection as "articles",
    data: { ...make(), ...data } as never,
  });
  return created.id;
}

const ok = (status: number) => status >= 200 && status < 300;

/**
 * Who may do what. `read` speaks of a published document where a collection has drafts; drafts have
 * tables of their own below. Programs and the public never write, but for the release report.
 */
const table: Record<string, Record<"create" | "read" | "update" | "delete", readonly Who[]>> = {
  articles: {
    create: ["admin", "editor", "writer"],
    read: ["admin", "editor", "writer", "api-client"],
    update: ["admin", "editor"],
    delete: ["admin"],
  },
  resolutions: {
    create: ["admin", "editor", "writer"],
    read: ["admin", "editor", "writer", "api-client"],
    update: ["admin", "editor"],
    delete: ["admin"],
  },
  campaigns: {
    create: ["admin", "editor", "writer"],
    read: ["admin", "editor", "writer", "api-client"],
    update: ["admin", "editor"],
    delete: ["admin"],
  },
  categories: {
    create: ["admin", "editor"],
    read: ["admin", "editor", "writer", "api-client"],
    update: ["admin", "editor"],
    delete: ["admin"],
  },
  issuers: {
    create: ["admin", "editor"],
    read: ["admin", "editor", "writer", "api-client"],
    update: ["admin", "editor"],
    delete: ["admin"],
  },
  redirects: {
    create: ["admin", "editor"],
    read: ["admin", "editor", "writer", "api-client"],
    update: ["admin", "editor"],
    delete: ["admin", "editor"],
  },
  releases: {
    create: ["api-client"],
    read: ["admin", "editor", "writer"],
    update: [],
    delete: ["admin"],
  },
  changes: { create: [], read: ["admin", "api-client"], update: [], delete: [] },
  users: {
    create: ["admin"],
    read: ["admin", "editor", "writer"],
    update: ["admin"],
    delete: ["admin"],
  },
  "api-clients": { create: ["admin"], read: ["admin"], update: ["admin"], delete: ["admin"] },
};
const isDraftable = (collection: string) =>
  ["articles", "resolutions", "campaigns"].includes(collection);

describe.each(Object.entries(table))("%s", (collection, rules) => {
  const published = isDraftable(collection) ? { _status: "published" } : {};

  it.each(EVERYONE)("create as %s", async (who) => {
    const answer = await cms.rest(`/${collection}`, {
      method: "POST",
      body: sample[collection]?.(),
      ...as(who),
    });
    expect([who, ok(answer.status)]).toEqual([who, rules.create.includes(who)]);
    if (!ok(answer.status)) expect(answer.status).toBe(403);
  });

  it.each(EVERYONE)("read as %s", async (who) => {
    const id = await existing(collection, published);
    const one = await cms.rest(`/${collection}/${id}`, as(who));
    expect([who, ok(one.status)]).toEqual([who, rules.read.includes(who)]);
    const list = await cms.rest(`/${collection}?limit=1`, as(who));
    expect([who, ok(list.status)]).toEqual([who, rules.read.includes(who)]);
  });

  it.each(EVERYONE)("update as %s", async (who) => {
    const id = await existing(collection, published);
    const answer = await cms.rest(`/${collection}/${id}`, {
      method: "PATCH",
      body: change[collection],
      ...as(who),
    });
    expect([who, ok(answer.status)]).toEqual([who, rules.update.includes(who)]);
  });

  it.each(EVERYONE)("delete for ever as %s", async (who) => {
    const id = await existing(collection, published);
    const answer = await cms.rest(`/${collection}/${id}`, { method: "DELETE", ...as(who) });
    expect([who, ok(answer.status)]).toEqual([who, rules.delete.includes(who)]);
  });

  it.each(EVERYONE)("bulk update and bulk delete as %s touch nothing they may not", async (who) => {
    const id = await existing(collection, published);
    const where = `where[id][equals]=${id}`;
    await cms.rest(`/${collection}?${where}`, {
      method: "PATCH",
      body: change[collection],
      ...as(who),
    });
    if (!rules.update.includes(who)) {
      const doc = await cms.payload.findByID({ collection: collection as "articles", id });
      expect(doc).not.toMatchObject(change[collection] ?? {});
    }
    await cms.rest(`/${collection}?${where}`, { method: "DELETE", ...as(who) });
    const left = await cms.payload.count({
      collection: collection as "articles",
      where: { id: { equals: id } },
    });
    expect([who, left.totalDocs]).toEqual([who, rules.delete.includes(who) ? 0 : 1]);
  });
});

describe.each(["articles", "resolutions", "campaigns"])("drafts of %s", (collection) => {
  const READ_DRAFTS: readonly Who[] = ["admin", "editor", "writer"];

  it.each(EVERYONE)("are read by staff only, whatever the query says: %s", async (who) => {
    const id = await existing(collection);
    for (const query of ["", "?draft=true", "?draft=true&depth=2", "?trash=true"]) {
      const answer = await cms.rest(`/${collection}/${id}${query}`, as(who));
      expect([who, query, ok(answer.status)]).toEqual([who, query, READ_DRAFTS.includes(who)]);
      const list = await cms.rest(
        `/${collection}${query === "" ? "?" : `${query}&`}where[id][equals]=${id}`,
        as(who),
      );
      expect(list.body.docs?.length ?? 0).toBe(READ_DRAFTS.includes(who) ? 1 : 0);
    }
  });

  it("a draft over a published text shows programs the published text", async () => {
    const id = await existing(collection, { _status: "published" });
    const edited = await cms.rest(`/${collection}/${id}?draft=true`, {
      method: "PATCH",
      body: { ...change[collection], _status: "draft" },
      ...as("editor"),
    });
    expect(edited.status).toBe(200);
    for (const query of ["", "?draft=true"]) {
      const seen = await cms.rest(`/${collection}/${id}${query}`, as("api-client"));
      expect(seen.status).toBe(200);
      expect(seen.body).not.toMatchObject(change[collection] ?? {});
    }
  });

  it.each(EVERYONE)("versions are read by staff only: %s", async (who) => {
    await existing(collection);
    const answer = await cms.rest(`/${collection}/versions`, as(who));
    expect([who, ok(answer.status)]).toEqual([who, READ_DRAFTS.includes(who)]);
  });

  it("a writer edits and trashes drafts of their own, and nobody else's", async () => {
    const writer = staff.get("writer");
    const own = await existing(collection, { createdBy: writer?.id });
    const others = await existing(collection, { createdBy: staff.get("editor")?.id });
    const edit = { method: "PATCH" as const, body: change[collection], ...as("writer") };
    expect((await cms.rest(`/${collection}/${own}`, edit)).status).toBe(200);
    expect((await cms.rest(`/${collection}/${others}`, edit)).status).toBe(403);
    const trash = { ...edit, body: { deletedAt: new Date().toISOString() } };
    expect((await cms.rest(`/${collection}/${others}`, trash)).status).toBe(403);
    expect((await cms.rest(`/${collection}/${own}`, trash)).status).toBe(200);
  });

  it("a writer publishes nothing, by no road", async () => {
    const own = await existing(collection, { createdBy: staff.get("writer")?.id });
    const publish = { body: { _status: "published" }, ...as("writer") };
    for (const query of ["", "?draft=true"]) {
      const answer = await cms.rest(`/${collection}/${own}${query}`, {
        method: "PATCH",
        ...publish,
      });
      expect([query, answer.status]).toEqual([query, 403]);
    }
    const created = await cms.rest(`/${collection}`, {
      method: "POST",
      body: { ...sample[collection]?.(), _status: "published" },
      ...as("writer"),
    });
    expect(created.status).toBe(403);
    const seen = await cms.rest(`/${collection}/${own}`, as("api-client"));
    expect(seen.status).toBe(404);
  });

  it("a writer cannot take down what was published, even over a newer draft of their own", async () => {
    const own = await existing(collection, {
      createdBy: staff.get("writer")?.id,
      _status: "published",
    });
    await cms.payload.update({
      collection: collection as "articles",
      id: own,
      data: { ...change[collection], _status: "draft" },
      draft: true,
    });
    for (const attempt of [
      { _status: "draft" },
      { deletedAt: new Date().toISOString() },
      change[collection] ?? {},
    ]) {
      const answer = await cms.rest(`/${collection}/${own}`, {
        method: "PATCH",
        body: attempt,
        ...as("writer"),
      });
      expect(answer.status).toBe(403);
    }
    expect((await cms.rest(`/${collection}/${own}`, as("api-client"))).status).toBe(200);
  });
});

describe.each(["site-settings", "navigation"])("the global %s", (slug) => {
  const data =
    slug === "navigation"
      ? { header: [] }
      : { siteName: "Bản tin mẫu", organisation: { name: "Huyện ủy Mẫu" } };

  it.each(EVERYONE)("as %s", async (who) => {
    const read = await cms.rest(`/globals/${slug}`, as(who));
    expect([who, ok(read.status)]).toEqual([who, who !== "anonymous"]);
    const update = await cms.rest(`/globals/${slug}`, { method: "POST", body: data, ...as(who) });
    expect([who, ok(update.status)]).toEqual([who, who === "admin" || who === "editor"]);
  });
});

describe("accounts", () => {
  it("members of staff change their own name, never their own role", async () => {
    const writer = staff.get("writer");
    const answer = await cms.rest(`/users/${writer?.id}`, {
      method: "PATCH",
      body: { name: "Tên mới", role: "admin" },
      ...as("writer"),
    });
    expect(answer.status).toBe(200);
    const user = await cms.payload.findByID({ collection: "users", id: writer?.id ?? "" });
    expect(user).toMatchObject({ name: "Tên mới", role: "writer" });
  });

  it.each(EVERYONE)("unlock as %s is the admins'", async (who) => {
    const { body: created } = await cms.rest("/users", {
      method: "POST",
      body: sample.users?.(),
      ...as("admin"),
    });
    const answer = await cms.rest("/users/unlock", {
      method: "POST",
      body: { email: created.doc.email },
      ...as(who),
    });
    expect([who, ok(answer.status)]).toEqual([who, who === "admin"]);
  });

  it("a second first account cannot be registered", async () => {
    const answer = await cms.rest("/users/first-register", {
      method: "POST",
      body: sample.users?.(),
    });
    expect(answer.status).toBe(403);
  });

  it("a wrong key is nobody's", async () => {
    const response = await cms.fetch("http://localhost:3000/api/articles", {
      headers: { Authorization: "api-clients API-Key sai" },
    });
    expect(response.status).toBe(403);
  });
});

describe("what the system does by itself is nobody's to start", () => {
  it.each(EVERYONE)("jobs are run by admins only: %s", async (who) => {
    const answer = await cms.rest("/payload-jobs/run", as(who));
    expect([who, ok(answer.status)]).toEqual([who, who === "admin"]);
  });
});

describe("GraphQL", () => {
  it.each(EVERYONE)("is not there for %s", async (who) => {
    const answer = await cms.rest("/graphql", {
      method: "POST",
      body: { query: "{ Articles { docs { id } } }" },
      ...as(who),
    });
    expect(ok(answer.status)).toBe(false);
  });
});
