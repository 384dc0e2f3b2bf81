import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { databaseAdapter } from "../src/database/adapter.ts";
import { lastLook, noteLook } from "../src/features/site-status/publisher-state.ts";
import { startCms, type TestCms } from "./support/cms.ts";
import { body } from "./support/content.ts";
import { type Desk, openDesk, problems, succeeded } from "./support/desk.ts";
import { type Faults, faultsOf, NO_FAULTS } from "./support/faults.ts";
import { planned, runDue } from "./support/schedules.ts";
import { hire, PASSWORD } from "./support/staff.ts";

let cms: TestCms;
let other: TestCms;
let desk: Desk;
let faults: Faults | null;

beforeAll(async () => {
  const first = await startCms();
  cms = first;
  other = await first.another();
  desk = await openDesk(cms);
  faults = await faultsOf(cms);
});
afterEach(() => faults?.order());
afterAll(() => cms.stop());

const OCTOBER = "2022-10-24T03:32:00.000Z";
const article = (slug: string, data: Record<string, unknown> = {}) => ({
  title: `Bài ${slug}`,
  slug,
  body: body("Nội dung."),
  publishedAt: OCTOBER,
  _status: "published",
  ...data,
});
const at = (slug: string) => `/tin-tuc/2022/10/${slug}/`;
/** As the editor, over REST, at one of the two servers. */
const write = (server: TestCms, method: "POST" | "PATCH", path: string, data: unknown) =>
  server.rest(path, { method, body: data, token: desk.editor.token });
const remove = (server: TestCms, path: string) =>
  server.rest(path, { method: "DELETE", token: desk.admin.token });
const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status).toSorted();
const kinds = async (id: string) => (await desk.outbox("articles", id)).map(({ kind }) => kind);
const versionsOf = async (id: string) => {
  const where = { parent: { equals: id } };
  return (await cms.payload.countVersions({ collection: "articles", where })).totalDocs;
};

describe("two servers of one CMS", () => {
  it("keep every save of one article", async () => {
    const id = await desk.create("articles", article("cung-sua"));
    const path = `/articles/${id}`;
    for (let round = 0; round < 4; round += 1) {
      const answers = await Promise.all([
        write(cms, "PATCH", path, { summary: `Sapo ${round}` }),
        write(other, "PATCH", path, { byline: `Tác giả ${round}` }),
        write(other, "PATCH", path, { place: `Nơi ${round}` }),
      ]);
      expect(statuses(answers)).toEqual([200, 200, 200]);
    }
    const kept = { summary: "Sapo 3", byline: "Tác giả 3", place: "Nơi 3" };
    expect((await desk.seen("articles", id)).body).toMatchObject(kept);
    expect(await kinds(id)).toEqual(["published", ...Array(12).fill("updated")]);
  });

  it("give one slug to one article, and name the field to the others", async () => {
    const answers = await Promise.all(
      [cms, other, other].map((server) => write(server, "POST", "/articles", article("cung-cho"))),
    );
    expect(statuses(answers)).toEqual([201, 400, 400]);
    for (const answer of answers.filter(({ status }) => status === 400)) {
      expect(Object.keys(problems(answer))).toEqual(["slug"]);
    }
  });

  it("make one of each global, and keep every change of it", async () => {
    const save = (server: TestCms, data: object) =>
      server.rest("/globals/navigation", { method: "POST", body: data, token: desk.admin.token });
    for (let round = 0; round < 4; round += 1) {
      const link = (label: string) => [{ label, target: "news" }];
      const answers = await Promise.all([
        save(cms, { header: link(`Đầu ${round}`) }),
        save(other, { footer: link(`Cuối ${round}`) }),
      ]);
      expect(statuses(answers)).toEqual([200, 200]);
      for (const server of [cms, other]) {
        const { header, footer } = await server.payload.findGlobal({ slug: "navigation" });
        expect([header?.[0]?.label, footer?.[0]?.label]).toEqual([`Đầu ${round}`, `Cuối ${round}`]);
      }
    }
  });

  it("let one person log in several times at once, and each session lives", async () => {
    const { email } = await cms.payload.findByID({
      collection: "users",
      id: (await hire(cms, "writer", "nhieu-may")).id,
    });
    const answers = await Promise.all(
      [cms, other, cms, other, cms].map((server) =>
        server.rest("/users/login", { method: "POST", body: { email, password: PASSWORD } }),
      ),
    );
    expect(statuses(answers)).toEqual([200, 200, 200, 200, 200]);
    for (const answer of answers) {
      const me = await other.rest("/users/me", { token: answer.body.token });
      expect(me.body.user?.email).toBe(email);
    }
  });

  it("know that the publisher is at work when either has heard it", async () => {
    const now = Date.now();
    await noteLook(other.payload, now - 120_000);
    await noteLook(cms.payload, now);
    expect(await lastLook(other.payload, now)).toBe(now);
  });
});

