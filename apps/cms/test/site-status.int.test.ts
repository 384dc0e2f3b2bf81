import type { SiteState } from "@bantin/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCms, type TestCms } from "./support/cms.ts";
import { body, linkBody } from "./support/content.ts";
import { type Desk, openDesk } from "./support/desk.ts";
import { type FakePublisher, fakePublisher, liveNow, statusFor } from "./support/fake-publisher.ts";
import { hire, type StaffMember } from "./support/staff.ts";

let cms: TestCms;
let desk: Desk;
let writer: StaffMember;
let publisher: FakePublisher;
beforeAll(async () => {
  cms = await startCms();
  desk = await openDesk(cms);
  writer = await hire(cms, "writer");
  publisher = fakePublisher(cms);
});
afterAll(() => cms.stop());

let serial = 0;
const article = (data: object = {}) => ({
  title: `Bài thứ ${++serial}`,
  body: body("Nội dung."),
  ...data,
});
const publishedArticle = () => desk.create("articles", article({ _status: "published" }));
const statusOf = (id: string) => statusFor(cms, desk.editor.token, { collection: "articles", id });
const kindOf = async (id: string) => (await statusOf(id)).document?.kind;
const site = async () => (await statusFor(cms, desk.editor.token)).site;
const history = async (query = "") =>
  (await cms.rest(`/releases?sort=-createdAt&limit=5${query}`, { token: desk.editor.token })).body
    .docs;

const failure = (document: { id: string; title: string } | null, revision: string) => {
  const at = new Date().toISOString();
  const documents = document
    ? [{ collectionSlug: "articles", documentId: document.id, title: document.title }]
    : [];
  return { startedAt: at, at, error: "Bài có liên kết hỏng.", documents, revision };
};
const freeze = (to: string, source: "admin" | "commandLine" = "commandLine") =>
  ({
    at: new Date().toISOString(),
    by: "Lan",
    why: "sai tên",
    from: null,
    to,
    source,
  }) satisfies SiteState["freeze"];

