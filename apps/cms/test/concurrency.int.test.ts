import { readdirSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { startCms, type TestCms } from "./support/cms.ts";
import { body } from "./support/content.ts";
import { hasTransactions, NO_TRANSACTIONS } from "./support/database.ts";
import { type Desk, openDesk } from "./support/desk.ts";

let cms: TestCms;
let desk: Desk;

beforeAll(async () => {
  cms = await startCms();
  desk = await openDesk(cms);
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => cms.stop());

const OCTOBER = "2022-10-24T03:32:00.000Z";
const at = (slug: string) => `/tin-tuc/2022/10/${slug}/`;
const article = (slug: string, data: Record<string, unknown> = {}) => ({
  title: `Bài ${slug}`,
  slug,
  body: body("Nội dung."),
  publishedAt: OCTOBER,
  _status: "published",
  ...data,
});
const published = (slug: string) => desk.create("articles", article(slug));
const kinds = async (id: string) => (await desk.outbox("articles", id)).map(({ kind }) => kind);

describe("writes at once", () => {
  it("to many articles all succeed, and each leaves its row", async () => {
    const ids = await Promise.all(["a", "b", "c", "d", "e", "f"].map(published));
    const answers = await Promise.all(
      ids.flatMap((id) =>
        ["một", "hai"].map((summary) => desk.tryEdit("articles", id, { summary })),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    for (const id of ids) expect(await kinds(id)).toEqual(["published", "updated", "updated"]);
  });

  it("to one article lose nothing of each other", async ({ skip }) => {
    if (!(await hasTransactions(cms))) skip(NO_TRANSACTIONS);
    const id = await published("hai-nguoi-sua");
    await Promise.all([
      desk.edit("articles", id, { summary: "Sapo mới" }),
      desk.edit("articles", id, { byline: "Thu Mẫu" }),
      desk.edit("articles", id, { place: "Đầm Hà" }),
    ]);
    expect((await desk.seen("articles", id)).body).toMatchObject({
      summary: "Sapo mới",
      byline: "Thu Mẫu",
      place: "Đầm Hà",
    });
  });

  it("that move one article twice leave one page and no dead end", async ({ skip }) => {
    if (!(await hasTransactions(cms))) skip(NO_TRANSACTIONS);
    const id = await published("chay-1");
    await Promise.all([
      desk.edit("articles", id, { slug: "chay-2" }),
      desk.edit("articles", id, { slug: "chay-3" }),
    ]);
    const { slug } = (await desk.seen("articles", id)).body;
    const old = ["chay-1", "chay-2", "chay-3"].filter((name) => name !== slug);
    for (const name of old) {
      expect(await desk.redirect(at(name))).toEqual({ kind: "moved", to: at(slug) });
    }
    expect(await desk.redirect(at(slug))).toBeNull();
  });

  it("that ask for one slug leave one article with it", async () => {
    const answers = await Promise.all(
      [1, 2, 3].map((n) => desk.tryCreate("articles", article("cung-mot-cho", { title: `${n}` }))),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const found = await cms.payload.count({
      collection: "articles",
      where: { slug: { equals: "cung-mot-cho" } },
    });
    expect(found.totalDocs).toBe(1);
  });

  it("do not keep readers waiting, who see the text of before", async () => {
    const id = await published("dang-doc");
    const [, ...seen] = await Promise.all([
      desk.edit("articles", id, { summary: "Mới" }),
      desk.seen("articles", id),
      desk.seen("articles", id),
    ]);
    for (const answer of seen) {
      expect(answer.status).toBe(200);
      expect([null, "Mới"]).toContain(answer.body.summary ?? null);
    }
  });

  it("open no connection each that stays open", async ({ skip }) => {
    if (cms.payload.db.name !== "sqlite" || process.platform !== "linux") {
      skip("counts this process's open files, which only SQLite on Linux can be told by");
    }
    const id = await published("nhieu-lan-luu");
    const openFiles = () => readdirSync("/proc/self/fd").length;
    const before = openFiles();
    for (let save = 0; save < 20; save += 1) {
      await desk.edit("articles", id, { summary: `Lần ${save}` });
    }
    expect(openFiles() - before).toBeLessThan(10);
  });
});

describe("a write that fails half-way", () => {
  /** Makes the database fail when the outbox is written to, which is the last thing a write does. */
  const breakOutbox = () => {
    const create = cms.payload.db.create;
    vi.spyOn(cms.payload.db, "create").mockImplementation((args) =>
      args.collection === "changes"
        ? Promise.reject(new Error("disk full"))
        : create.call(cms.payload.db, args),
    );
  };

  it("takes document, redirect and outbox back together", async ({ skip }) => {
    if (!(await hasTransactions(cms))) skip(NO_TRANSACTIONS);
    const id = await published("khong-doi");
    breakOutbox();
    const answer = await desk.tryEdit("articles", id, { slug: "da-doi", title: "Đã đổi" });
    expect(answer.status).toBe(500);
    vi.restoreAllMocks();

    expect((await desk.seen("articles", id)).body).toMatchObject({
      slug: "khong-doi",
      title: "Bài khong-doi",
    });
    expect(await desk.redirect(at("khong-doi"))).toBeNull();
    expect(await kinds(id)).toEqual(["published"]);
    const { totalDocs } = await cms.payload.countVersions({
      collection: "articles",
      where: { parent: { equals: id } },
    });
    expect(totalDocs).toBe(1);
  });

  it("leaves nothing of what it would have created", async ({ skip }) => {
    if (!(await hasTransactions(cms))) skip(NO_TRANSACTIONS);
    breakOutbox();
    const answer = await desk.tryCreate("articles", article("chua-he-co"));
    expect(answer.status).toBe(500);
    vi.restoreAllMocks();
    const { totalDocs } = await cms.payload.count({
      collection: "articles",
      where: { slug: { equals: "chua-he-co" } },
    });
    expect(totalDocs).toBe(0);
    expect((await desk.tryCreate("articles", article("chua-he-co"))).status).toBe(201);
  });

  it("does not delete what could not be reported", async ({ skip }) => {
    if (!(await hasTransactions(cms))) skip(NO_TRANSACTIONS);
    const id = await published("khong-mat");
    breakOutbox();
    expect((await desk.remove("articles", id)).status).toBe(500);
    vi.restoreAllMocks();
    expect((await desk.seen("articles", id)).status).toBe(200);
    expect(await desk.redirect(at("khong-mat"))).toBeNull();
  });
});