describe("what was scheduled", () => {
  const schedule = (id: string) => planned(cms, id, { by: desk.editor.id });
  const draft = (slug: string) => desk.create("articles", article(slug, { _status: "draft" }));

  it("is done once by two servers", async () => {
    const ids = await Promise.all(["hen-1", "hen-2", "hen-3", "hen-4"].map(draft));
    for (const id of ids) await schedule(id);
    await Promise.all([runDue(cms), runDue(other)]);
    for (const id of ids) {
      expect(await kinds(id)).toEqual(["published"]);
      expect(await versionsOf(id)).toBe(2);
    }
  });

  it("is published beside a save of the same article", async () => {
    const id = await draft("hen-va-sua");
    await schedule(id);
    const [answer] = await Promise.all([
      write(other, "PATCH", `/articles/${id}?draft=true`, { summary: "Sửa lúc đến giờ" }),
      runDue(cms),
    ]);
    expect(answer.status).toBe(200);
    expect((await desk.seen("articles", id)).status).toBe(200);
  });

  it("is published later when the database was in the way for longer", async ({ skip }) => {
    if (!faults) return skip(NO_FAULTS);
    const id = await draft("hen-luc-hong");
    await schedule(id);
    await faults.order({
      collection: "articles",
      command: "findAndModify",
      what: "conflict",
      times: 99,
    });
    await runDue(cms);
    expect((await desk.seen("articles", id)).status).toBe(404);
    await faults.order();
    await runDue(cms);
    expect((await desk.seen("articles", id)).status).toBe(200);
  });
});

describe("what rests on each other", () => {
  const slowCommits = () =>
    faults?.order({ command: "commitTransaction", what: "delay", delayMs: 200, times: 2 });

  it("a body is not deleted beside the document that is saved with it", async () => {
    const issuer = await desk.create("issuers", {
      name: "Hội Mẫu",
      code: "HM",
      family: "party",
      level: "province",
    });
    await slowCommits();
    const symbol = { symbol: "01-NQ/HM", issuer, summary: "Về mẫu", issueDate: OCTOBER };
    const [saved, deleted] = await Promise.all([
      write(cms, "POST", "/resolutions", { ...symbol, _status: "draft" }),
      remove(other, `/issuers/${issuer}`),
    ]);
    expect([
      [201, 400],
      [400, 200],
    ]).toContainEqual([saved.status, deleted.status]);
  });

  it("no redirect is made beside the article that is published there", async () => {
    await desk.create("articles", article("dich-den"));
    await slowCommits();
    const redirect = { from: at("cung-dia-chi"), kind: "moved", to: at("dich-den") };
    const answers = await Promise.all([
      write(cms, "POST", "/articles", article("cung-dia-chi")),
      write(other, "POST", "/redirects", redirect),
    ]);
    expect(statuses(answers)).toEqual([201, 400]);
  });
});