describe("the status of a document", () => {
  let id: string;

  it("is a draft before it is published", async () => {
    id = await desk.create("articles", article(), { draft: true });
    await publisher.publish();
    expect(await statusOf(id)).toMatchObject({ document: { kind: "draft" }, pageUrl: null });
  });

  it("waits from the moment it is published, also for a release that had not seen it", async () => {
    const { revision } = await publisher.look();
    await desk.edit("articles", id, { _status: "published" });
    expect(await statusOf(id)).toMatchObject({ document: { kind: "waiting", isRemoval: false } });
    await publisher.tell({ live: liveNow("000090-00000000"), revision });
    expect(await kindOf(id)).toBe("waiting");
  });

  it("is live with the time of the release that had seen it, and with its page", async () => {
    await publisher.publish();
    const { document, pageUrl } = await statusOf(id);
    const [row] = await history("&where[state][equals]=live");
    expect(document).toEqual({ kind: "live", at: row.finishedAt, hasNewerDraft: false });
    expect(pageUrl).toMatch(/^http:\/\/localhost:4321\/tin-tuc\/.*\/bai-thu-\d+\/$/);
  });

  it("says why it is held back, until a release has seen it mended; the desk names it too", async () => {
    const { revision } = await publisher.look();
    const held = {
      collectionSlug: "articles",
      documentId: id,
      title: "Bài thứ 1",
      field: "body",
      reason: "Bài viết “Bài thứ 1”: mục “nội dung” (body) chưa hợp lệ.",
      since: "2026-11-24T09:00:00.000Z",
    };
    const page = {
      collectionSlug: "pages",
      documentId: "/tin-tuc/",
      title: "/tin-tuc/",
      field: null,
      reason: "Không dựng lại được trang này.",
      since: "2026-11-24T09:00:00.000Z",
    };
    const live = { ...liveNow("000091-00000000"), held: 2 };
    await publisher.tell({ live, revision, held: [held, page] });
    expect((await statusOf(id)).document).toMatchObject({ kind: "held", reason: held.reason });
    expect((await site()).held).toMatchObject([
      { href: `/admin/collections/articles/${id}`, reason: held.reason },
      { href: "http://localhost:4321/tin-tuc/" },
    ]);
    const [row] = await history("&where[state][equals]=live");
    expect(row.summary).toContain("2 mục bị giữ lại");
    await desk.edit("articles", id, { title: "Bài đã sửa" });
    expect(await kindOf(id)).toBe("waiting");
    await publisher.tell({ held: [] });
    await publisher.publish();
    expect(await kindOf(id)).toBe("live");
  });

  it("keeps that time when other releases follow, and a pass that changes nothing adds no row", async () => {
    const before = await statusOf(id);
    const rows = await history();
    await publishedArticle();
    const { revision } = await publisher.look();
    await publisher.tell({ revision });
    expect((await history())[0].id).toBe(rows[0].id);
    await publishedArticle();
    await publisher.publish();
    expect((await statusOf(id)).document).toEqual(before.document);
  });

  it("adds no row for a release that completes the one before, and gives its name to that one's", async () => {
    const live = liveNow("000080-00000000");
    await publisher.tell({ live });
    const [row] = await history();
    await publisher.tell({ live: { ...live, release: "000081-00000000" } });
    expect((await history())[0]).toMatchObject({ id: row.id, releaseId: "000081-00000000" });
  });

  it("is live without a time when it came with no release", async () => {
    const other = await publishedArticle();
    const { revision } = await publisher.look();
    await publisher.tell({ revision });
    expect((await statusOf(other)).document).toEqual({
      kind: "live",
      at: null,
      hasNewerDraft: false,
    });
  });

  it("says that a newer draft is not published", async () => {
    await desk.edit("articles", id, { title: "Bản nháp mới" }, { draft: true });
    expect((await statusOf(id)).document).toMatchObject({ kind: "live", hasNewerDraft: true });
  });

  it("waits to be taken down, and is off the site then", async () => {
    await desk.edit("articles", id, { _status: "draft" });
    expect((await statusOf(id)).document).toMatchObject({ kind: "waiting", isRemoval: true });
    await publisher.publish();
    expect(await statusOf(id)).toMatchObject({ document: { kind: "removed" }, pageUrl: null });
  });

  it("of one that fails names the reason; of others that wait, whose fault it is; of live ones, nothing", async () => {
    const live = await publishedArticle();
    await publisher.publish();
    const broken = await desk.create(
      "articles",
      article({ _status: "published", body: linkBody({ url: "/khong-co/", linkType: "custom" }) }),
    );
    const other = await publishedArticle();
    const { revision } = await publisher.look();
    await publisher.tell({ failure: failure({ id: broken, title: "Bài hỏng" }, revision) });
    const later = await publishedArticle();
    expect(await statusOf(broken)).toMatchObject({
      document: { kind: "failed", failure: { error: "Bài có liên kết hỏng." } },
    });
    const href = `/admin/collections/articles/${broken}`;
    expect((await statusOf(other)).document).toMatchObject({
      kind: "blocked",
      failure: { documents: [{ title: "Bài hỏng", href }] },
    });
    expect(await kindOf(live)).toBe("live");
    // The pass that failed had not seen it.
    expect(await kindOf(later)).toBe("waiting");
    expect((await site()).failure).toMatchObject({ documents: [{ href }] });
  });

  it("is told a failure once, and ends with the next pass that goes well", async () => {
    const [row] = await history();
    expect(row).toMatchObject({ state: "failed", error: "Bài có liên kết hỏng." });
    expect(row.documents).toMatchObject([{ title: "Bài hỏng", collectionSlug: "articles" }]);
    await publisher.tell({});
    expect((await history())[0].id).toBe(row.id);
    await publisher.publish();
    expect((await site()).failure).toBeNull();
  });
});

