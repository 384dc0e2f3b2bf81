import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { adoptQueuedPublications } from "../src/features/schedules/adopt-jobs.ts";
import { closedServerFunctions } from "../src/features/schedules/closed-server-functions.ts";
import { type Cast, openCast, type Who } from "./support/cast.ts";
import { planned, runDue, scheduleRow } from "./support/schedules.ts";

let cast: Cast;
let editor: string;
beforeAll(async () => {
  cast = await openCast();
  editor = cast.staff.get("editor")?.id ?? "";
});
afterAll(() => cast.cms.stop());

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const draft = (data: Record<string, unknown> = {}) =>
  cast.existing("articles", { _status: "draft", ...data });
const post = (who: Who, path: string, body: unknown) =>
  cast.cms.rest(`/planning/${path}`, { method: "POST", body, ...cast.as(who) });
const refs = (...ids: string[]) => ids.map((id) => ({ collection: "articles", id }));
const plan = (who: Who, id: string, data: Record<string, unknown> = {}) =>
  post(who, "plan", { documents: refs(id), kind: "publish", at: inMinutes(60), ...data });
const of = async (id: string, who: Who = "editor") =>
  (await cast.cms.rest(`/planning/of?collection=articles&id=${id}`, cast.as(who))).body;
const isPublic = async (id: string) =>
  (await cast.cms.rest(`/articles/${id}`, cast.as("api-client"))).status === 200;
const message = (answer: { body: { errors: { message: string }[] } }) =>
  answer.body.errors[0]?.message;

describe("who may plan and call off", () => {
  it.each<[Who, number]>([
    ["admin", 200],
    ["editor", 200],
    ["writer", 403],
    ["unknown-role", 403],
    ["api-client", 403],
    ["anonymous", 403],
  ])("%s: %i", async (who, status) => {
    const id = await draft();
    const before = await planned(cast.cms, id, { minutes: 60, by: editor });
    expect((await post(who, "cancel", { schedule: before })).status).toBe(status);
    expect((await scheduleRow(cast.cms, before)).state).toBe(
      status === 200 ? "cancelled" : "planned",
    );
    expect((await plan(who, id)).status).toBe(status);
    const together = await post(who, "publish-together", { documents: refs(id) });
    expect([together.status, await isPublic(id)]).toEqual([status, status === 200]);
  });

  it.each<Who>(["admin", "editor", "writer", "api-client", "anonymous"])(
    "%s neither reads nor changes what the server queues",
    async (who) => {
      const job = await cast.cms.payload.jobs.queue({
        task: "deliver-webhook",
        input: { webhookId: "khong-co" },
        waitUntil: new Date(inMinutes(60)),
      });
      const at = `/payload-jobs/${job.id}`;
      for (const method of ["GET", "PATCH", "DELETE"] as const) {
        const answer = await cast.cms.rest(at, {
          method,
          body: method === "GET" ? undefined : {},
          ...cast.as(who),
        });
        expect([method, answer.status]).toEqual([method, 403]);
      }
      const made = await cast.cms.rest("/payload-jobs", {
        method: "POST",
        body: {},
        ...cast.as(who),
      });
      expect(made.status).toBe(403);
    },
  );

  it("nobody by Payload's own ways, which ask for no right", () => {
    for (const name of ["schedule-publish", "get-upcoming-scheduled-publish"]) {
      expect(() => closedServerFunctions[name]?.({} as never)).toThrow();
    }
  });
});

