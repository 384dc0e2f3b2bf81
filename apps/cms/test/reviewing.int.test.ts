import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Cast, openCast, type Who } from "./support/cast.ts";
import { body } from "./support/content.ts";
import { type Mailbox, openMailbox } from "./support/mailbox.ts";
import { planned, runDue } from "./support/schedules.ts";

let mailbox: Mailbox;
let cast: Cast;
let ids: Record<"admin" | "editor" | "writer", string>;
beforeAll(async () => {
  mailbox = await openMailbox();
  cast = await openCast(mailbox.env);
  const idOf = (who: Who) => cast.staff.get(who)?.id ?? "";
  ids = { admin: idOf("admin"), editor: idOf("editor"), writer: idOf("writer") };
});
afterAll(async () => {
  await cast.cms.stop();
  await mailbox.close();
});
beforeEach(async () => {
  mailbox.isAway = false;
  await sendMail();
  mailbox.mails.length = 0;
  await needTwo(false);
});

const needTwo = (needsSecondPerson: boolean) =>
  cast.cms.payload.updateGlobal({ slug: "editorial-settings", data: { needsSecondPerson } });
const send = async (who: Who, method: "POST" | "PATCH", path: string, data: object) => {
  const answer = await cast.cms.rest(path, { method, body: data, ...cast.as(who) });
  return {
    status: answer.status,
    doc: answer.body?.doc,
    message: answer.body?.errors?.[0]?.message,
  };
};
let serial = 0;
const write = async (who: Who, data: object = {}) => {
  const text = { title: `Bài ${++serial}`, body: body("Chữ.") };
  return (await send(who, "POST", "/articles?draft=true", { ...text, ...data })).doc.id as string;
};
const save = (who: Who, id: string, data: object) =>
  send(who, "PATCH", `/articles/${id}?draft=true&depth=0`, { _status: "draft", ...data });
const publish = (who: Who, id: string, data: object = {}) =>
  send(who, "PATCH", `/articles/${id}`, { _status: "published", ...data });
const stageOf = async (id: string) =>
  (await cast.cms.payload.findByID({ collection: "articles", id, draft: true, depth: 0 })).stage;
const review = async (who: Who, id: string) =>
  (await cast.cms.rest(`/reviewing/of?collection=articles&id=${id}`, cast.as(who))).body;
const noticesOf = async (who: "admin" | "editor" | "writer", documentId: string) => {
  const { docs } = await cast.cms.payload.find({
    collection: "notices",
    where: { and: [{ to: { equals: ids[who] } }, { documentId: { equals: documentId } }] },
    sort: "createdAt",
    pagination: false,
    depth: 0,
  });
  return docs;
};
const kindsTo = async (who: "admin" | "editor" | "writer", id: string) =>
  (await noticesOf(who, id)).map(({ kind }) => kind);
const sendMail = async (now?: number) => {
  const { sendNotices } = await import("../src/features/reviewing/send-notices.ts");
  await sendNotices(cast.cms.payload, now);
};
const MINUTE_MS = 60_000;

