import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCms, type TestCms } from "./support/cms.ts";
import { body } from "./support/content.ts";
import { type Desk, openDesk, problems } from "./support/desk.ts";

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

describe("a draft", () => {
  it("is nowhere: the api-client is told 404, and the outbox knows nothing", async () => {
    const id = await desk.create("articles", article(), { draft: true });
    await desk.edit("articles", id, { summary: "Sửa nháp" }, { draft: true });
    expect((await desk.seen("articles", id)).status).toBe(404);
    expect(await desk.outbox("articles", id)).toEqual([]);
  });

  it("may be saved without its title and its text", async () => {
    const answer = await desk.tryCreate("articles", {}, { draft: true });
    expect(answer.status).toBe(201);
  });

  it("thrown away leaves nothing behind", async () => {
    const id = await desk.create("articles", article(), { draft: true });
    expect((await desk.remove("articles", id)).status).toBe(200);
    expect(await desk.outbox("articles", id)).toEqual([]);
    expect(await desk.redirect(addressOf(`bai-so-${serial}`))).toBeNull();
  });
});

describe("publishing", () => {
  it("makes a draft readable and writes one row with its address", async () => {
    const { slug } = article();
    const id = await desk.create("articles", article({ slug }), { draft: true });
    await desk.edit("articles", id, { _status: "published" });
    const seen = await desk.seen("articles", id);
    expect(seen.body).toMatchObject({ slug, _status: "published" });
    expect(await desk.outbox("articles", id)).toEqual([
      { kind: "published", address: addressOf(slug) },
    ]);
  });

  it("fixes the time of publication once, and approves the text", async () => {
    const before = new Date().toISOString();
    const id = await desk.create("articles", article({ publishedAt: null, _status: "published" }));
    const first = (await desk.seen("articles", id)).body.publishedAt;
    expect(first >= before && first <= new Date().toISOString()).toBe(true);
    await desk.edit("articles", id, { summary: "Sửa" });
    expect((await desk.seen("articles", id)).body.publishedAt).toBe(first);
    const doc = await cms.payload.findByID({ collection: "articles", id });
    expect(doc.stage).toBe("done");
  });

  it("needs a title and a text, and names what is missing in Vietnamese", async () => {
    const answer = await desk.tryCreate("articles", { title: "Bài", _status: "published" });
    expect(answer.status).toBe(400);
    expect(problems(answer)).toEqual({ body: "Cần có trước khi đăng. Hãy điền vào rồi đăng lại." });
    const untitled = await desk.tryCreate(
      "articles",
      article({ title: " ", _status: "published" }),
    );
    expect(untitled.status).toBe(400);
    expect(Object.keys(problems(untitled))).toEqual(["title"]);
    const empty = await desk.tryCreate("articles", { _status: "published" });
    expect(Object.keys(problems(empty))).toEqual(["title", "body"]);
  });

  it("does not take a body of empty paragraphs for a text", async () => {
    const answer = await desk.tryCreate(
      "articles",
      article({ body: body(" "), _status: "published" }),
    );
    expect(problems(answer)).toEqual({ body: "Cần có trước khi đăng. Hãy điền vào rồi đăng lại." });
  });
});

describe("editing what is published", () => {
  it("writes one row for each save", async () => {
    const { id, address } = await published();
    await desk.edit("articles", id, { summary: "Sửa một" });
    await desk.edit("articles", id, { summary: "Sửa hai" });
    expect(await desk.outbox("articles", id)).toEqual([
      { kind: "published", address },
      { kind: "updated", address },
      { kind: "updated", address },
    ]);
    expect(await summarySeen(id)).toBe("Sửa hai");
  });

  it("shows readers a draft over it only when that is published", async () => {
    const { id, address } = await published({ summary: "Đã đăng" });
    await desk.edit("articles", id, { summary: "Bản nháp mới" }, { draft: true });
    await desk.edit("articles", id, { slug: "nhap-doi-duong-dan" }, { draft: true });
    expect(await summarySeen(id)).toBe("Đã đăng");
    expect(await desk.outbox("articles", id)).toEqual([{ kind: "published", address }]);
    expect(await desk.redirect(address)).toBeNull();

    await desk.edit("articles", id, { _status: "published" });
    expect(await summarySeen(id)).toBe("Bản nháp mới");
    expect(await desk.outbox("articles", id)).toEqual([
      { kind: "published", address },
      { kind: "moved", address: addressOf("nhap-doi-duong-dan") },
    ]);
  });

  it("leaves the page public when a field is sent without a status", async () => {
    const { id, address } = await published({ summary: "Đã đăng" });
    await desk.edit("articles", id, { summary: "Bản nháp" }, { draft: true });
    await desk.edit("articles", id, { byline: "Thu Mẫu" }, { draft: true });
    expect(await summarySeen(id)).toBe("Đã đăng");
    expect(await desk.outbox("articles", id)).toEqual([{ kind: "published", address }]);
  });
});

/** The two ways of the admin: the button of a document, and what REST clients send. */
const UNPUBLISH = [
  ["by its status", ""],
  ["by the admin's button", "?unpublishAllLocales=true"],
] as const;

describe.each(UNPUBLISH)("unpublishing %s", (_name, query) => {
  const unpublish = (id: string) =>
    cms.rest(`/articles/${id}${query}`, {
      method: "PATCH",
      body: { _status: "draft" },
      token: desk.editor.token,
    });

  it("takes the page down and says so at its address", async () => {
    const { id, address } = await published();
    expect((await unpublish(id)).status).toBe(200);
    expect((await desk.seen("articles", id)).status).toBe(404);
    expect(await desk.redirect(address)).toEqual({ kind: "gone", to: null });
    expect(await desk.outbox("articles", id)).toEqual([
      { kind: "published", address },
      { kind: "unpublished", address },
    ]);
  });

  it("does so while a newer draft with another slug waits, and keeps that draft", async () => {
    const { id, slug, address } = await published();
    await desk.edit("articles", id, { summary: "Nháp mới", slug: `${slug}-moi` }, { draft: true });
    expect((await unpublish(id)).status).toBe(200);
    expect((await desk.seen("articles", id)).status).toBe(404);
    expect(await desk.redirect(address)).toEqual({ kind: "gone", to: null });
    expect((await desk.outbox("articles", id)).at(-1)).toEqual({ kind: "unpublished", address });
    const latest = await cms.payload.findByID({ collection: "articles", id, draft: true });
    expect(latest.summary).toBe("Nháp mới");
  });

  it("does so although the draft that waits is not complete", async () => {
    const { id, address } = await published();
    await desk.edit("articles", id, { title: "", body: null }, { draft: true });
    expect((await unpublish(id)).status).toBe(200);
    expect((await desk.seen("articles", id)).status).toBe(404);
    expect((await desk.outbox("articles", id)).at(-1)).toEqual({ kind: "unpublished", address });
  });

  it("is undone by publishing again: the notice goes, and one row says so", async () => {
    const { id, address } = await published();
    await unpublish(id);
    await desk.edit("articles", id, { _status: "published" });
    expect((await desk.seen("articles", id)).status).toBe(200);
    expect(await desk.redirect(address)).toBeNull();
    expect((await desk.outbox("articles", id)).at(-1)).toEqual({ kind: "published", address });
  });
});
