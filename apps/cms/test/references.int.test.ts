import { normaliseBody, richText } from "@bantin/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCms, type TestCms } from "./support/cms.ts";
import { body, linkBody, uploadBody } from "./support/content.ts";
import { type Desk, openDesk, problems, succeeded } from "./support/desk.ts";
import { picture, upload } from "./support/uploads.ts";

let cms: TestCms;
let desk: Desk;

beforeAll(async () => {
  cms = await startCms();
  desk = await openDesk(cms);
});
afterAll(() => cms.stop());

let serial = 0;
const name = (what: string) => `${what} ${++serial}`;

async function newPicture(): Promise<string> {
  const file = await picture({ width: 40, height: 30 }, `${name("anh")}.png`);
  const answer = await upload(cms, "media", file, { alt: "Ảnh minh họa" }, desk.editor.token);
  return succeeded(answer).body.doc.id;
}

async function publishArticle(data: object = {}): Promise<{ id: string; title: string }> {
  const title = name("Bài");
  const published = { title, body: body("Nội dung."), ...data, _status: "published" };
  return { id: await desk.create("articles", published), title };
}

const linkTo = (id: string, relationTo = "articles") =>
  linkBody({ linkType: "internal", doc: { relationTo, value: id }, url: null, newTab: false });

/** The refusal of a deletion, which names all of the places. */
async function refusedDeletion(collection: string, id: string, trash = false): Promise<string> {
  const answer = await desk.remove(collection, id, { trash });
  expect(answer.status).toBe(400);
  expect((await desk.seenByStaff(collection, id, { trash })).status).toBe(200);
  return problems(answer)[""] ?? "";
}

describe("a picture that a text shows", () => {
  it("is not deleted; the refusal names the article, as for a main picture", async () => {
    const image = await newPicture();
    const { id, title } = await publishArticle({ body: uploadBody(image) });
    const message = await refusedDeletion("media", image);
    expect(message).toContain(`Bài viết “${title}” (đã đăng · ô Nội dung)`);
    succeeded(await desk.edit("articles", id, { body: body("Không còn ảnh.") }));
    succeeded(await desk.remove("media", image));
  });

  it("is not deleted while only a draft, or something in the trash, shows it", async () => {
    const image = await newPicture();
    const draft = name("Nháp");
    await desk.create("articles", { title: draft, body: uploadBody(image) }, { draft: true });
    const { id, title } = await publishArticle();
    await desk.edit("articles", id, { body: uploadBody(image) }, { draft: true });
    const trashed = await publishArticle({ body: uploadBody(image) });
    await desk.edit("articles", trashed.id, { deletedAt: new Date().toISOString() });
    const message = await refusedDeletion("media", image);
    expect(message).toContain(`“${draft}” (bản nháp · ô Nội dung)`);
    expect(message).toContain(`“${title}” (bản nháp · ô Nội dung)`);
    expect(message).toContain(`“${trashed.title}” (trong thùng rác · ô Nội dung)`);
  });

  it("is deleted when an older version alone shows it", async () => {
    const image = await newPicture();
    const id = await desk.create("articles", { title: name("Nháp") }, { draft: true });
    await desk.edit("articles", id, { body: uploadBody(image) }, { draft: true });
    await desk.edit("articles", id, { body: body("Bỏ ảnh.") }, { draft: true });
    succeeded(await desk.remove("media", image));
  });
});

describe("what other fields refer to", () => {
  it("is not deleted: a main picture, a category of an article and of the menu", async () => {
    const image = await newPicture();
    const category = await desk.create("categories", { name: name("Mục") });
    const { title } = await publishArticle({ hero: { image }, category });
    succeeded(
      await cms.rest("/globals/navigation", {
        method: "POST",
        token: desk.editor.token,
        body: { header: [{ label: "Mục", target: "category", category }] },
      }),
    );
    const main = await refusedDeletion("media", image);
    expect(main).toContain(`Bài viết “${title}” (đã đăng · ô Ảnh chính › Ảnh)`);
    const message = await refusedDeletion("categories", category);
    expect(message).toContain(`“${title}” (đã đăng · ô Chuyên mục)`);
    expect(message).toContain("Trình đơn (ô Đầu trang › dòng 1 › Chuyên mục)");
  });

  it("lists no more places than a screen holds", async () => {
    const category = await desk.create("categories", { name: name("Mục") });
    for (let index = 0; index < 7; index += 1) await publishArticle({ category });
    const message = await refusedDeletion("categories", category);
    expect(message.match(/Bài viết “/g)).toHaveLength(5);
    expect(message).toContain("và ở những nơi khác");
  });

  it("is not deleted: a document that an editor chose for a mention", async () => {
    const document = await desk.create(
      "resolutions",
      { summary: name("Văn bản") },
      { draft: true },
    );
    const choice = { action: "choose", document, surface: "06-NQ/TU", occurrence: 0, count: 1 };
    const { title } = await publishArticle({
      body: body("Theo 06-NQ/TU."),
      citationOverrides: [choice],
    });
    const message = await refusedDeletion("resolutions", document);
    expect(message).toContain(
      `Bài viết “${title}” (đã đăng · ô Văn bản được nhắc đến › dòng 1 › Văn bản)`,
    );
  });

  it("is not deleted with others: each refusal says what it is of, and one place", async () => {
    const [used, free] = [await newPicture(), await newPicture()];
    const { title } = await publishArticle({ hero: { image: used } });
    const { status, body: answer } = await cms.rest(
      `/media?where[id][in][0]=${used}&where[id][in][1]=${free}`,
      { method: "DELETE", token: desk.admin.token },
    );
    expect(status).toBe(400);
    expect(answer.message).toBe("Chưa xóa được 1 trong 2 Ảnh. Lý do:");
    expect(answer.errors.map(({ message }: { message: string }) => message)).toEqual([
      expect.stringMatching(
        new RegExp(`^Ảnh “anh.*\\.png”: chưa xóa được vì đang được dùng ở Bài viết “${title}”`),
      ),
    ]);
  });
});

