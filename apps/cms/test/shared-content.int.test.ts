import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCms, type TestCms } from "./support/cms.ts";
import { body, linkBody } from "./support/content.ts";
import { type Desk, openDesk, problems, succeeded } from "./support/desk.ts";
import { pdf, picture, upload } from "./support/uploads.ts";

let cms: TestCms;
let desk: Desk;

beforeAll(async () => {
  cms = await startCms();
  desk = await openDesk(cms);
});
afterAll(() => cms.stop());

let serial = 0;
const name = (kind: string) => `${kind} ${++serial}`;
const sendPicture = async () => {
  const file = await picture({ width: 20, height: 20 }, `${name("anh")}.png`);
  const answer = await upload(cms, "media", file, { alt: "Ảnh" }, desk.editor.token);
  return String(succeeded(answer).body.doc.id);
};
const sendFile = async () => {
  const file = pdf(`${name("tep")}.pdf`);
  const answer = await upload(cms, "files", file, { title: "Tệp" }, desk.editor.token);
  return String(succeeded(answer).body.doc.id);
};
const party = () => ({ name: name("Đảng ủy"), code: "ĐU", family: "party", level: "commune" });

describe("what has no page of its own but shows on others", () => {
  const KINDS: readonly [string, () => Promise<string>, Record<string, unknown>][] = [
    ["media", sendPicture, { alt: "Ảnh khác" }],
    ["files", sendFile, { title: "Tệp khác" }],
    ["issuers", () => desk.create("issuers", party()), { name: "Đảng ủy đổi tên" }],
    [
      "redirects",
      () => desk.create("redirects", { from: `/cu/${++serial}/`, kind: "gone" }),
      { explanation: "Đã hết hạn." },
    ],
  ];

  it.each(KINDS)(
    "writes a row for each save and for its end: %s",
    async (collection, make, change) => {
      const id = await make();
      await desk.edit(collection, id, change);
      expect((await desk.remove(collection, id)).status).toBe(200);
      expect(await desk.outbox(collection, id)).toEqual([
        { kind: "updated", address: null },
        { kind: "updated", address: null },
        { kind: "unpublished", address: null },
      ]);
    },
  );

  it.each([
    ["site-settings", { siteName: "Bản tin", organisation: { name: "Huyện ủy" } }],
    ["navigation", { header: [] }],
    ["front-page", { notices: [{ text: "Tiếp xúc cử tri (mẫu)" }] }],
  ])("writes a row for each save of the global %s", async (slug, data) => {
    const save = { method: "POST" as const, body: data, token: desk.editor.token };
    succeeded(await cms.rest(`/globals/${slug}`, save));
    succeeded(await cms.rest(`/globals/${slug}`, save));
    expect(await desk.outbox(slug, slug)).toEqual([
      { kind: "updated", address: null },
      { kind: "updated", address: null },
    ]);
  });
});

describe("what another document uses", () => {
  const refusedNaming = async (collection: string, id: string, title: string) => {
    const answer = await desk.remove(collection, id);
    expect(answer.status).toBe(400);
    expect(Object.values(problems(answer)).join()).toMatch(
      new RegExp(`đang được dùng ở .*“${title}” \\(`),
    );
    expect((await desk.seen(collection, id)).status).toBe(200);
  };
  const article = async (data: object) => {
    const title = name("Bài dùng");
    return { title, id: await desk.create("articles", { title, body: body("Chữ."), ...data }) };
  };

  it("is not deleted: a picture in an article and one in a campaign", async () => {
    const hero = await sendPicture();
    const { title } = await article({ hero: { image: hero } });
    await refusedNaming("media", hero, title);

    const banner = await sendPicture();
    const slogan = name("Khẩu hiệu");
    const days = { activeFrom: "2026-01-01", activeTo: "2026-12-31" };
    await desk.create("campaigns", { year: 2026, slogan, banner, ...days });
    await refusedNaming("media", banner, slogan);
  });

  it("is not deleted: a category with articles, until they leave it", async () => {
    const category = await desk.create("categories", { name: name("Chuyên mục") });
    const { title, id } = await article({ category, _status: "published" });
    await refusedNaming("categories", category, title);
    expect((await desk.outbox("categories", category)).map(({ kind }) => kind)).toEqual([
      "published",
    ]);
    await desk.edit("articles", id, { category: null });
    expect((await desk.remove("categories", category)).status).toBe(200);
  });

  it("is not deleted: a file of a document, a body that has a successor", async () => {
    const file = await sendFile();
    const number = String(++serial);
    const issuer = await desk.create("issuers", party());
    const document = { symbol: `${number}-NQ/ĐU`, term: "XXV", issuer, attachments: [file] };
    await desk.create("resolutions", document, { draft: true });
    await refusedNaming("files", file, `Nghị quyết số ${number.padStart(2, "0")}-NQ/ĐU`);

    const old = party();
    const successor = await desk.create("issuers", party());
    await desk.create("issuers", { ...old, successor });
    await refusedNaming("issuers", successor, old.name);
  });

  it("is not deleted among many: the others are, and the one is named", async () => {
    const [free, used] = [await sendPicture(), await sendPicture()];
    await article({ hero: { image: used } });
    const where = `where[id][in][0]=${free}&where[id][in][1]=${used}`;
    const answer = await cms.rest(`/media?${where}`, { method: "DELETE", token: desk.admin.token });
    expect(answer.body.errors.map(({ id }: { id: string }) => id)).toEqual([used]);
    expect((await desk.seen("media", free)).status).toBe(404);
    expect((await desk.seen("media", used)).status).toBe(200);
  });
});

describe("a draft", () => {
  it("is not read through what is published and refers to it, at any depth", async () => {
    const title = name("Bài còn là nháp");
    const hidden = await desk.create("articles", { title, body: body("Bí mật.") }, { draft: true });
    const campaign = await desk.create(
      "campaigns",
      { year: 2026, slogan: "Khẩu hiệu bí mật", activeFrom: "2026-01-01", activeTo: "2026-02-01" },
      { draft: true },
    );
    const id = await desk.create("articles", {
      title: name("Bài dẫn tới nháp"),
      body: linkBody({
        linkType: "internal",
        newTab: false,
        doc: { relationTo: "articles", value: hidden },
      }),
      campaigns: [campaign],
      _status: "published",
    });
    for (const depth of [0, 1, 2, 3]) {
      const answer = await cms.rest(`/articles/${id}?depth=${depth}`, { asApiClient: true });
      expect(answer.status).toBe(200);
      const seen = JSON.stringify(answer.body);
      expect([
        depth,
        seen.includes("Bí mật"),
        seen.includes("bí mật"),
        seen.includes(title),
      ]).toEqual([depth, false, false, false]);
    }
  });

  it("is not counted", async () => {
    const count = async () =>
      (await cms.rest("/articles/count", { asApiClient: true })).body.totalDocs;
    const before = await count();
    await desk.create("articles", { title: name("Nháp không đếm") }, { draft: true });
    expect(await count()).toBe(before);
  });
});