describe("what is planned", () => {
  it("is shown with its hour and who set it", async () => {
    const id = await draft();
    const at = inMinutes(90);
    expect((await plan("editor", id, { at })).body).toEqual({ planned: 1, warnings: [] });
    expect(await of(id)).toMatchObject({
      planned: [{ kind: "publish", at, by: "editor", others: [] }],
      told: [],
      mayPlan: true,
    });
    expect((await of(id, "writer")).mayPlan).toBe(false);
  });

  it("takes the place of what was planned before", async () => {
    const id = await draft();
    await plan("editor", id);
    await plan("admin", id, { at: inMinutes(120) });
    expect((await of(id)).planned).toMatchObject([{ by: "admin" }]);
  });

  it.each<[string, number, string]>([
    ["is past", -1, "Giờ này đã qua. Hãy ghi một giờ sắp tới; muốn đăng ngay thì bấm “Đăng”."],
    ["is far", 600_000, "Giờ này còn hơn một năm nữa, có lẽ gõ nhầm năm. Hãy ghi lại."],
  ])("is refused when its hour %s", async (_what, minutes, words) => {
    const answer = await plan("editor", await draft(), { at: inMinutes(minutes) });
    expect([answer.status, message(answer)]).toEqual([400, words]);
  });

  it("is refused where there is nothing to publish or to take down", async () => {
    const published = await cast.existing("articles", { _status: "published", title: "Đã có" });
    expect(message(await plan("editor", published))).toMatch(/^Bài viết “Đã có”: bản mới nhất đã/);
    expect(message(await plan("editor", await draft(), { kind: "unpublish" }))).toMatch(
      /chưa đăng nên không có gì để hủy đăng/,
    );
    expect((await plan("editor", "khong-co")).status).toBe(400);
    expect((await post("editor", "plan", { documents: [] })).status).toBe(400);
  });

  it("says at once what would be refused", async () => {
    const id = await draft({ title: "Chưa xong", body: null });
    const { body } = await plan("editor", id);
    expect(body.warnings).toEqual([
      "Bài viết “Chưa xong”: Nội dung: Cần có trước khi đăng. Hãy điền vào rồi đăng lại.",
    ]);
    expect(await isPublic(id)).toBe(false);
    expect((await of(id)).planned).toHaveLength(1);
  });

  it("is over when it is published by hand before", async () => {
    const id = await draft();
    await plan("editor", id);
    await cast.cms.rest(`/articles/${id}`, {
      method: "PATCH",
      body: { _status: "published" },
      ...cast.as("editor"),
    });
    expect((await of(id)).planned).toEqual([]);
  });

  it("is not changed any more by who may not publish", async () => {
    const writer = cast.staff.get("writer")?.id ?? "";
    const id = await draft({ createdBy: writer });
    const edit = () =>
      cast.cms.rest(`/articles/${id}?draft=true`, {
        method: "PATCH",
        body: { summary: "Sửa sau khi hẹn" },
        ...cast.as("writer"),
      });
    expect((await edit()).status).toBe(200);
    await plan("editor", id);
    const answer = await edit();
    expect([answer.status, message(answer)]).toEqual([
      403,
      "Nội dung này đã được hẹn giờ đăng nên không sửa được nữa. Hãy nhờ biên tập viên sửa, hoặc bỏ hẹn.",
    ]);
  });
});

describe("what cannot be done at its hour", () => {
  it.each<[string, (id: string) => Promise<unknown>, RegExp]>([
    [
      "it lacks a text",
      (id) =>
        cast.cms.payload.update({ collection: "articles", id, data: { body: null }, draft: true }),
      /^Bài viết “Bài \d+”: Nội dung: Cần có trước khi đăng/,
    ],
    [
      "it lies in the trash",
      (id) =>
        cast.cms.payload.update({
          collection: "articles",
          id,
          data: { deletedAt: new Date().toISOString() },
        }),
      /^Bài viết “Bài \d+”: đã bị xóa hoặc đang ở trong thùng rác/,
    ],
    [
      "it was deleted",
      (id) => cast.cms.payload.delete({ collection: "articles", id }),
      /^Một mục không còn: đã bị xóa/,
    ],
  ])("is told because %s, until it was read", async (_what, spoil, words) => {
    const id = await draft();
    const row = await planned(cast.cms, id, { by: editor });
    await spoil(id);
    await runDue(cast.cms);
    await runDue(cast.cms);
    expect(await isPublic(id)).toBe(false);
    expect((await of(id)).told).toMatchObject([
      { id: row, state: "failed", reason: expect.stringMatching(words) },
    ]);
    expect((await post("writer", "seen", { schedule: row })).status).toBe(403);
    expect((await post("editor", "seen", { schedule: row })).status).toBe(200);
    expect((await of(id)).told).toEqual([]);
  });

  it("is told because whoever set it may not publish any more", async () => {
    const writer = cast.staff.get("writer")?.id ?? "";
    const id = await draft();
    const row = await planned(cast.cms, id, { by: writer });
    await runDue(cast.cms);
    expect(await isPublic(id)).toBe(false);
    expect(await scheduleRow(cast.cms, row)).toMatchObject({
      state: "failed",
      reason: "Người hẹn không còn quyền đăng. Hãy để một biên tập viên đăng hoặc hẹn lại.",
    });
  });

  it("is done later and told, when the server was away at its hour", async () => {
    const id = await draft();
    await planned(cast.cms, id, { minutes: -30, by: editor });
    await runDue(cast.cms);
    expect(await isPublic(id)).toBe(true);
    expect((await of(id)).told).toMatchObject([{ state: "done" }]);
  });

  it("is no news when it was done within minutes", async () => {
    const id = await draft();
    await planned(cast.cms, id, { by: editor });
    await runDue(cast.cms);
    expect((await of(id)).told).toEqual([]);
  });

  it("is tried again while the server fails, and told after a quarter of an hour", async () => {
    const id = await draft();
    const row = await planned(cast.cms, id, { by: editor });
    const failing = vi.spyOn(cast.cms.payload, "update").mockRejectedValue(new Error("hỏng"));
    await runDue(cast.cms);
    // What was claimed is taken back with the rest.
    expect((await scheduleRow(cast.cms, row)).state).toBe("planned");
    await runDue(cast.cms, new Date(Date.now() + 20 * 60_000));
    failing.mockRestore();
    expect(await scheduleRow(cast.cms, row)).toMatchObject({ state: "failed" });
    await runDue(cast.cms);
    expect(await isPublic(id)).toBe(false);
  });
});

