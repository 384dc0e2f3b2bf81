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
  });
});
