import { findCitations } from "@bantin/citations";
import { fold } from "@bantin/vietnamese";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contentOf } from "../src/features/checklist/content.ts";
import type { Finding } from "../src/features/checklist/finding.ts";
import { type CitingDesk, NQ06, openCitingDesk } from "./support/citing-desk.ts";
import { body } from "./support/content.ts";
import { succeeded } from "./support/desk.ts";
import { hire, type StaffMember } from "./support/staff.ts";
import { picture, upload } from "./support/uploads.ts";

let at: CitingDesk;
let writer: StaffMember;
beforeAll(async () => {
  at = await openCitingDesk();
  writer = await hire(at.cms, "writer");
});
afterAll(() => at.cms.stop());

describe("what the admin asks about texts is for staff", () => {
  const asked: [what: string, init: { body?: object }][] = [
    ["POST /citations/resolve", { body: { citations: [], documentIds: [] } }],
    ["POST /checklist", { body: contentOf("articles", { title: "Xã họp" }) }],
    ["GET /citations/citing/1", {}],
    ["GET /citations/report", {}],
  ];
  const who = ["admin", "editor", "writer", "api-client", "anonymous"] as const;
  const cases = asked.flatMap(([what, init]) => who.map((name) => [what, name, init] as const));

  it.each(cases)("%s as %s", async (what, name, init) => {
    const [method, path = ""] = what.split(" ");
    const { admin, editor } = at.desk;
    const staff = new Map<string, StaffMember>(Object.entries({ admin, editor, writer }));
    const token = staff.get(name)?.token;
    const answer = await at.cms.rest(path, {
      method: method === "POST" ? "POST" : "GET",
      asApiClient: name === "api-client",
      ...(token ? { token } : {}),
      ...init,
    });
    expect(answer.status).toBe(token ? 200 : 403);
    if (!token) expect(Object.keys(answer.body)).toEqual(["errors"]);
  });
});

describe("what mentions can mean", () => {
  const resolve = (text: string, documentIds: string[] = []) =>
    at.cms.rest("/citations/resolve", {
      method: "POST",
      body: { citations: findCitations(text), documentIds },
      token: at.desk.editor.token,
    });

  it("is the documents held, drafts marked, and the site's own bodies", async () => {
    const draft = await at.desk.create(
      "resolutions",
      at.document("36-NQ/TU", { _status: "draft" }),
    );
    const { body: answer } = succeeded(await resolve(`${NQ06}; Nghị quyết số 36-NQ/TU.`));
    expect(answer.documents).toMatchObject([
      { id: at.nq06, symbol: "06-NQ/TU", issueDate: "2021-05-17", isPublished: true },
      { id: draft, symbol: "36-NQ/TU", isPublished: false },
    ]);
    expect(answer.issuers).toEqual([
      {
        id: at.tu,
        name: "Tỉnh ủy Quảng Ninh",
        code: "TU",
        family: "party",
        level: "province",
        isLocal: true,
        validFrom: null,
        validTo: null,
        successor: null,
      },
    ]);
  });

  it("has the documents that the editor chose, and nothing that no mention means", async () => {
    const { body: answer } = succeeded(await resolve("Nghị quyết 44.", [at.nq06, "no-such-id"]));
    expect(answer.documents.map(({ id }: { id: string }) => id)).toEqual([at.nq06]);
    expect((await resolve("Không nhắc gì.")).body.documents).toEqual([]);
  });

  it("knows a document as soon as it is saved, and its changes, and when it is gone", async () => {
    const symbols = async () => {
      const { body: answer } = await resolve("Nghị quyết số 41-NQ/TU, Nghị quyết số 42-NQ/TU.");
      return answer.documents.map(({ symbol }: { symbol: string }) => symbol);
    };
    expect(await symbols()).toEqual([]);
    const id = await at.desk.create("resolutions", at.document("41-NQ/TU"));
    expect(await symbols()).toEqual(["41-NQ/TU"]);
    await at.desk.edit("resolutions", id, { symbol: "42-NQ/TU", number: "42" });
    expect(await symbols()).toEqual(["42-NQ/TU"]);
    await at.desk.edit("resolutions", id, { deletedAt: new Date().toISOString() });
    expect(await symbols()).toEqual([]);
  });

  it.each([
    ["nothing", undefined],
    ["no list", { citations: "Nghị quyết 06", documentIds: [] }],
    ["something else", { citations: [{ surface: "Nghị quyết 06" }], documentIds: [] }],
  ])("is refused in words when %s is asked", async (_what, asked) => {
    const answer = await at.cms.rest("/citations/resolve", {
      method: "POST",
      ...(asked ? { body: asked } : {}),
      token: at.desk.editor.token,
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].message).toBe("Yêu cầu không đúng dạng. Hãy tải lại trang.");
  });
});