describe("several documents", () => {
  it("are published now: all, or none and the one that stops them is named", async () => {
    const [good, bad] = [await draft(), await draft({ title: "Thiếu", body: null })];
    const refused = await post("editor", "publish-together", { documents: refs(good, bad) });
    expect([refused.status, message(refused)]).toEqual([
      400,
      "Chưa đăng gì cả. Bài viết “Thiếu”: Nội dung: Cần có trước khi đăng. Hãy điền vào rồi đăng lại.",
    ]);
    expect([await isPublic(good), await isPublic(bad)]).toEqual([false, false]);
    const third = await draft();
    expect(
      (await post("editor", "publish-together", { documents: refs(good, third) })).body,
    ).toEqual({ done: 2 });
    expect([await isPublic(good), await isPublic(third)]).toEqual([true, true]);
  });

  it("are published at one instant or not at all, also one that joined", async () => {
    const [one, two, bad] = [await draft(), await draft(), await draft()];
    await post("editor", "plan", { documents: refs(one, two), kind: "publish", at: inMinutes(60) });
    const release = (await of(bad)).releases.find(
      ({ titles }: { titles: string[] }) => titles.length === 2,
    );
    await plan("editor", bad, { joins: release.id });
    expect((await of(bad)).planned).toMatchObject([
      { at: release.at, others: [expect.any(String), expect.any(String)] },
    ]);
    await cast.cms.payload.update({
      collection: "articles",
      id: bad,
      data: { body: null },
      draft: true,
    });
    const later = new Date(Date.now() + 61 * 60_000);
    await runDue(cast.cms, later);
    expect(await Promise.all([one, two, bad].map(isPublic))).toEqual([false, false, false]);
    for (const id of [one, two, bad]) {
      expect((await of(id)).told).toMatchObject([
        { reason: expect.stringContaining("Cần có trước khi đăng") },
      ]);
    }
  });
});

describe("a reminder", () => {
  it("is done when it was read, and publishes nothing", async () => {
    const id = await cast.existing("articles", { _status: "published" });
    const row = await planned(cast.cms, id, { kind: "review", by: editor });
    await runDue(cast.cms);
    expect((await scheduleRow(cast.cms, row)).state).toBe("planned");
    await post("editor", "seen", { schedule: row });
    expect((await scheduleRow(cast.cms, row)).state).toBe("done");
  });
});

describe("what an older version has queued", () => {
  /** A job of a task that there is no more; Mongoose refuses its name, so it is put beside Mongoose. */
  const queueAsBefore = async (input: object) => {
    const { db, jobs } = cast.cms.payload;
    const waitUntil = new Date(inMinutes(30));
    if ("connection" in db) {
      const row = { taskSlug: "schedulePublish", input, waitUntil, createdAt: new Date() };
      await db.connection.collection("payload-jobs").insertOne({ ...row, queue: "default" });
    } else {
      await jobs.queue({ task: "schedulePublish" as never, input: input as never, waitUntil });
    }
  };

  it("becomes a plan at the next start, once", async () => {
    const id = await draft();
    await queueAsBefore({
      type: "publish",
      doc: { relationTo: "articles", value: id },
      user: { relationTo: "users", value: editor },
    });
    await adoptQueuedPublications(cast.cms.payload);
    await adoptQueuedPublications(cast.cms.payload);
    expect((await of(id)).planned).toMatchObject([{ kind: "publish", by: "editor" }]);
  });
});
