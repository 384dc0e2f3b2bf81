import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OverrideRow } from "../src/features/citations/overrides.ts";
import { type CitingDesk, idsOf, NQ06, openCitingDesk } from "./support/citing-desk.ts";
import { body } from "./support/content.ts";

let at: CitingDesk;
beforeAll(async () => {
  at = await openCitingDesk();
});
afterAll(() => at.cms.stop());

describe("who cites a document", () => {
  it("is told from the texts, drafts marked, with the sentence", async () => {
    const symbol = await at.desk.create("resolutions", at.document("51-NQ/TU"));
    const older = await at.desk.create(
      "articles",
      at.article("Mở đầu. Xã thực hiện Nghị quyết số 51-NQ/TU tốt. Kết.", {
        publishedAt: "2022-01-05T03:00:00.000Z",
      }),
    );
    const draft = await at.desk.create(
      "articles",
      at.article("Bàn Nghị quyết số 51-NQ/TU.", { _status: "draft" }),
      { draft: true },
    );
    const answer = await at.citing(symbol);
    expect(answer).toMatchObject({ total: 2, draftCount: 1, page: 1, pageCount: 1 });
    expect(answer.articles).toMatchObject([
      { id: draft, isPublished: false, date: null },
      {
        id: older,
        isPublished: true,
        date: "2022-01-05",
        quotations: [
          { before: "Xã thực hiện ", surface: "Nghị quyết số 51-NQ/TU", after: " tốt." },
        ],
      },
    ]);
  });

  it("follows each change of an article, with no save of the document", async () => {
    const id = await at.desk.create("resolutions", at.document("52-NQ/TU"));
    const text = "Thực hiện Nghị quyết số 52-NQ/TU.";
    const one = await at.desk.create("articles", at.article(text));
    expect(idsOf(await at.citing(id))).toEqual([one]);
    await at.desk.edit("articles", one, { body: body("Không nhắc nữa.") }, { draft: true });
    expect(await at.citing(id)).toMatchObject({ total: 1, draftCount: 0 });
    await at.desk.edit("articles", one, { body: body("Không nhắc nữa."), _status: "published" });
    expect(idsOf(await at.citing(id))).toEqual([]);
    await at.desk.edit("articles", one, { body: body(text) }, { draft: true });
    expect(await at.citing(id)).toMatchObject({ total: 1, draftCount: 1 });
    await at.desk.edit("articles", one, { deletedAt: new Date().toISOString() });
    expect(idsOf(await at.citing(id))).toEqual([]);
  });

  it("has a document published after the article that cites it", async () => {
    const one = await at.desk.create("articles", at.article("Theo Nghị quyết số 53-NQ/TU."));
    const id = await at.desk.create("resolutions", at.document("53-NQ/TU"));
    expect(idsOf(await at.citing(id))).toEqual([one]);
  });

  it("is read in pages", async () => {
    const id = await at.desk.create("resolutions", at.document("54-NQ/TU"));
    for (let count = 0; count < 21; count += 1) {
      const publishedAt = new Date(Date.UTC(2022, 0, 1 + count)).toISOString();
      await at.desk.create("articles", at.article("Theo Nghị quyết số 54-NQ/TU.", { publishedAt }));
    }
    expect(await at.citing(id)).toMatchObject({ total: 21, pageCount: 2 });
    const second = await at.get(`/citations/citing/${id}?page=2`);
    expect(second.articles).toMatchObject([{ date: "2022-01-01" }]);
  });
});

describe("the desk's report", () => {
  const report = () => at.get("/citations/report");
  const named = (rows: { name: string }[], name: string) => rows.find((row) => row.name === name);

  it("names a missing document until there is one, then its draft, then nothing", async () => {
    const name = "Nghị quyết số 61-NQ/TU";
    await at.desk.create("articles", at.article(`${name} ngày 02/3/2021 của Tỉnh ủy.`));
    await at.desk.create("articles", at.article(`${name}.`, { _status: "draft" }), { draft: true });
    const missing = named((await report()).missing.rows, name);
    expect(missing).toMatchObject({ articleCount: 1, issuer: "Tỉnh ủy Quảng Ninh", draft: null });

    // The form is filled in so that saving it as it is makes the document that is missing.
    const { prefill } = missing as unknown as { prefill: object };
    const id = await at.desk.create("resolutions", {
      ...prefill,
      summary: "Mẫu",
      _status: "draft",
    });
    expect(named((await report()).missing.rows, name)).toMatchObject({ draft: { id, name } });
    await at.desk.edit("resolutions", id, { _status: "published" });
    const after = await report();
    expect(named(after.missing.rows, name)).toBeUndefined();
    expect(
      after.misdated.rows.map((row: { document: { id: string } }) => row.document.id),
    ).not.toContain(id);
  });

  it("names a document with another date than articles give it", async () => {
    const id = await at.desk.create("articles", at.article(`Thực hiện ${NQ06}.`));
    const { misdated } = await report();
    expect(misdated.rows).toMatchObject([
      {
        document: { id: at.nq06, issueDate: "2021-05-17" },
        citedDates: ["2021-07-15"],
        articles: [{ id }],
      },
    ]);
  });

  it("names undecided words until an editor has decided about each", async () => {
    const id = await at.desk.create("articles", at.article("Sơ kết Nghị quyết 77 trong năm."));
    const row: OverrideRow = {
      action: "choose",
      document: at.nq06,
      surface: "nghi quyet 77",
      occurrence: 0,
      count: 1,
      before: "so ket",
      after: "trong nam",
    };
    const surfaces = async () =>
      (await report()).undecided.rows.map(({ surface }: { surface: string }) => surface);
    expect(await surfaces()).toContain("Nghị quyết 77");
    await at.desk.edit("articles", id, { citationOverrides: [row] });
    expect(await surfaces()).not.toContain("Nghị quyết 77");
    expect(idsOf(await at.citing(at.nq06))).toContain(id);
  });

  it("is as short as is asked", async () => {
    const { missing, articleCount } = await at.get("/citations/report?limit=0");
    expect(missing.rows).toEqual([]);
    expect(articleCount).toBeGreaterThan(0);
  });
});