describe("a text goes its way", () => {
  it("submitted, returned with a reason, submitted again, approved, published", async () => {
    const id = await write("writer");
    expect(await stageOf(id)).toBe("writing");
    await save("writer", id, { deed: "submit", summary: "Tóm tắt" });
    expect(await stageOf(id)).toBe("inReview");
    const silent = await save("editor", id, { deed: "return", deedNote: "  " });
    expect(silent).toMatchObject({
      status: 403,
      message: "Hãy ghi lý do trả lại, để người viết biết cần sửa gì.",
    });
    await save("editor", id, { deed: "return", deedNote: "Thiếu nguồn ảnh" });
    expect(await stageOf(id)).toBe("returned");
    expect((await save("writer", id, { summary: "Đã sửa", deed: "submit" })).status).toBe(200);
    await save("editor", id, { deed: "approve" });
    expect(await stageOf(id)).toBe("done");
    expect((await publish("editor", id)).status).toBe(200);
    expect((await review("writer", id)).remarks).toMatchObject([
      { kind: "submit", by: "writer" },
      { kind: "return", by: "editor", text: "Thiếu nguồn ảnh" },
      { kind: "submit", by: "writer" },
      { kind: "approve", by: "editor" },
    ]);
    expect(await kindsTo("editor", id)).toEqual(["submitted", "submitted"]);
    expect(await kindsTo("admin", id)).toEqual(["submitted", "submitted"]);
    expect(await kindsTo("writer", id)).toEqual(["returned", "approved", "published"]);
  });

  it("that nobody sends by a value: writers approve nothing, by no way", async () => {
    const id = await write("writer", { stage: "done" });
    expect(await stageOf(id)).toBe("writing");
    await save("writer", id, { stage: "done" });
    expect(await stageOf(id)).toBe("writing");
    await save("editor", id, { stage: "done" });
    expect(await stageOf(id)).toBe("writing");
    const answer = await save("writer", id, { deed: "approve" });
    expect([answer.status, answer.message]).toEqual([
      403,
      "Chỉ biên tập viên mới duyệt hoặc trả lại bài. Hãy bấm “Gửi duyệt”.",
    ]);
  });

  it("from its beginning again when what was approved is changed", async () => {
    const id = await write("writer", { deed: "submit" });
    expect(await stageOf(id)).toBe("inReview");
    await save("editor", id, { deed: "approve" });
    await save("writer", id, { summary: "Sửa sau khi duyệt" });
    expect(await stageOf(id)).toBe("writing");
  });

  it("to whom it was assigned, and to nobody else", async () => {
    const id = await write("writer", { assignedTo: ids.editor, deed: "submit" });
    expect(await kindsTo("editor", id)).toEqual(["submitted"]);
    expect(await kindsTo("admin", id)).toEqual([]);
    await save("editor", id, { assignedTo: ids.admin });
    expect(await kindsTo("admin", id)).toEqual(["assigned"]);
    await save("editor", id, { summary: "Chỉ sửa chữ" });
    expect(await kindsTo("admin", id)).toEqual(["assigned"]);
  });
});

describe("where two people are needed", () => {
  const OWN =
    "Bạn là người sửa nội dung này lần cuối, nên cần một người khác xem rồi mới duyệt và đăng được. Hãy bấm “Gửi duyệt”.";

  it("nobody approves or publishes what they wrote last, administrators neither", async () => {
    await needTwo(true);
    for (const [own, other] of [
      ["editor", "admin"],
      ["admin", "editor"],
    ] as const) {
      const id = await write(own);
      expect(await publish(own, id)).toMatchObject({ status: 403, message: OWN });
      expect(await save(own, id, { deed: "approve" })).toMatchObject({ status: 403 });
      expect((await review(own, id)).mayApprove).toBe(false);
      expect((await review(other, id)).mayApprove).toBe(true);
      // With the whole form, as the button sends it, and nothing changed.
      const {
        id: _id,
        createdAt,
        updatedAt,
        ...form
      } = await cast.cms.payload.findByID({
        collection: "articles",
        id,
        draft: true,
        depth: 0,
      });
      expect((await publish(other, id, { ...form, _status: "published" })).status).toBe(200);
    }
  });

  it("a word changed while publishing is a word of whoever publishes", async () => {
    await needTwo(true);
    const id = await write("writer");
    expect(await publish("editor", id, { summary: "Thêm lúc đăng" })).toMatchObject({
      status: 403,
    });
    expect((await publish("editor", id)).status).toBe(200);
    expect(await publish("editor", id, { summary: "Đính chính" })).toMatchObject({ status: 403 });
  });

  it("neither at an hour that was set, nor several together", async () => {
    await needTwo(true);
    const id = await write("editor");
    const documents = [{ collection: "articles", id }];
    expect((await send("editor", "POST", "/planning/publish-together", { documents })).status).toBe(
      400,
    );
    await planned(cast.cms, id, { by: ids.editor });
    await runDue(cast.cms);
    expect((await cast.cms.rest(`/articles/${id}`, cast.as("api-client"))).status).toBe(404);
    const [notice] = await noticesOf("editor", id);
    expect(notice).toMatchObject({
      kind: "scheduleFailed",
      text: expect.stringContaining("cần một người khác xem"),
    });
  });

  it("what somebody has set an hour for is not changed by another until that is called off", async () => {
    await needTwo(true);
    const id = await write("editor");
    await planned(cast.cms, id, { by: ids.admin });
    const change = () => save("editor", id, { summary: "Chưa ai xem" });
    expect(await change()).toMatchObject({
      status: 403,
      message: expect.stringMatching(/Hãy bỏ hẹn rồi sửa/),
    });
    expect((await save("editor", id, { assignedTo: ids.writer })).status).toBe(200);
    await needTwo(false);
    expect((await change()).status).toBe(200);
  });

  it("is the administrators' rule to make", async () => {
    for (const [who, status] of [
      ["admin", 200],
      ["editor", 403],
      ["writer", 403],
      ["api-client", 403],
    ] as const) {
      const path = "/globals/editorial-settings";
      expect([who, (await send(who, "POST", path, { needsSecondPerson: false })).status]).toEqual([
        who,
        status,
      ]);
    }
  });
});