describe("a roll-back", () => {
  const asAdmin = () => ({ token: desk.admin.token });
  let old: string;
  let early: string;
  let late: string;

  it("is ordered by an admin with a reason, of a release that was live", async () => {
    early = await publishedArticle();
    old = await publisher.publish();
    late = await publishedArticle();
    await publisher.publish();
    const order = (release: string, why: string, who: StaffMember) =>
      cms.rest("/site/rollback", { method: "POST", body: { release, why }, token: who.token });
    expect((await order(old, "sai tên", desk.editor)).status).toBe(403);
    expect((await order(old, "sai tên", writer)).status).toBe(403);
    expect((await order(old, " ", desk.admin)).body.errors[0].message).toContain("lý do");
    expect((await order("000777-00000000", "sai tên", desk.admin)).status).toBe(400);
    const first = await order(old, "sai tên", desk.admin);
    const again = await order(old, "sai tên rồi", desk.admin);
    expect([first.status, again.body.order]).toEqual([200, first.body.order]);
    const { orders } = await publisher.look();
    expect(orders).toEqual([
      { kind: "rollback", id: first.body.order, by: "admin", why: "sai tên", release: old },
    ]);
    expect((await site()).orders).toMatchObject([{ kind: "rollback", release: old, by: "admin" }]);
  });

  it("is shown as soon as the publisher has done it, with what is live and what is not", async () => {
    const { orders } = await publisher.look();
    const held = freeze(old, "admin");
    const report = {
      live: { ...liveNow(old), at: "2026-01-01T00:00:00.000Z" },
      revision: null,
      freeze: held,
    };
    const answers = orders.map(({ id }) => ({ id, outcome: "done", error: null }));
    await publisher.tell(report, answers);
    expect((await publisher.look()).orders).toEqual([]);
    expect(await site()).toMatchObject({ orders: [], freeze: { by: "Lan", why: "sai tên" } });
    expect(await kindOf(early)).toBe("live");
    expect(await kindOf(late)).toBe("frozen");
    const [row] = await history();
    expect(row).toMatchObject({ state: "rolledBack", releaseId: old, by: "Lan", source: "admin" });
    expect(row.summary).toBe("Lan: sai tên");
    // Told twice, as after a restart: nothing new.
    await publisher.tell({});
    expect((await history())[0].id).toBe(row.id);
  });

  it("is ended by an editor, not by a writer, and what waited goes live", async () => {
    const frozenAt = (await site()).freeze?.at;
    const order = (token: string) =>
      cms.rest("/site/resume", { method: "POST", body: { frozenAt }, token });
    expect((await order(writer.token)).status).toBe(403);
    expect((await order(desk.editor.token)).status).toBe(200);
    const { orders } = await publisher.look();
    expect(orders).toMatchObject([{ kind: "resume", by: "editor", frozenAt }]);
    await publisher.tell({ freeze: null }, [{ id: orders[0]?.id, outcome: "done" }]);
    expect((await history())[0]).toMatchObject({ state: "resumed", by: "editor", source: "admin" });
    expect(await kindOf(late)).toBe("waiting");
    await publisher.publish();
    expect(await kindOf(late)).toBe("live");
    expect(await kindOf(early)).toBe("live");
  });

  it("from the command line is shown as such, and so is its end", async () => {
    await publisher.tell({ live: liveNow(old), revision: null, freeze: freeze(old) });
    expect((await site()).freeze).toMatchObject({ source: "commandLine" });
    expect((await history())[0].summary).toBe("Lan (từ dòng lệnh): sai tên");
    await publisher.tell({ freeze: null });
    expect((await history())[0]).toMatchObject({ state: "resumed", source: "commandLine" });
    expect((await history())[0].summary).toBe("từ dòng lệnh");
    await publisher.publish();
  });

  it("that cannot be done says why, and can be withdrawn before the publisher comes", async () => {
    const body = { release: old, why: "thử lại" };
    const { order } = (await cms.rest("/site/rollback", { method: "POST", body, ...asAdmin() }))
      .body;
    await publisher.tell({}, [
      { id: order, outcome: "failed", error: "Bản này không còn được lưu." },
    ]);
    const kept = await cms.rest(`/release-orders/${order}`, asAdmin());
    expect(kept.body).toMatchObject({ state: "failed", error: "Bản này không còn được lưu." });
    expect((await site()).refusal).toMatchObject({ error: "Bản này không còn được lưu." });
    const second = (await cms.rest("/site/rollback", { method: "POST", body, ...asAdmin() })).body;
    await cms.rest("/site/withdraw", {
      method: "POST",
      body: { order: second.order },
      ...asAdmin(),
    });
    expect((await publisher.look()).orders).toEqual([]);
  });
});

describe("who may ask and tell", () => {
  it("is staff for the status, and the publisher's key for the rest", async () => {
    for (const [path, method] of [
      ["/site/status", "GET"],
      ["/site/rollback", "POST"],
      ["/site/resume", "POST"],
      ["/site/withdraw", "POST"],
    ] as const) {
      expect((await cms.rest(path, { method })).status).toBe(403);
      expect((await cms.rest(path, { method, asApiClient: true })).status).toBe(403);
    }
    const { token } = desk.admin;
    expect((await cms.rest("/publisher/look", { token })).status).toBe(403);
    expect((await cms.rest("/publisher/report", { method: "POST", body: {}, token })).status).toBe(
      403,
    );
    expect((await cms.rest("/site/status", { token: writer.token })).status).toBe(200);
    const nonsense = { method: "POST", body: { live: 1 }, asApiClient: true } as const;
    expect((await cms.rest("/publisher/report", nonsense)).status).toBe(400);
    expect((await cms.rest("/globals/publisher-state", { token })).status).toBe(403);
  });

  it("lets nobody write history: it follows from the publisher's state", async () => {
    const times = { startedAt: "2026-01-01T00:00:00.000Z", finishedAt: "2026-01-01T00:00:01.000Z" };
    const row = { state: "live", ...times, pages: 1 };
    for (const by of [{ asApiClient: true }, { token: desk.admin.token }]) {
      const refused = await cms.rest("/releases", { method: "POST", body: row, ...by });
      expect(refused.status).toBe(403);
    }
  });
});
