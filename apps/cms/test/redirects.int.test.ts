import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCms, type TestCms } from "./support/cms.ts";
import { body } from "./support/content.ts";
import { type Desk, openDesk, problems } from "./support/desk.ts";

let cms: TestCms;
let desk: Desk;

beforeAll(async () => {
  cms = await startCms();
  desk = await openDesk(cms);
});
afterAll(() => cms.stop());

const OCTOBER = "2022-10-24T03:32:00.000Z";
const published = (slug: string, data: Record<string, unknown> = {}) =>
  desk.create("articles", {
    title: `Bài ${slug}`,
    slug,
    body: body("Nội dung."),
    publishedAt: OCTOBER,
    _status: "published",
    ...data,
  });
const at = (slug: string, month = "2022/10") => `/tin-tuc/${month}/${slug}/`;

describe("an address that was another's", () => {
  it("is refused to a new article, in Vietnamese and by name, and nothing is kept of it", async () => {
    const first = await published("da-dung");
    await desk.edit("articles", first, { slug: "da-dung-roi-doi" });
    const answer = await desk.tryCreate("articles", {
      title: "Bài khác",
      slug: "da-dung",
      body: body("Nội dung."),
      publishedAt: OCTOBER,
      _status: "published",
    });
    expect(answer.status).toBe(400);
    expect(Object.values(problems(answer)).join()).toContain(
      `Địa chỉ ${at("da-dung")} từng thuộc về một nội dung khác nên không dùng lại được.`,
    );
    const left = await cms.payload.count({
      collection: "articles",
      where: { slug: { equals: "da-dung" } },
    });
    expect(left.totalDocs).toBe(0);
    expect(await desk.redirect(at("da-dung"))).toEqual({
      kind: "moved",
      to: at("da-dung-roi-doi"),
    });
  });

  it("is refused to one that would move there, also after the first was deleted", async () => {
    const first = await published("cua-nguoi-truoc");
    await desk.remove("articles", first);
    const second = await published("cua-nguoi-sau");
    const answer = await desk.tryEdit("articles", second, { slug: "cua-nguoi-truoc" });
    expect(answer.status).toBe(400);
    expect((await desk.outbox("articles", second)).map(({ kind }) => kind)).toEqual(["published"]);
    expect(await desk.redirect(at("cua-nguoi-truoc"))).toEqual({ kind: "gone", to: null });
  });

  it("is free in a month in which it never was", async () => {
    const first = await published("lich-tiep-dan");
    await desk.remove("articles", first);
    const second = await published("lich-tiep-dan", { publishedAt: "2022-11-24T03:00:00.000Z" });
    expect((await desk.seen("articles", second)).status).toBe(200);
  });

  it("is free again when staff delete its row", async () => {
    const first = await published("duoc-cho-lai");
    await desk.remove("articles", first);
    const where = `where[from][equals]=${at("duoc-cho-lai")}`;
    await cms.rest(`/redirects?${where}`, { method: "DELETE", token: desk.editor.token });
    const second = await published("duoc-cho-lai");
    expect((await desk.seen("articles", second)).status).toBe(200);
  });
});

describe("redirects made by hand", () => {
  it("are not taken for an address where a page stands, which they would hide", async () => {
    await published("dang-song");
    const answer = await desk.tryCreate("redirects", { from: at("dang-song"), kind: "gone" });
    expect(answer.status).toBe(400);
    expect(problems(answer).from).toContain("đang có trang “Bài dang-song”");
  });

  it("lead into the site or to the web, never to anything a browser would run", async () => {
    for (const to of ["javascript:alert(1)", "data:text/html,x", "//example.com/", "tin-tuc", ""]) {
      const answer = await desk.tryCreate("redirects", { from: "/cu/x/", kind: "moved", to });
      expect([to, answer.status]).toEqual([to, 400]);
      expect(problems(answer)).toHaveProperty("to");
    }
  });

  it("start from an address of this site that no folder can be climbed out of", async () => {
    for (const from of [
      "https://example.com/",
      "/cu",
      "cu/",
      "/",
      "/a b/",
      "/a/../b/",
      "/.x/",
      "/a?b/",
    ]) {
      const answer = await desk.tryCreate("redirects", { from, kind: "gone" });
      expect([from, answer.status]).toEqual([from, 400]);
      expect(problems(answer)).toHaveProperty("from");
    }
  });

  it("do not lead to themselves", async () => {
    const answer = await desk.tryCreate("redirects", {
      from: "/vong/",
      kind: "moved",
      to: "/vong/",
    });
    expect(answer.status).toBe(400);
    expect(problems(answer)).toHaveProperty("to");
  });
});