describe("comments", () => {
  it("on a passage reach whoever wrote it, are resolved and opened again", async () => {
    const id = await write("writer");
    const about = { collection: "articles", id };
    expect(
      (
        await send("editor", "POST", "/reviewing/comment", {
          ...about,
          quote: "Chữ",
          text: "Viết rõ hơn",
        })
      ).status,
    ).toBe(200);
    expect(
      (await send("editor", "POST", "/reviewing/comment", { ...about, quote: "", text: " " }))
        .status,
    ).toBe(400);
    expect(await noticesOf("writer", id)).toMatchObject([
      { kind: "commented", text: "“Chữ”\nViết rõ hơn" },
    ]);
    const [comment] = (await review("writer", id)).remarks;
    await send("writer", "POST", "/reviewing/resolve", { comment: comment.id, isResolved: true });
    expect((await review("editor", id)).remarks).toMatchObject([
      { quote: "Chữ", isResolved: true },
    ]);
  });

  it.each<Who>(["api-client", "anonymous", "unknown-role"])("are nothing for %s", async (who) => {
    const id = await write("writer");
    const statuses = [
      (
        await send(who, "POST", "/reviewing/comment", {
          collection: "articles",
          id,
          quote: "",
          text: "x",
        })
      ).status,
      (await cast.cms.rest(`/reviewing/of?collection=articles&id=${id}`, cast.as(who))).status,
      (await cast.cms.rest("/reviewing/unread", cast.as(who))).status,
    ];
    expect(statuses).toEqual([403, 403, 403]);
  });
});

