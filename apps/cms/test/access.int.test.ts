import { DRAFTED_COLLECTIONS } from "@bantin/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Cast,
  CHANGE,
  EVERYONE,
  ok,
  openCast,
  SAVED_COLLECTIONS,
  type SavedCollection,
  type Who,
} from "./support/cast.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await openCast();
});
afterAll(() => cast.cms.stop());

/**
 * Who may do what. `read` speaks of a published document where a collection has drafts; drafts have
 * tables of their own below. Programs and the public never write.
 */
const table: Record<
  SavedCollection,
  Record<"create" | "read" | "update" | "delete", readonly Who[]>
> = {
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
  calendars: {
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
    create: [],
    read: ["admin", "editor", "writer"],
    update: [],
    delete: ["admin"],
  },
  "release-orders": {
    create: [],
    read: ["admin", "editor", "writer"],
    update: [],
    delete: [],
  },
  // Planned and called off through endpoints of their own: see `schedules.int.test.ts`.
  schedules: { create: [], read: ["admin", "editor", "writer"], update: [], delete: [] },
  remarks: { create: [], read: ["admin", "editor", "writer"], update: [], delete: [] },
  // Everybody is shown their own by endpoints: see `reviewing.int.test.ts`.
  notices: { create: [], read: [], update: [], delete: [] },
  changes: { create: [], read: ["admin", "api-client"], update: [], delete: [] },
  // Who may see what of a document's own history: see `audit.int.test.ts`.
  "audit-entries": { create: [], read: ["admin"], update: [], delete: [] },
  webhooks: { create: ["admin"], read: ["admin"], update: ["admin"], delete: ["admin"] },
  "webhook-deliveries": { create: [], read: ["admin"], update: [], delete: [] },
  users: {
    create: ["admin"],
    read: ["admin", "editor", "writer"],
    update: ["admin"],
    delete: ["admin"],
  },
  "second-factors": { create: [], read: [], update: [], delete: [] },
  "api-clients": { create: ["admin"], read: ["admin"], update: ["admin"], delete: ["admin"] },
};

const isDraftable = (collection: string) =>
  DRAFTED_COLLECTIONS.some((drafted) => drafted === collection);

describe.each(SAVED_COLLECTIONS)("%s", (collection) => {
  const rules = table[collection];
  const published = isDraftable(collection) ? { _status: "published" } : {};

  it.each(EVERYONE)("create as %s", async (who) => {
    const answer = await cast.cms.rest(`/${collection}`, {
      method: "POST",
      body: cast.sample(collection),
      ...cast.as(who),
    });
    expect([who, ok(answer.status)]).toEqual([who, rules.create.includes(who)]);
    if (!ok(answer.status)) expect(answer.status).toBe(403);
  });

  it.each(EVERYONE)("read as %s", async (who) => {
    const id = await cast.existing(collection, published);
    const one = await cast.cms.rest(`/${collection}/${id}`, cast.as(who));
    expect([who, ok(one.status)]).toEqual([who, rules.read.includes(who)]);
    const list = await cast.cms.rest(`/${collection}?limit=1`, cast.as(who));
    expect([who, ok(list.status)]).toEqual([who, rules.read.includes(who)]);
  });

  it.each(EVERYONE)("update as %s", async (who) => {
    const id = await cast.existing(collection, published);
    const answer = await cast.cms.rest(`/${collection}/${id}`, {
      method: "PATCH",
      body: CHANGE[collection],
      ...cast.as(who),
    });
    expect([who, ok(answer.status)]).toEqual([who, rules.update.includes(who)]);
  });

  it.each(EVERYONE)("delete for ever as %s", async (who) => {
    const id = await cast.existing(collection, published);
    const answer = await cast.cms.rest(`/${collection}/${id}`, {
      method: "DELETE",
      ...cast.as(who),
    });
    expect([who, ok(answer.status)]).toEqual([who, rules.delete.includes(who)]);
  });

  it.each(EVERYONE)("bulk update and bulk delete as %s touch nothing they may not", async (who) => {
    const id = await cast.existing(collection, published);
    const where = `where[id][equals]=${id}`;
    await cast.cms.rest(`/${collection}?${where}`, {
      method: "PATCH",
      body: CHANGE[collection],
      ...cast.as(who),
    });
    if (!rules.update.includes(who)) {
      const doc = await cast.cms.payload.findByID({ collection: collection as "articles", id });
      expect(doc).not.toMatchObject(CHANGE[collection]);
    }
    await cast.cms.rest(`/${collection}?${where}`, { method: "DELETE", ...cast.as(who) });
    const left = await cast.cms.payload.count({
      collection: collection as "articles",
      where: { id: { equals: id } },
    });
    expect([who, left.totalDocs]).toEqual([who, rules.delete.includes(who) ? 0 : 1]);
  });
});

describe("the global security-settings", () => {
  it.each(EVERYONE)("as %s", async (who) => {
    const read = await cast.cms.rest("/globals/security-settings", cast.as(who));
    const body = { secondFactorOf: "nobody" };
    const update = { method: "POST" as const, body, ...cast.as(who) };
    const updated = await cast.cms.rest("/globals/security-settings", update);
    const isAdmin = who === "admin";
    expect([who, ok(read.status), ok(updated.status)]).toEqual([who, isAdmin, isAdmin]);
  });
});

const GLOBAL_DATA: Readonly<Record<string, object>> = {
  "site-settings": { siteName: "Bản tin mẫu", organisation: { name: "Huyện ủy Mẫu" } },
  navigation: { header: [] },
  "front-page": { notices: [] },
};
const READ_GLOBALS: readonly Who[] = ["admin", "editor", "writer", "api-client"];

describe.each(["site-settings", "navigation", "front-page"])("the global %s", (slug) => {
  const data = GLOBAL_DATA[slug] ?? {};

  it.each(EVERYONE)("as %s", async (who) => {
    const read = await cast.cms.rest(`/globals/${slug}`, cast.as(who));
    expect([who, ok(read.status)]).toEqual([who, READ_GLOBALS.includes(who)]);
    const update = await cast.cms.rest(`/globals/${slug}`, {
      method: "POST",
      body: data,
      ...cast.as(who),
    });
    expect([who, ok(update.status)]).toEqual([who, who === "admin" || who === "editor"]);
  });
});
