import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCms, type TestCms } from "./support/cms.ts";
import { body, linkBody } from "./support/content.ts";
import { type Desk, openDesk, problems } from "./support/desk.ts";

let cms: TestCms;
let desk: Desk;

beforeAll(async () => {
  cms = await startCms();
  desk = await openDesk(cms);
});
afterAll(() => cms.stop());

describe("addresses of the web", () => {
  const link = (url: string) => linkBody({ linkType: "custom", url, newTab: false });
  let serial = 0;
  const published = (data: object) =>
    desk.tryCreate("articles", {
      title: `Bài liên kết ${++serial}`,
      body: body("Chữ."),
      _status: "published",
      ...data,
    });
  const DANGEROUS = [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
  ];

  it.each(DANGEROUS)("%j is refused as a source", async (url) => {
    const answer = await published({ source: { url } });
    expect(answer.status).toBe(400);
    expect(problems(answer)["source.url"]).toContain("http:// hoặc https://");
  });

  it.each(DANGEROUS)("%j leaves the words of a link in the text, and no link", async (url) => {
    const answer = await published({ body: link(url) });
    expect(answer.status).toBe(201);
    expect(answer.body.doc.body.root.children).toMatchObject([{ children: [{ type: "text" }] }]);
    expect(JSON.stringify(answer.body.doc.body)).not.toContain("link");
  });

  it.each([
    "https://example.com/a?b=c#d",
    "http://example.com",
    "/van-ban/",
    "mailto:a@example.com",
  ])("%s is taken as a link in the text", async (url) => {
    expect((await published({ body: link(url) })).status).toBe(201);
  });

  it.each(DANGEROUS)("%j is refused in the menu and in the settings", async (url) => {
    const asEditor = { method: "POST" as const, token: desk.editor.token };
    const menu = await cms.rest("/globals/navigation", {
      ...asEditor,
      body: { header: [{ label: "Xấu", target: "link", url }] },
    });
    expect(menu.status).toBe(400);
    const settings = await cms.rest("/globals/site-settings", {
      ...asEditor,
      body: { siteName: "Tên", organisation: { name: "Tên" }, ended: { url } },
    });
    expect(settings.status).toBe(400);
    const front = await cms.rest("/globals/front-page", {
      ...asEditor,
      body: { services: [{ label: "Xấu", url }], notices: [{ text: "Xấu", url }] },
    });
    expect(front.status).toBe(400);
    expect(problems(front)["services.0.url"]).toContain("https://…");
    expect(problems(front)["notices.0.url"]).toContain("https://…");
  });
});

describe("colours of the site", () => {
  const saved = (colours: object) =>
    cms.rest("/globals/site-settings", {
      method: "POST",
      token: desk.editor.token,
      body: { siteName: "Tên", organisation: { name: "Tên" }, colours },
    });

  it.each([
    ["no colour", { main: "đỏ" }, "main", "ví dụ #8f1418"],
    ["too light for letters", { main: "#ffde00" }, "main", "cần ít nhất 4,5"],
    ["too dark on the main one", { main: "#0b3a75", accent: "#1a1a1a" }, "accent", "màu sáng hơn"],
  ])("are refused with what to do: %s", async (_name, colours, field, words) => {
    const answer = await saved(colours);
    expect(answer.status).toBe(400);
    expect(problems(answer)[`colours.${field}`]).toContain(words);
  });

  it("are taken when they can be read, and when they are taken back", async () => {
    expect((await saved({ main: "#0b3a75", accent: "#ffe08a" })).status).toBe(200);
    expect((await saved({ main: null, accent: null })).status).toBe(200);
  });
});