describe("when the database fails", () => {
  /** Saves beside a fault, and tells what came of it. */
  const saveBeside = async (slug: string, ...ordered: Parameters<Faults["order"]>) => {
    const id = await desk.create("articles", article(slug));
    await faults?.order(...ordered);
    const answer = await desk.tryEdit("articles", id, { summary: "Đã sửa" });
    await faults?.order();
    const { summary = null } = (await desk.seen("articles", id)).body;
    return { answer, summary, kinds: await kinds(id), versions: await versionsOf(id) };
  };
  const SAVED_ONCE = {
    answer: { status: 200 },
    summary: "Đã sửa",
    kinds: ["published", "updated"],
    versions: 2,
  };
  const COMMIT = "commitTransaction";

  it.for<[string, Parameters<Faults["order"]>]>([
    ["is cut in the middle", [{ command: "insert", collection: "changes", what: "cut" }]],
    ["is cut before the commit", [{ command: COMMIT, what: "cut" }]],
    ["is cut after the commit", [{ command: COMMIT, when: "after", what: "cut" }]],
    [
      "is cut after the commit for longer",
      [{ command: COMMIT, when: "after", what: "cut", times: 4 }],
    ],
    [
      "does not know of the commit",
      [{ command: COMMIT, when: "after", what: "unknown-commit", times: 3 }],
    ],
    [
      "elects another primary in the middle",
      [{ command: "insert", collection: "changes", what: "election" }],
    ],
    [
      "refuses what others write, three times",
      [{ command: "insert", collection: "changes", what: "conflict", times: 3 }],
    ],
  ])("and %s, a save is answered, kept, and kept once", async ([how, ordered], { skip }) => {
    if (!faults) return skip(NO_FAULTS);
    expect(
      await saveBeside(`loi-${how.length}-${ordered[0]?.times ?? 1}`, ...ordered),
    ).toMatchObject(SAVED_ONCE);
  });

  it("in each try, the editor hears what to do, and nothing is kept", async ({ skip }) => {
    if (!faults) return skip(NO_FAULTS);
    const { answer, ...left } = await saveBeside("loi-mai", {
      command: "insert",
      collection: "changes",
      what: "conflict",
      times: 99,
    });
    expect(answer.status).toBe(409);
    expect(problems(answer)).toEqual({ "": expect.stringContaining("hãy chờ vài giây") });
    expect(left).toEqual({ summary: null, kinds: ["published"], versions: 1 });
  });

  it.for([
    ["", "names no replica set"],
    ["?replicaSet=rs0&readPreference=secondaryPreferred", "readPreference=secondaryPreferred"],
  ])("does not start with the address …%s", async ([options, words], { skip }) => {
    if (!faults) return skip(NO_FAULTS);
    const uri = `${process.env.DATABASE_URI?.split("?")[0]}${options}`;
    const database = databaseAdapter(uri).init({ payload: cms.payload });
    await expect(database.connect?.()).rejects.toThrow(words);
  });

  it("is told what a transaction has to promise, counts exactly, and sorts as people do", async ({
    skip,
  }) => {
    if (!faults) return skip(NO_FAULTS);
    await faults.order();
    const id = await desk.create("articles", article("cach-ghi"));
    succeeded(await desk.seenByStaff("articles", id));
    succeeded(await cms.rest("/articles?sort=title", { token: desk.editor.token }));
    const seen = await faults.seen();
    const begun = seen.filter(({ options }) => options.startTransaction === true);
    expect(begun.length).toBeGreaterThan(0);
    for (const { options } of begun) expect(options.readConcern).toEqual({ level: "snapshot" });
    const commits = seen.filter(({ name }) => name === COMMIT);
    for (const { options } of commits)
      expect(options.writeConcern).toMatchObject({ w: "majority" });
    // An estimate is asked for by this command.
    expect(seen.filter(({ name }) => name === "count")).toEqual([]);
    const sorted = seen.filter(({ options }) => options.collation);
    expect(sorted.map(({ collection }) => collection)).toContain("articles");
  });
});
