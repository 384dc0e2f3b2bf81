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

const OCTOBER = "2022-10-24T03:32:00.000Z";
let serial = 0;
/** An article of October 2022 whose slug is known. */
const article = (data: Record<string, unknown> = {}) => {
  serial += 1;
  return {
    title: `Bài số ${serial}`,
    slug: `bai-so-${serial}`,
    body: body("Nội dung cũ."),
    publishedAt: OCTOBER,
    ...data,
  };
};
const addressOf = (slug: string) => `/tin-tuc/2022/10/${slug}/`;

/** A published article and its address. */
async function published(data: Record<string, unknown> = {}) {
  const values = article({ _status: "published", ...data });
  const id = await desk.create("articles", values);
  return { id, slug: values.slug, address: addressOf(values.slug) };
}

const summarySeen = async (id: string) => (await desk.seen("articles", id)).body?.summary;

describe("the trash", () => {
  const trash = (id: string) => desk.edit("articles", id, { deletedAt: new Date().toISOString() });

  it("takes the page down", async () => {
    const { id, address } = await published();
    await trash(id);
    expect((await desk.seen("articles", id)).status).toBe(404);
    expect(await desk.redirect(address)).toEqual({ kind: "gone", to: null });
    expect((await desk.outbox("articles", id)).at(-1)).toEqual({ kind: "unpublished", address });
  });

  it("takes it down while a newer draft waits", async () => {
    const { id, address } = await published();
    await desk.edit("articles", id, { summary: "Nháp" }, { draft: true });
    await trash(id);
    expect((await desk.seen("articles", id)).status).toBe(404);
    expect((await desk.outbox("articles", id)).at(-1)).toEqual({ kind: "unpublished", address });
  });

  it("leaves no page behind when a draft save puts it there", async () => {
    const { id, address } = await published();
    await desk.edit("articles", id, { deletedAt: new Date().toISOString() }, { draft: true });
    expect((await desk.seen("articles", id)).status).toBe(404);
    expect((await desk.outbox("articles", id)).at(-1)).toEqual({ kind: "unpublished", address });
    expect(await desk.redirect(address)).toEqual({ kind: "gone", to: null });
  });

  it("gives a page back, published, at its address", async () => {
    const { id, address } = await published();
    await trash(id);
    await desk.edit("articles", id, { deletedAt: null, _status: "published" }, { trash: true });
    expect((await desk.seen("articles", id)).status).toBe(200);
    expect(await desk.redirect(address)).toBeNull();
    expect((await desk.outbox("articles", id)).map(({ kind }) => kind)).toEqual([
      "published",
      "unpublished",
      "published",
    ]);
  });

  it("gives it back as a draft, and readers see nothing of it", async () => {
    const { id, address } = await published();
    await trash(id);
    await desk.edit("articles", id, { deletedAt: null, _status: "draft" }, { trash: true });
    expect((await desk.seen("articles", id)).status).toBe(404);
    expect(await desk.redirect(address)).toEqual({ kind: "gone", to: null });
    expect((await desk.outbox("articles", id)).map(({ kind }) => kind)).toEqual([
      "published",
      "unpublished",
    ]);
  });
});

describe("deleting for ever", () => {
  it("takes a public page down, and its address says so", async () => {
    const { id, address } = await published();
    expect((await desk.remove("articles", id)).status).toBe(200);
    expect((await desk.seen("articles", id)).status).toBe(404);
    expect(await desk.redirect(address)).toEqual({ kind: "gone", to: null });
    expect((await desk.outbox("articles", id)).at(-1)).toEqual({ kind: "unpublished", address });
  });

  it("says nothing twice of what was in the trash already", async () => {
    const { id, address } = await published();
    await desk.edit("articles", id, { deletedAt: new Date().toISOString() });
    expect((await desk.remove("articles", id, { trash: true })).status).toBe(200);
    expect((await desk.outbox("articles", id)).map(({ kind }) => kind)).toEqual([
      "published",
      "unpublished",
    ]);
    expect(await desk.redirect(address)).toEqual({ kind: "gone", to: null });
  });
});

describe("restoring an old version", () => {
  const versions = async (id: string) => {
    const found = await cms.payload.findVersions({
      collection: "articles",
      where: { parent: { equals: id } },
      sort: "createdAt",
    });
    return found.docs;
  };
  const restore = (version: string, query = "") =>
    cms.rest(`/articles/versions/${version}${query}`, {
      method: "POST",
      token: desk.editor.token,
    });

  it("publishes the old text at its old address, with redirect and row", async () => {
    const { id, slug, address } = await published({ summary: "Bản đầu" });
    await desk.edit("articles", id, { summary: "Bản hai", slug: `${slug}-moi` });
    const [first] = await versions(id);
    expect((await restore(first?.id ?? "", "?publish=true")).status).toBe(200);
    expect((await desk.seen("articles", id)).body).toMatchObject({ summary: "Bản đầu", slug });
    expect(await desk.redirect(address)).toBeNull();
    expect(await desk.redirect(addressOf(`${slug}-moi`))).toEqual({ kind: "moved", to: address });
    expect((await desk.outbox("articles", id)).at(-1)).toEqual({ kind: "moved", address });
  });

  it("as a draft changes nothing for readers", async () => {
    const { id, address } = await published({ summary: "Bản đầu" });
    await desk.edit("articles", id, { summary: "Bản hai" });
    const [first] = await versions(id);
    expect((await restore(first?.id ?? "")).status).toBe(200);
    expect(await summarySeen(id)).toBe("Bản hai");
    expect(await desk.outbox("articles", id)).toEqual([
      { kind: "published", address },
      { kind: "updated", address },
    ]);
  });

  it("of a draft that was never published takes the page down", async () => {
    const id = await desk.create("articles", article({ summary: "Nháp" }), { draft: true });
    await desk.edit("articles", id, { summary: "Đăng", _status: "published" });
    const [first] = await versions(id);
    const answer = await restore(first?.id ?? "", "?publish=true");
    expect(answer.status).toBe(200);
    expect((await desk.seen("articles", id)).status).toBe(404);
    expect((await desk.outbox("articles", id)).at(-1)?.kind).toBe("unpublished");
  });
});

describe("copying", () => {
  it("makes a draft with a slug of its own", async () => {
    const { id, slug } = await published();
    const copy = await cms.rest(`/articles/${id}/duplicate`, {
      method: "POST",
      body: {},
      token: desk.editor.token,
    });
    expect(copy.status).toBe(200);
    expect(copy.body.doc.slug).not.toBe(slug);
    expect((await desk.seen("articles", copy.body.doc.id)).status).toBe(404);
    expect(await desk.outbox("articles", copy.body.doc.id)).toEqual([]);
  });
});
