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

  it.each([
    "/tin-tuc/",
    "/tim-kiem/",
    "/theo-doi/",
    "/du-lieu/",
    "/van-ban/loc/",
    "/tin-tuc/2022/10/",
    "/van-ban/nam-2021/",
    "/van-ban/nam-khong-ro/phan-2/",
    "/van-ban/loai/nghi-quyet/",
    "/van-ban/linh-vuc/y-te/nam-2021/",
    "/404/",
    "/_redirects/",
    "/_redirects/cu/",
    "/robots.txt/",
    "/sitemap.xml/cu/",
    "/tin-tuc/rss.xml/",
  ])("are not taken for %s, which the site makes by itself", async (from) => {
    const answer = await desk.tryCreate("redirects", { from, kind: "gone" });
    expect(answer.status).toBe(400);
    expect(problems(answer).from).toContain(`Địa chỉ ${from} là của một trang hoặc danh sách`);
  });

  it("are not taken for the years and parts of a category or campaign that there is", async () => {
    await desk.create("categories", { name: "Đang có" });
    await desk.create("campaigns", {
      year: 2022,
      slogan: "Chủ đề đang có",
      activeFrom: "2022-01-01",
      activeTo: "2022-12-31",
      _status: "published",
    });
    for (const [from, title] of [
      ["/chuyen-muc/dang-co/2022/", "Đang có"],
      ["/chuyen-muc/dang-co/2022/phan-1/", "Đang có"],
      ["/chu-de/chu-de-dang-co/phan-2/", "Chủ đề đang có"],
    ]) {
      const answer = await desk.tryCreate("redirects", { from, kind: "gone" });
      expect([from, answer.status]).toEqual([from, 400]);
      expect(problems(answer).from).toContain(`đang có trang “${title}”`);
    }
  });

  it("are taken for what no longer is: a year of a category that is gone, an old kind of list", async () => {
    for (const from of ["/chuyen-muc/da-bo/2022/", "/chu-de/da-bo/phan-2/", "/van-ban/theo-nam/"]) {
      const answer = await desk.tryCreate("redirects", { from, kind: "moved", to: "/tin-tuc/" });
      expect([from, answer.status]).toEqual([from, 201]);
    }
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
