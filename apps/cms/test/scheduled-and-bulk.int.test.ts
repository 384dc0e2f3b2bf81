import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCms, type TestCms } from "./support/cms.ts";
import { body } from "./support/content.ts";
import { type Desk, openDesk } from "./support/desk.ts";
import { planned, runDue } from "./support/schedules.ts";
import { hire, type StaffMember } from "./support/staff.ts";

let cms: TestCms;
let desk: Desk;
let writer: StaffMember;

beforeAll(async () => {
  cms = await startCms();
  desk = await openDesk(cms);
  writer = await hire(cms, "writer");
});
afterAll(() => cms.stop());

const OCTOBER = "2022-10-24T03:32:00.000Z";
const addressOf = (slug: string) => `/tin-tuc/2022/10/${slug}/`;
const article = (slug: string, data: Record<string, unknown> = {}) => ({
  title: `Bài ${slug}`,
  slug,
  body: body("Nội dung."),
  publishedAt: OCTOBER,
  ...data,
});
const kinds = async (id: string) => (await desk.outbox("articles", id)).map(({ kind }) => kind);

describe("scheduled publication", () => {
  const schedule = (
    id: string,
    kind: "publish" | "unpublish",
    minutes: number,
    who: StaffMember = desk.editor,
  ) => planned(cms, id, { kind, minutes, by: who.id });

  it("publishes when its hour has come, with its row", async () => {
    const id = await desk.create("articles", article("hen-gio"), { draft: true });
    await schedule(id, "publish", -1);
    await runDue(cms);
    expect((await desk.seen("articles", id)).status).toBe(200);
    expect(await desk.outbox("articles", id)).toEqual([
      { kind: "published", address: addressOf("hen-gio") },
    ]);
  });

  it("publishes nothing before its hour", async () => {
    const id = await desk.create("articles", article("chua-den-gio"), { draft: true });
    await schedule(id, "publish", 60);
    await runDue(cms);
    expect((await desk.seen("articles", id)).status).toBe(404);
    expect(await desk.outbox("articles", id)).toEqual([]);
  });

  it("publishes the newest draft over a published text", async () => {
    const id = await desk.create("articles", article("hen-ban-moi", { _status: "published" }));
    await desk.edit("articles", id, { summary: "Bản mới" }, { draft: true });
    await schedule(id, "publish", -1);
    await runDue(cms);
    expect((await desk.seen("articles", id)).body.summary).toBe("Bản mới");
    expect(await kinds(id)).toEqual(["published", "updated"]);
  });

  it("takes a page down when that was scheduled", async () => {
    const id = await desk.create("articles", article("hen-go", { _status: "published" }));
    await schedule(id, "unpublish", -1);
    await runDue(cms);
    expect((await desk.seen("articles", id)).status).toBe(404);
    expect(await desk.redirect(addressOf("hen-go"))).toEqual({ kind: "gone", to: null });
    expect(await kinds(id)).toEqual(["published", "unpublished"]);
  });

  it("takes a page down although the draft that waits over it is not complete", async () => {
    const id = await desk.create("articles", article("hen-go-do-dang", { _status: "published" }));
    await desk.edit("articles", id, { title: "", body: null }, { draft: true });
    await schedule(id, "unpublish", -1);
    await runDue(cms);
    expect((await desk.seen("articles", id)).status).toBe(404);
    expect(await kinds(id)).toEqual(["published", "unpublished"]);
  });

  it("is no way round the rule that writers do not publish", async () => {
    const id = await desk.create("articles", article("phong-vien-hen", { createdBy: writer.id }), {
      draft: true,
    });
    await schedule(id, "publish", -1, writer);
    await runDue(cms);
    expect((await desk.seen("articles", id)).status).toBe(404);
    expect(await desk.outbox("articles", id)).toEqual([]);
  });

  it("publishes nothing that lacks what a page needs", async () => {
    const id = await desk.create("articles", { title: "Bài chưa có nội dung" }, { draft: true });
    await schedule(id, "publish", -1);
    await runDue(cms);
    expect((await desk.seen("articles", id)).status).toBe(404);
    expect(await desk.outbox("articles", id)).toEqual([]);
  });
});