describe("what is worth a look before publishing", () => {
  const check = async (data: Record<string, unknown>) => {
    const { body: answer } = succeeded(
      await at.cms.rest("/checklist", {
        method: "POST",
        body: contentOf("articles", { title: "Xã họp", ...data }),
        token: writer.token,
      }),
    );
    return answer.findings.map(({ kind, places, quotation }: Finding) => {
      return `${kind}: ${quotation?.surface ?? places[0]?.field}`;
    });
  };
  const LACKS = ["missing: category", "missing: summary", "missing: hero.image"];
  const linkTo = (fields: object, words: string) => ({
    type: "paragraph",
    children: [{ type: "link", fields, children: [{ type: "text", text: words }] }],
  });
  const internal = (relationTo: string, value: string) =>
    linkTo({ linkType: "internal", doc: { relationTo, value } }, relationTo);
  const custom = (url: string) => linkTo({ linkType: "custom", url }, url);

  it("is a date that the held document contradicts, in a text that nobody has saved", async () => {
    const text = `Theo ${NQ06}.`;
    expect(await check({ body: body(text) })).toEqual([`citedDocument: ${NQ06}`, ...LACKS]);
    const decided = { action: "ignore", surface: fold(NQ06), occurrence: 0, count: 1 };
    expect(await check({ body: body(text), citationOverrides: [decided] })).toEqual(LACKS);
  });

  it("is a link to what readers do not have, and no other", async () => {
    const draft = await at.desk.create("articles", at.article("Nháp.", { _status: "draft" }));
    const live = await at.desk.create("articles", at.article("Đã đăng.", { title: "Bài sống" }));
    const trashed = await at.desk.create("articles", at.article("Bỏ."));
    await at.desk.edit("articles", trashed, { deletedAt: new Date().toISOString() });
    const { slug, publishedAt } = await at.cms.payload.findByID({
      collection: "articles",
      id: live,
    });
    const page = `/tin-tuc/${publishedAt?.slice(0, 7).replace("-", "/")}/${slug}/`;
    const children = [
      internal("articles", live),
      internal("articles", draft),
      internal("resolutions", at.nq06),
      internal("campaigns", "000000000000000000000000"),
      internal("articles", trashed),
      ...["/tin-tuc/", page, "/tin-tuc/2020/01/khong-co/", "/khong-co/", "/media/anh.webp"].map(
        custom,
      ),
      custom("https://baoquangninh/tin"),
    ];
    expect(await check({ body: { root: { type: "root", children } } })).toEqual([
      ...LACKS,
      "link: articles",
      "link: campaigns",
      "link: articles",
      "link: /tin-tuc/2020/01/khong-co/",
      "link: /khong-co/",
      "link: https://baoquangninh/tin",
    ]);
  });

  it("is a title that the office's list has otherwise, as soon as the list is kept", async () => {
    const text = "Đồng chí Lê Xuân Kỳ, Bí thư Huyện ủy, dự họp.";
    const form = { body: body(text), publishedAt: "2026-03-02T02:00:00.000Z" };
    expect(await check(form)).toEqual(LACKS);
    const officials = [
      { name: "Lê Xuân Kỳ", title: "Bí thư Tỉnh ủy", from: "2025-07-01" },
      { name: "Lê Xuân Kỳ", title: "Phó Bí thư Tỉnh ủy", to: "2025-06-30" },
    ];
    const keep = (token: string, rows: object[]) => {
      const init = { method: "POST", body: { officials: rows }, token } as const;
      return at.cms.rest("/globals/editorial-settings", init);
    };
    expect((await keep(writer.token, officials)).status).toBe(403);
    succeeded(await keep(at.desk.admin.token, officials));
    expect(await check(form)).toEqual(["official: Lê Xuân Kỳ", ...LACKS]);
    succeeded(await keep(at.desk.admin.token, []));
  });

  it("is a picture that names nobody, wherever it stands", async () => {
    const file = await picture({ width: 40, height: 30 }, "hop.png");
    const { doc } = succeeded(
      await upload(at.cms, "media", file, { alt: "Xã viên họp ở nhà văn hóa." }, writer.token),
    ).body;
    const children = [{ type: "upload", relationTo: "media", value: doc.id }];
    const found = await check({
      hero: { image: doc.id },
      summary: "Xã họp.",
      category: "any",
      body: { root: { type: "root", children } },
    });
    expect(found).toEqual(["picture: hero.image"]);
  });

  it("is refused in words where the question is none, or too long", async () => {
    const content = contentOf("articles", {});
    for (const asked of [undefined, {}, { ...content, text: "a".repeat(500_000) }]) {
      const answer = await at.cms.rest("/checklist", {
        method: "POST",
        ...(asked ? { body: asked } : {}),
        token: writer.token,
      });
      expect(answer.status).toBe(400);
      expect(answer.body.errors[0].message).toMatch(/^Không xem được nội dung này/);
    }
  });
});