describe("a document that texts link to", () => {
  it("is moved to the trash, and not deleted for good before the links are taken out", async () => {
    const target = await publishArticle();
    const { id, title } = await publishArticle({ body: linkTo(target.id) });
    await desk.edit("articles", target.id, { deletedAt: new Date().toISOString() });
    const message = await refusedDeletion("articles", target.id, true);
    expect(message).toContain(`Bài viết “${title}” (đã đăng · ô Nội dung)`);
    await desk.edit("articles", id, { body: body("Không còn liên kết.") });
    succeeded(await desk.remove("articles", target.id, { trash: true }));
  });

  it("is named by the text about the site, too", async () => {
    const target = await publishArticle();
    const settings = { siteName: "Trang", organisation: { name: "Cơ quan" } };
    const save = (about: object | null) =>
      cms.rest("/globals/site-settings", {
        method: "POST",
        token: desk.editor.token,
        body: { ...settings, about },
      });
    succeeded(await save(linkTo(target.id)));
    const message = await refusedDeletion("articles", target.id);
    expect(message).toContain("Cài đặt trang (ô Bài giới thiệu)");
    succeeded(await save(null));
  });

  it("may be gone: the text that links to it is saved all the same", async () => {
    const target = await publishArticle();
    const { id } = await publishArticle({ body: linkTo(target.id) });
    const where = { id: { equals: target.id } };
    await cms.payload.db.deleteOne({ collection: "articles", where });
    succeeded(await desk.edit("articles", id, { byline: "Lan" }));
    succeeded(await desk.edit("articles", id, { body: linkTo(target.id), byline: "Hoa" }));
  });
});

describe("a text whose links lead nowhere", () => {
  it("is told which of them are in the trash, and which deleted", async () => {
    const [there, trashed, deleted] = [
      await publishArticle(),
      await publishArticle(),
      await publishArticle(),
    ];
    await desk.edit("articles", trashed.id, { deletedAt: new Date().toISOString() });
    succeeded(await desk.remove("articles", deleted.id));
    const targets = [there, trashed, deleted].map(({ id }) => ({ collection: "articles", id }));
    const { body: answer } = succeeded(
      await cms.rest("/references/gone", {
        method: "POST",
        token: desk.editor.token,
        body: { targets },
      }),
    );
    expect(answer.gone).toEqual([
      { ...targets[1], place: "trash" },
      { ...targets[2], place: "deleted" },
    ]);
    const asProgram = { method: "POST", asApiClient: true, body: { targets } } as const;
    expect((await cms.rest("/references/gone", asProgram)).status).toBe(403);
  });
});

describe("a text in the database that the editor cannot open", () => {
  it.each([
    ["a node that it does not know", [{ type: "youtube", url: "https://a.vn/", children: [] }]],
    ["a paragraph without children", [{ type: "paragraph" }]],
    ["a child that is null", [null]],
    ["children that are a word", "chữ"],
  ])("is given to staff mended, and saved so: %s", async (_what, children) => {
    const { id } = await publishArticle();
    const broken = { root: { type: "root", children } };
    await cms.payload.db.updateOne({ collection: "articles", id, data: { body: broken } });
    // Whoever reads the list gets the others, and of this one what can be read.
    const list = "/articles?depth=0&limit=0";
    const listed = succeeded(await cms.rest(list, { asApiClient: true })).body.docs;
    expect(listed.map((doc: { id: string }) => doc.id)).toContain(id);
    const { body: form } = succeeded(await desk.seenByStaff("articles", id));
    expect(normaliseBody(form.body)).toEqual({ body: form.body, changes: [] });
    succeeded(await desk.edit("articles", id, { body: body("Chữ mới."), _status: "published" }));
    expect(richText.safeParse((await desk.seen("articles", id)).body.body).success).toBe(true);
  });
});