describe("many at once", () => {
  const ids = (list: readonly string[]) =>
    list.map((id, index) => `where[id][in][${index}]=${id}`).join("&");
  const bulk = (method: "PATCH" | "DELETE", list: readonly string[], data: unknown, more = "") =>
    cms.rest(`/articles?${ids(list)}${more}`, {
      method,
      body: data,
      token: method === "DELETE" ? desk.admin.token : desk.editor.token,
    });
  const make = (names: readonly string[], data: Record<string, unknown>) =>
    Promise.all(names.map((name) => desk.create("articles", article(name, data))));

  it("published: one row each", async () => {
    const names = ["loat-1", "loat-2", "loat-3"];
    const list = await make(names, { _status: "draft" });
    const answer = await bulk("PATCH", list, { _status: "published" }, "&draft=true");
    expect(answer.body.errors).toEqual([]);
    for (const [index, id] of list.entries()) {
      expect((await desk.seen("articles", id)).status).toBe(200);
      expect(await desk.outbox("articles", id)).toEqual([
        { kind: "published", address: addressOf(names[index] ?? "") },
      ]);
    }
  });

  it("published: the newest draft of each, not the text that was public before", async () => {
    const [id = ""] = await make(["loat-nhap"], { _status: "published" });
    await desk.edit("articles", id, { summary: "Nháp mới nhất" }, { draft: true });
    await bulk("PATCH", [id], { _status: "published" }, "&draft=true");
    expect((await desk.seen("articles", id)).body.summary).toBe("Nháp mới nhất");
    expect(await kinds(id)).toEqual(["published", "updated"]);
  });

  it("published: one that may not be is named and left alone, the others are public", async () => {
    const [good = ""] = await make(["loat-tot"], { _status: "draft" });
    const bad = await desk.create("articles", { title: "Thiếu nội dung" }, { draft: true });
    const [last = ""] = await make(["loat-cuoi"], { _status: "draft" });
    const answer = await bulk("PATCH", [good, bad, last], { _status: "published" }, "&draft=true");
    expect(answer.body.errors).toMatchObject([
      {
        id: bad,
        message:
          "Bài viết “Thiếu nội dung”: Nội dung: Cần có trước khi đăng. Hãy điền vào rồi đăng lại.",
      },
    ]);
    expect((await desk.seen("articles", bad)).status).toBe(404);
    expect(await desk.outbox("articles", bad)).toEqual([]);
    for (const id of [good, last]) {
      expect((await desk.seen("articles", id)).status).toBe(200);
      expect(await kinds(id)).toEqual(["published"]);
    }
  });

  it("unpublished: one row and one notice each", async () => {
    const names = ["go-1", "go-2", "go-3"];
    const list = await make(names, { _status: "published" });
    await bulk("PATCH", list, { _status: "draft" });
    for (const [index, id] of list.entries()) {
      expect((await desk.seen("articles", id)).status).toBe(404);
      expect(await kinds(id)).toEqual(["published", "unpublished"]);
      expect((await desk.redirect(addressOf(names[index] ?? "")))?.kind).toBe("gone");
    }
  });

  it("put into the trash: one row and one notice each", async () => {
    const names = ["rac-1", "rac-2"];
    const list = await make(names, { _status: "published" });
    await bulk("PATCH", list, { deletedAt: new Date().toISOString() });
    for (const [index, id] of list.entries()) {
      expect((await desk.seen("articles", id)).status).toBe(404);
      expect(await kinds(id)).toEqual(["published", "unpublished"]);
      expect((await desk.redirect(addressOf(names[index] ?? "")))?.kind).toBe("gone");
    }
    await bulk("PATCH", list, { deletedAt: null, _status: "published" }, "&trash=true");
    for (const [index, id] of list.entries()) {
      expect((await desk.seen("articles", id)).status).toBe(200);
      expect(await desk.redirect(addressOf(names[index] ?? ""))).toBeNull();
    }
  });

  it("deleted for ever: one row and one notice each", async () => {
    const names = ["xoa-1", "xoa-2", "xoa-3"];
    const list = await make(names, { _status: "published" });
    await bulk("DELETE", list, undefined);
    for (const [index, id] of list.entries()) {
      expect(await kinds(id)).toEqual(["published", "unpublished"]);
      expect((await desk.redirect(addressOf(names[index] ?? "")))?.kind).toBe("gone");
    }
  });

  it("more than one page of a list are deleted: each says so", async () => {
    const names = Array.from({ length: 14 }, (_, index) => `trang-${index}`);
    const list = await make(names, { _status: "published" });
    await bulk("DELETE", list, undefined);
    for (const id of list) expect(await kinds(id)).toEqual(["published", "unpublished"]);
  });
});
