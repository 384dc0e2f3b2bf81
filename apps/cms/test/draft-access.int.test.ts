import { DRAFTED_COLLECTIONS } from "@bantin/contract";
import type { Field } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reviewFields } from "../src/features/reviewing/fields.ts";
import { readCalendar } from "../src/features/schedules/read-calendar.ts";
import { type Cast, CHANGE, EVERYONE, ok, openCast, type Who } from "./support/cast.ts";

let cast: Cast;
beforeAll(async () => {
  cast = await openCast();
});
afterAll(() => cast.cms.stop());

describe.each(DRAFTED_COLLECTIONS)("drafts of %s", (collection) => {
  const READ_DRAFTS: readonly Who[] = ["admin", "editor", "writer"];

  it.each(EVERYONE)("are read by staff only, whatever the query says: %s", async (who) => {
    const id = await cast.existing(collection);
    for (const query of ["", "?draft=true", "?draft=true&depth=2", "?trash=true"]) {
      const answer = await cast.cms.rest(`/${collection}/${id}${query}`, cast.as(who));
      expect([who, query, ok(answer.status)]).toEqual([who, query, READ_DRAFTS.includes(who)]);
      const list = await cast.cms.rest(
        `/${collection}${query === "" ? "?" : `${query}&`}where[id][equals]=${id}`,
        cast.as(who),
      );
      expect(list.body.docs?.length ?? 0).toBe(READ_DRAFTS.includes(who) ? 1 : 0);
    }
  });

  it("a draft over a published text shows programs the published text", async () => {
    const id = await cast.existing(collection, { _status: "published" });
    const edited = await cast.cms.rest(`/${collection}/${id}?draft=true`, {
      method: "PATCH",
      body: { ...CHANGE[collection], _status: "draft" },
      ...cast.as("editor"),
    });
    expect(edited.status).toBe(200);
    for (const query of ["", "?draft=true"]) {
      const seen = await cast.cms.rest(`/${collection}/${id}${query}`, cast.as("api-client"));
      expect(seen.status).toBe(200);
      expect(seen.body).not.toMatchObject(CHANGE[collection]);
    }
  });

  it.each(EVERYONE)("versions are read by staff only: %s", async (who) => {
    await cast.existing(collection);
    const answer = await cast.cms.rest(`/${collection}/versions`, cast.as(who));
    expect([who, ok(answer.status)]).toEqual([who, READ_DRAFTS.includes(who)]);
  });

  it("a writer edits and trashes drafts of their own, and nobody else's", async () => {
    const writer = cast.staff.get("writer");
    const own = await cast.existing(collection, { createdBy: writer?.id });
    const others = await cast.existing(collection, { createdBy: cast.staff.get("editor")?.id });
    const edit = { method: "PATCH" as const, body: CHANGE[collection], ...cast.as("writer") };
    expect((await cast.cms.rest(`/${collection}/${own}`, edit)).status).toBe(200);
    expect((await cast.cms.rest(`/${collection}/${others}`, edit)).status).toBe(403);
    const trash = { ...edit, body: { deletedAt: new Date().toISOString() } };
    expect((await cast.cms.rest(`/${collection}/${others}`, trash)).status).toBe(403);
    expect((await cast.cms.rest(`/${collection}/${own}`, trash)).status).toBe(200);
  });

  it("a writer publishes nothing, by no road", async () => {
    const own = await cast.existing(collection, { createdBy: cast.staff.get("writer")?.id });
    const publish = { body: { _status: "published" }, ...cast.as("writer") };
    for (const query of ["", "?draft=true"]) {
      const answer = await cast.cms.rest(`/${collection}/${own}${query}`, {
        method: "PATCH",
        ...publish,
      });
      expect([query, answer.status]).toEqual([query, 403]);
    }
    const created = await cast.cms.rest(`/${collection}`, {
      method: "POST",
      body: { ...cast.sample(collection), _status: "published" },
      ...cast.as("writer"),
    });
    expect(created.status).toBe(403);
    const seen = await cast.cms.rest(`/${collection}/${own}`, cast.as("api-client"));
    expect(seen.status).toBe(404);
  });

  it.each(["writer", "unknown-role", "api-client"] as const)(
    "what publishes on behalf of a %s is refused, even where no access rule is asked",
    async (who) => {
      const id = await cast.existing(collection);
      const publish = cast.cms.payload.update({
        collection: collection as "articles",
        id,
        data: { _status: "published" },
        user: await cast.user(who),
      });
      await expect(publish).rejects.toMatchObject({ status: 403 });
    },
  );

  it("a writer cannot take down what was published, even over a newer draft of their own", async () => {
    const own = await cast.existing(collection, {
      createdBy: cast.staff.get("writer")?.id,
      _status: "published",
    });
    await cast.cms.payload.update({
      collection: collection as "articles",
      id: own,
      data: { ...CHANGE[collection], _status: "draft" },
      draft: true,
    });
    for (const attempt of [
      { _status: "draft" },
      { deletedAt: new Date().toISOString() },
      CHANGE[collection],
    ]) {
      const answer = await cast.cms.rest(`/${collection}/${own}`, {
        method: "PATCH",
        body: attempt,
        ...cast.as("writer"),
      });
      expect(answer.status).toBe(403);
    }
    expect((await cast.cms.rest(`/${collection}/${own}`, cast.as("api-client"))).status).toBe(200);
  });
});

describe.each(DRAFTED_COLLECTIONS)("the desk knows %s", (collection) => {
  it("in the calendar of what is published, also when it is published by hand", async () => {
    const id = await cast.existing(collection, { _status: "published" });
    const [from, to] = [new Date(Date.now() - 3_600_000), new Date(Date.now() + 3_600_000)];
    const days = await readCalendar(cast.cms.payload, from.toISOString(), to.toISOString());
    const shown = [...days.values()].flat().filter(({ kind }) => kind === "published");
    expect(shown.map(({ href }) => href)).toContain(`/admin/collections/${collection}/${id}`);
  });

  it("by every part of its form: status, schedule, review, and the way to its page", async () => {
    // It reads the environment, which is that of the CMS by now.
    const { deskComponents, noticeFields } = await import("../src/features/desk/form-parts.ts");
    const { fields, admin } = cast.cms.payload.collections[collection].config;
    expect(namesOf(fields)).toEqual(
      expect.arrayContaining(namesOf([...noticeFields, ...reviewFields])),
    );
    expect(admin.components).toMatchObject(deskComponents);
    expect(admin.preview).toBeTypeOf("function");
    expect(admin.defaultColumns).toContain("schedule");
  });
});

const namesOf = (fields: readonly Field[]) =>
  fields.flatMap((field) => ("name" in field ? field.name : []));