describe("notices", () => {
  it("are counted until they are read, each person's own", async () => {
    const unread = async (who: Who) =>
      (await cast.cms.rest("/reviewing/unread", cast.as(who))).body.unread;
    await send("editor", "POST", "/reviewing/read", {});
    const id = await write("writer", { deed: "submit" });
    const before = await unread("admin");
    expect(await unread("editor")).toBe(1);
    await send("editor", "POST", "/reviewing/read", { collection: "articles", id });
    expect([await unread("editor"), await unread("admin")]).toEqual([0, before]);
  });

  /** The CMS sends what else is due as each minute begins. */
  const mailsAbout = (id: unknown) =>
    mailbox.mails.filter(({ said }) => said.includes(`/articles/${id}`));

  it("go out by mail, in Vietnamese, plain and as HTML, once", async () => {
    const id = await write("writer", {
      title: "Hội nghị <b>mẫu</b>",
      assignedTo: ids.editor,
      deed: "submit",
    });
    await sendMail();
    await sendMail();
    const mails = mailsAbout(id);
    expect(mails.map(({ to }) => to)).toEqual(["editor@example.com"]);
    const said = mails[0]?.said ?? "";
    expect(said).toContain("Subject: writer gửi duyệt “Hội nghị <b>mẫu</b>”");
    expect(said).toContain("Mở bài để xem, rồi bấm “Duyệt”, “Đăng” hoặc “Trả lại…”.");
    expect(said).toContain(`http://localhost:3000/admin/collections/articles/${id}`);
    expect(said).toContain("<p>writer gửi duyệt “Hội nghị &lt;b&gt;mẫu&lt;/b&gt;”.</p>");
    expect(said).toMatch(/^auto-submitted: auto-generated/im);
  });

  it("say what to change", async () => {
    const id = await write("writer", { deed: "submit" });
    await sendMail();
    mailbox.mails.length = 0;
    await save("editor", id, { deed: "return", deedNote: "Thiếu nguồn & ảnh" });
    await sendMail();
    const mails = mailsAbout(id);
    expect(mails).toMatchObject([{ to: "writer@example.com" }]);
    expect(mails[0]?.said).toContain("Thiếu nguồn &amp; ảnh");
  });

  it("wait while the mail server is away, and are not lost", async () => {
    mailbox.isAway = true;
    const id = await write("writer", { assignedTo: ids.editor, deed: "submit" });
    await sendMail();
    expect(await noticesOf("editor", id)).toMatchObject([{ mail: "waiting", tries: 1 }]);
    mailbox.isAway = false;
    await sendMail();
    expect(mailbox.mails).toEqual([]);
    await sendMail(Date.now() + 2 * MINUTE_MS);
    expect(mailbox.mails).toMatchObject([{ to: "editor@example.com" }]);
  });

  it("that a process had in hand when it was killed are not sent again", async () => {
    mailbox.isAway = true;
    const id = await write("writer", { assignedTo: ids.editor, deed: "submit" });
    await sendMail();
    const [notice] = await noticesOf("editor", id);
    await cast.cms.payload.update({
      collection: "notices",
      id: notice?.id ?? "",
      data: { mail: "sending", mailAt: new Date().toISOString() },
    });
    mailbox.isAway = false;
    await sendMail(Date.now() + 5 * MINUTE_MS);
    await sendMail(Date.now() + 20 * MINUTE_MS);
    expect(mailbox.mails).toEqual([]);
    expect(await noticesOf("editor", id)).toMatchObject([{ mail: "unknown" }]);
  });

  it("are sent once by two servers", async () => {
    mailbox.isAway = true;
    const written = [1, 2, 3].map(() =>
      write("writer", { assignedTo: ids.editor, deed: "submit" }),
    );
    await Promise.all(written);
    await sendMail();
    mailbox.isAway = false;
    const { sendNotices } = await import("../src/features/reviewing/send-notices.ts");
    const later = Date.now() + 3 * MINUTE_MS;
    // One that shares nothing but the database is as good as a second process.
    const other = Object.create(cast.cms.payload);
    await Promise.all([sendNotices(cast.cms.payload, later), sendNotices(other, later)]);
    expect(mailbox.mails).toHaveLength(3);
    expect(new Set(mailbox.mails.map(({ messageId }) => messageId)).size).toBe(3);
  });

  it("tell nobody of what was refused", async () => {
    await needTwo(true);
    const id = await write("editor", { createdBy: ids.editor });
    await publish("editor", id);
    await sendMail();
    expect(mailbox.mails).toEqual([]);
  });
});

describe("an old version", () => {
  const restore = async (query: string) => {
    const id = await write("editor", { summary: "Bản đầu" });
    await publish("editor", id);
    await publish("editor", id, { summary: "Bản sau" });
    const { docs } = await cast.cms.payload.findVersions({
      collection: "articles",
      where: { and: [{ parent: { equals: id } }, { "version.summary": { equals: "Bản đầu" } }] },
      limit: 1,
    });
    const answer = await send("editor", "POST", `/articles/versions/${docs[0]?.id}${query}`, {});
    expect(answer.status).toBe(200);
    const { body: seen } = await cast.cms.rest(`/articles/${id}`, cast.as("api-client"));
    const newest = await cast.cms.payload.findByID({
      collection: "articles",
      id,
      draft: true,
      depth: 0,
    });
    return [seen.summary, newest.summary, newest._status];
  };

  it("comes back as a draft, whatever the button says", async () => {
    expect(await restore("")).toEqual(["Bản sau", "Bản đầu", "draft"]);
    expect(await restore("?draft=false")).toEqual(["Bản sau", "Bản đầu", "draft"]);
  });

  it("comes back as what readers see when that is asked for", async () => {
    expect(await restore("?publish=true")).toEqual(["Bản đầu", "Bản đầu", "published"]);
  });
});

