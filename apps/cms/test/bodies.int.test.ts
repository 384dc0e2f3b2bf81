import { richText } from "@bantin/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCms, type TestCms } from "./support/cms.ts";
import { type Desk, openDesk, succeeded } from "./support/desk.ts";

let cms: TestCms;
let desk: Desk;

beforeAll(async () => {
  cms = await startCms();
  desk = await openDesk(cms);
});
afterAll(() => cms.stop());

let serial = 0;
const publish = (body: unknown) =>
  desk.tryCreate("articles", { title: `Bài dán ${++serial}`, body, _status: "published" });
const state = (...children: unknown[]) => ({ root: { type: "root", children } });
const paragraph = (children: unknown) => ({ type: "paragraph", version: 1, children });
const text = (words: string) => ({ type: "text", text: words, version: 1 });

describe("a body that a program sends", () => {
  it.each([
    ["a child that is null", () => state(null, paragraph([null, text("a")]))],
    ["children that are a word", () => state(paragraph("chữ"))],
    ["a root that is a word", () => ({ root: "chữ" })],
    ["a word", () => "chữ"],
    ["a node without a type", () => state({ children: [{ text: "a" }] })],
    ["a link without fields", () => state(paragraph([{ type: "link", children: [text("a")] }]))],
    ["an upload without a picture", () => state({ type: "upload" }, paragraph([text("a")]))],
    ["control characters", () => state(paragraph([text("a\u0000b\uD83C")]))],
  ])("is mended: %s", async (_what, given) => {
    const answer = await publish(given());
    expect([answer.status, answer.body.errors]).toEqual([201, undefined]);
    const seen = await desk.seen("articles", answer.body.doc.id);
    expect(richText.safeParse(seen.body.body).error).toBeUndefined();
  });

  /** Sends JSON as it is written, since what makes it of objects has limits of its own. */
  async function sent(method: string, path: string, json: string, as: "json" | "form" = "json") {
    const form = new FormData();
    form.set("_payload", json);
    const headers = new Headers({
      Authorization: `JWT ${desk.editor.token}`,
      Origin: "http://localhost:3000",
    });
    if (as === "json") headers.set("Content-Type", "application/json");
    const body = as === "json" ? json : form;
    const answer = await cms.fetch(`http://localhost:3000/api${path}`, { method, headers, body });
    return answer.status;
  }

  it.each([
    ["paragraphs", "paragraph"],
    ["quotations", "quote"],
    ["lists", "list"],
    ["nodes that nobody knows", "khac"],
  ])("is refused with the reason: 10,000 %s in each other", async (_what, type) => {
    const nested = `${`{"type":"${type}","children":[`.repeat(10_000)}{"text":"đáy"}${"]}".repeat(10_000)}`;
    const body = `{"root":{"children":[${nested}]}}`;
    const data = `"body":${body},"_status":"published"`;
    expect(await sent("POST", "/articles", `{"title":"Sâu ${++serial}",${data}}`)).toBe(400);
    const id = await desk.create("articles", { title: `Sâu ${++serial}` }, { draft: true });
    expect(await sent("PATCH", `/articles/${id}`, `{${data}}`)).toBe(400);
    expect(await sent("PATCH", `/articles/${id}?draft=true`, `{${data}}`, "form")).toBe(400);
    expect(await sent("PATCH", `/articles/${id}?draft=true`, `{"title":${body}}`)).toBe(400);
    const settings = `{"siteName":"a","organisation":{"name":"a"},"about":${body}}`;
    expect(await sent("POST", "/globals/site-settings", settings)).toBe(400);
  });

  it("is mended: 300 quotations in each other", async () => {
    const nested = JSON.parse(
      `${'{"type":"quote","children":['.repeat(300)}{"text":"đáy"}${"]}".repeat(300)}`,
    );
    const answer = succeeded(await publish(state(nested)));
    const body = { ...answer.body.doc.body, note: nested };
    expect((await desk.tryEdit("articles", answer.body.doc.id, { body })).status).toBe(200);
  });

  it("is mended as a draft and in settings too, where pictures have no place", async () => {
    const body = state({ type: "upload", relationTo: "media", value: "m1" }, paragraph("chữ"));
    const draft = await desk.tryCreate(
      "articles",
      { title: "Nháp", body: state("a") },
      { draft: true },
    );
    expect(richText.safeParse(draft.body.doc.body).error).toBeUndefined();
    const settings = { siteName: "Trang", organisation: { name: "Cơ quan" }, about: body };
    const saved = succeeded(
      await cms.rest("/globals/site-settings", {
        method: "POST",
        body: settings,
        token: desk.editor.token,
      }),
    );
    const { root } = richText.parse(saved.body.result.about);
    expect(root.children.map(({ type }) => type)).toEqual(["paragraph"]);
  });

  it("keeps addresses as they are, whatever is encoded in them", async () => {
    const urls = [
      "/tin-tuc/%C4%91/?a=b+c",
      "https://may-chu/a(1)?x=[1]",
      "mailto:a@b.vn?subject=x%20y",
    ];
    const links = urls.map((url) => ({
      type: "link",
      id: `65f0c0ffee65f0c0ffee65f${url.length % 10}`,
      fields: { linkType: "custom", url },
      children: [text("a")],
    }));
    const answer = succeeded(await publish(state(paragraph(links))));
    const seen = await desk.seen("articles", answer.body.doc.id);
    expect(JSON.stringify(seen.body.body).match(/"url":"[^"]*"/g)).toEqual(
      urls.map((url) => `"url":"${url}"`),
    );
  });

  it("with a link to an article that is gone can still be saved", async () => {
    const doc = await desk.create(
      "articles",
      { title: "Bài sẽ xóa", body: state("a") },
      { draft: true },
    );
    const fields = { linkType: "internal", doc: { relationTo: "articles", value: doc } };
    const answer = succeeded(
      await publish(state(paragraph([{ type: "link", fields, children: [text("bài cũ")] }]))),
    );
    await desk.remove("articles", doc);
    const edited = await desk.tryEdit("articles", answer.body.doc.id, {
      body: answer.body.doc.body,
      summary: "Sửa",
      _status: "published",
    });
    expect([edited.status, edited.body.errors]).toEqual([200, undefined]);
  });
});
