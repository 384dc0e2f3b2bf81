import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { normaliseBody, richText } from "@bantin/contract";
import {
  convertHTMLToLexical,
  editorConfigFactory,
  getEnabledNodes,
  type SanitizedServerEditorConfig,
} from "@payloadcms/richtext-lexical";
import { createHeadlessEditor } from "@payloadcms/richtext-lexical/lexical/headless";
import { Window } from "happy-dom";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { bodyEditor } from "../src/fields/body-field.ts";
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

/** What reads HTML in place of a browser. */
class Page {
  readonly window: { document: Document };

  constructor(html: string) {
    this.window = { document: new DOMParser().parseFromString(html, "text/html") };
  }
}

describe("what is pasted into the editor", () => {
  let editorConfig: SanitizedServerEditorConfig;
  beforeAll(async () => {
    vi.stubGlobal("DOMParser", new Window().DOMParser);
    editorConfig = await editorConfigFactory.fromEditor({
      config: cms.payload.config,
      editor: bodyEditor,
    });
  });

  const pasted = (html: string) => convertHTMLToLexical({ editorConfig, html, JSDOM: Page });

  /** What the editor holds once it has opened a body. */
  function opened(body: object): unknown {
    const editor = createHeadlessEditor({
      nodes: getEnabledNodes({ editorConfig }),
      onError: (error) => {
        throw error;
      },
    });
    editor.setEditorState(editor.parseEditorState(JSON.stringify(body)));
    return JSON.parse(JSON.stringify(editor.getEditorState()));
  }

  const PASTES: readonly [what: string, html: string, words: string][] = [
    [
      "Word: a paragraph",
      `<p class=MsoNormal style='text-align:justify'><span lang=VI>Xã đã ra quân.<o:p></o:p></span></p>`,
      "Xã đã ra quân.",
    ],
    [
      "Word: a footnote",
      `<p>Theo huyện<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>.</p><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Kế hoạch.</p></div>`,
      "Theo huyện[1].[1] Kế hoạch.",
    ],
    [
      "Word: an endnote",
      `<p>Theo<a href="#_edn1"><sup>i</sup></a></p><p><a href="#_ednref1">i</a> Kế hoạch</p>`,
      "Theoii Kế hoạch",
    ],
    [
      "Word: a table of contents",
      `<p><a href="#_Toc123">I. Mở đầu<span style='mso-tab-count:1'>\t</span>1</a></p><h1><a name="_Toc123">I. Mở đầu</a></h1>`,
      "I. Mở đầu 1I. Mở đầu",
    ],
    [
      "Word: a list of paragraphs",
      `<p class=MsoListParagraph><![if !supportLists]><span>-<span>&nbsp;&nbsp; </span></span><![endif]>Một</p>`,
      "-   Một",
    ],
    [
      "Word: a table",
      `<table><tr><td><p>STT</p></td><td><p>Tên</p></td></tr><tr><td><p>1</p></td><td><p>Lan</p></td></tr></table>`,
      "STTTên1Lan",
    ],
    [
      "Word: a text in a table of one cell",
      `<table><tr><td><h2>Tin</h2><p>Một</p><ul><li>Hai</li></ul></td></tr></table>`,
      "TinMộtHai",
    ],
    ["Word: a link to a file", `<p><a href="file:///C:Usersa\bai.docx">bài</a></p>`, "bài"],
    [
      "Word: levels of headings",
      `<h1>Một</h1><h2>Hai</h2><h5>Năm</h5><h6>Sáu</h6>`,
      "MộtHaiNămSáu",
    ],
    [
      "Google Docs: a check list",
      `<b style="font-weight:normal;"><ul><li role="checkbox" aria-checked="false"><p><span>Phòng họp</span></p></li><li role="checkbox" aria-checked="true"><p>Giấy mời</p></li></ul></b>`,
      "Phòng họpGiấy mời",
    ],
    [
      "Google Docs: a tab in a link",
      `<p><a href="https://example.vn/"><span>Phần</span><span class="Apple-tab-span" style="white-space:pre">\t</span><span>2</span></a></p>`,
      "Phần 2",
    ],
    [
      "Google Docs: lists in lists",
      `<ul><li><p>Một</p></li><ul><li><p>Hai</p></li></ul><li><p>Ba</p></li></ul>`,
      "MộtHaiBa",
    ],
    [
      "Google Docs: a footnote",
      `<p>a<sup><a href="#ftnt1">[1]</a></sup></p><hr><div><p><a href="#ftnt_ref1">[1]</a> b</p></div>`,
      "a[1][1] b",
    ],
    [
      "LibreOffice: a footnote",
      `<p>a<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a></p><div><p><a href="#sdfootnote1anc">1</a>b</p></div>`,
      "a11b",
    ],
    [
      "LibreOffice: a list of paragraphs",
      `<ol start="3"><li><p>Ba</p><p>thêm</p></li><li><p>Bốn</p></li></ol>`,
      "BathêmBốn",
    ],
    [
      "Facebook: lines and pictures of letters",
      `<div dir="auto"><div>Tin vui <span><img alt="🎉" src="https://static.example/e.png"></span></div><div>Hôm nay<br>ra quân</div></div>`,
      "Tin vuiHôm nayra quân",
    ],
    [
      "Facebook: a hashtag",
      `<div><a href="/hashtag/x?__eep__=6" role="link"><span>#xãMẫu</span></a></div>`,
      "#xãMẫu",
    ],
    [
      "a news site: a figure",
      `<article><p>Một</p><figure><img src="https://x.vn/a.jpg"><figcaption>Ảnh: A</figcaption></figure><p>Hai</p></article>`,
      "MộtẢnh: AHai",
    ],
    [
      "a news site: a quotation of paragraphs",
      `<blockquote><p>Một</p><p>Hai</p><ul><li>Ba</li></ul></blockquote>`,
      "MộtHaiBa",
    ],
    [
      "a news site: a link around blocks",
      `<a href="https://x.vn/"><h3>Đề mục</h3><p>Tóm tắt</p></a>`,
      "Đề mụcTóm tắt",
    ],
    ["a news site: a heading in an item", `<ul><li><h3>Một</h3><p>Hai</p><hr></li></ul>`, "MộtHai"],
    [
      "a news site: a script",
      `<p>a</p><script>alert(1)</script><p><a href="javascript:alert(1)">b</a></p>`,
      "ab",
    ],
    ["a news site: details", `<details open><summary>Một</summary><p>Hai</p></details>`, "MộtHai"],
    [
      "a mail: an address and a telephone",
      `<p><a href="mailto:a@x.vn">a@x.vn</a>, <a href="tel:0203 388">0203 388</a></p>`,
      "a@x.vn, 0203 388",
    ],
    [
      "a browser: an address of this page",
      `<p><a href="#muc-2">mục 2</a> và <a href="">trống</a></p>`,
      "mục 2 và trống",
    ],
    ["code", `<pre><code>một\nhai</code></pre>`, "mộthai"],
    [
      "marks of all kinds",
      `<p><mark>a</mark><sub>b</sub><kbd>c</kbd><u><s>d</s></u><font color=red>e</font></p>`,
      "abcde",
    ],
  ];

  function wordsOf(value: unknown): string {
    if (Array.isArray(value)) return value.map(wordsOf).join("");
    if (typeof value !== "object" || value === null) return "";
    if ("text" in value && typeof value.text === "string") return value.text;
    return "children" in value ? wordsOf(value.children) : "";
  }

  const settled = (body: object) => {
    expect(richText.safeParse(body).error).toBeUndefined();
    expect(normaliseBody(opened(body))).toEqual({ body, changes: [] });
  };

  it.each(PASTES)("%s", async (_what, html, words) => {
    const given = pasted(html);
    const { body } = normaliseBody(given);
    expect(wordsOf(body.root)).toBe(words);
    settled(body);
    const answer = succeeded(await publish(given));
    expect(answer.body.doc.body).toEqual(JSON.parse(JSON.stringify(body)));
  });

  const shared = process.env.BANTIN_SHARED ?? join(import.meta.dirname, "../../../../shared");
  const CASES = join(shared, "cases");
  it
    .skipIf(!existsSync(CASES))
    .each(["02-word-footnote", "03-google-docs-checklist", "04-tab-in-link"])(
    "the case %s",
    async (name) => {
      const given = pasted(readFileSync(join(CASES, name, "paste.html"), "utf8"));
      const answer = succeeded(await publish(given));
      settled(answer.body.doc.body);
    },
  );

  it("is opened as it was stored, whatever it was", () => {
    const odd = {
      root: {
        type: "root",
        children: [
          {
            type: "list",
            listType: "check",
            start: "x",
            children: [{ type: "listitem", value: "x", indent: -3, children: ["a"] }],
          },
          {
            type: "paragraph",
            format: 7,
            indent: 1e9,
            direction: "up",
            children: [
              { type: "tab", text: "x", mode: "z" },
              { text: "b", style: 3, format: "bold", detail: -1 },
            ],
          },
          { type: "upload", relationTo: "media", value: "m1" },
          {
            type: "heading",
            tag: "h9",
            children: [{ type: "autolink", fields: { url: "www.x.vn" }, children: ["c"] }],
          },
        ],
      },
    };
    settled(normaliseBody(odd).body);
  });
});