describe("a duplicate", () => {
  it("is an article of its own, again and again", async () => {
    const id = await write("writer", {
      title: "Giao ban tuần",
      isFeatured: true,
      publishedAt: "2026-01-05T01:00:00.000Z",
      changeNotes: [{ date: "2026-01-06", note: "Sửa tên" }],
      assignedTo: ids.editor,
      deed: "submit",
    });
    await publish("editor", id);
    const slugs = ["giao-ban-tuan"];
    for (const from of [id, id, null]) {
      const original: string = from ?? slugs.at(-1) ?? "";
      const source = from ?? (await idOfSlug(original));
      const { doc, status } = await send(
        "writer",
        "POST",
        `/articles/${source}/duplicate?draft=true`,
        {},
      );
      expect(status).toBe(200);
      const copy = await cast.cms.payload.findByID({
        collection: "articles",
        id: doc.id,
        draft: true,
        depth: 0,
      });
      expect(copy).toMatchObject({
        _status: "draft",
        stage: "writing",
        createdBy: ids.writer,
        writtenBy: ids.writer,
        isFeatured: false,
      });
      expect([copy.publishedAt ?? null, copy.assignedTo ?? null, copy.changeNotes ?? []]).toEqual([
        null,
        null,
        [],
      ]);
      expect(slugs).not.toContain(copy.slug);
      slugs.push(copy.slug ?? "");
    }
    expect((await publish("editor", await idOfSlug(slugs.at(-1) ?? ""))).status).toBe(200);
  });

  const idOfSlug = async (slug: string) => {
    const { docs } = await cast.cms.payload.find({
      collection: "articles",
      where: { slug: { equals: slug } },
      draft: true,
    });
    return docs[0]?.id ?? "";
  };
});

describe("a menu item of a category", () => {
  it("is given the category's new name when somebody asks for it", async () => {
    const category = await cast.existing("categories", { name: "Xây dựng Đảng" });
    const entry = (label: string) => ({ label, target: "category" as const, category });
    await cast.cms.payload.updateGlobal({
      slug: "navigation",
      data: {
        header: [entry("Xây dựng Đảng"), { label: "Trang chủ", target: "home" }],
        footer: [entry("Xây dựng Đảng")],
      },
    });
    await send("editor", "PATCH", `/categories/${category}`, {
      name: "Xây dựng Đảng, hệ thống chính trị",
    });
    const ask = async () =>
      (await cast.cms.rest(`/navigation/entries?category=${category}`, cast.as("editor"))).body;
    expect((await ask()).labels).toEqual(["Xây dựng Đảng"]);
    expect((await send("writer", "POST", "/navigation/entries", { category })).status).toBe(403);
    expect((await send("editor", "POST", "/navigation/entries", { category })).status).toBe(200);
    expect((await ask()).labels).toEqual([]);
    const menus = await cast.cms.payload.findGlobal({ slug: "navigation", depth: 0 });
    expect(menus.header?.map(({ label }) => label)).toEqual([
      "Xây dựng Đảng, hệ thống chính trị",
      "Trang chủ",
    ]);
    expect(menus.footer?.map(({ label }) => label)).toEqual(["Xây dựng Đảng, hệ thống chính trị"]);
  });
});

it("comments are taken at the pace of people, of each person for themselves", async () => {
  const id = await write("writer");
  const comment = (who: Who) =>
    send(who, "POST", "/reviewing/comment", { collection: "articles", id, quote: "", text: "Chữ" });
  const answers = [];
  for (let time = 0; time < 31; time += 1) answers.push(await comment("admin"));
  expect(answers.at(-1)).toMatchObject({
    status: 429,
    message: expect.stringMatching(/Hãy chờ một phút/),
  });
  expect((await comment("editor")).status).toBe(200);
});
