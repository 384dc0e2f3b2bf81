import { COLLECTION_NAMES } from "@bantin/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCms, type TestCms } from "./support/cms.ts";
import { body } from "./support/content.ts";
import { type Desk, openDesk } from "./support/desk.ts";

let cms: TestCms;
let desk: Desk;

beforeAll(async () => {
  cms = await startCms();
  desk = await openDesk(cms);
});
afterAll(() => cms.stop());

describe("what the api-client may see", () => {
  const PUBLIC = [...COLLECTION_NAMES, "changes"];
  /** What staff know of each other's work. */
  const STAFF_FIELDS = [
    "createdBy",
    "stage",
    "assignedTo",
    "writtenBy",
    "deed",
    "owner",
    "importKey",
    "importDigest",
    "email",
    "apiKey",
  ];

  it("are the collections the site is made of, and no other, Payload's own included", async () => {
    const open: string[] = [];
    for (const { slug } of cms.payload.config.collections) {
      const answer = await cms.rest(`/${slug}`, { asApiClient: true });
      if (answer.status === 200) open.push(slug);
    }
    expect(open.sort()).toEqual([...PUBLIC].sort());
  });

  it("is written by it nowhere", async () => {
    const open: string[] = [];
    for (const { slug } of cms.payload.config.collections) {
      const answer = await cms.rest(`/${slug}`, {
        method: "POST",
        body: { user: { relationTo: "users", value: desk.editor.id }, key: "x", value: {} },
        asApiClient: true,
      });
      // 501: there is no such endpoint. 400 says that it might, with other data.
      if (![403, 404, 501].includes(answer.status)) open.push(slug);
    }
    expect(open).toEqual([]);
  });

  it("holds nothing of the staff, at any depth, whatever is asked for", async () => {
    const id = await desk.create("articles", {
      title: "Bài có người viết",
      body: body("Chữ."),
      _status: "published",
    });
    await desk.edit("articles", id, { slug: "bai-co-nguoi-viet-da-doi" });
    for (const path of [
      `/articles/${id}?depth=3`,
      `/articles/${id}?select[createdBy]=true&select[title]=true`,
      `/articles?depth=3&populate[users][email]=true`,
      "/redirects?depth=3",
    ]) {
      const { status, body: answer } = await cms.rest(path, { asApiClient: true });
      expect(status).toBe(200);
      const text = JSON.stringify(answer);
      for (const field of STAFF_FIELDS)
        expect([path, text.includes(`"${field}"`)]).toEqual([path, false]);
    }
  });

  it.each(["createdBy", "createdBy.email", "stage", "assignedTo", "writtenBy"])(
    "cannot be guessed by filtering or sorting on %s",
    async (field) => {
      const filter = await cms.rest(`/articles?where[${field}][exists]=true`, {
        asApiClient: true,
      });
      expect(filter.status).toBeGreaterThanOrEqual(400);
      const sort = await cms.rest(`/articles?sort=${field}`, { asApiClient: true });
      expect(sort.status).toBeGreaterThanOrEqual(400);
    },
  );
});
