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
  ])("are not taken for %s, which the site makes by itself", async (from) => {
    const answer = await desk.tryCreate("redirects", { from, kind: "gone" });
    expect(answer.status).toBe(400);
    expect(problems(answer).from).toContain(`Địa chỉ ${from} là của một trang hoặc danh sách`);
  });

  it.each([
    ["/404/", "/404/"],
    ["/_redirects/", "/_redirects/"],
    ["/_redirects/cu/", "/_redirects/cu/"],
    ["/robots.txt/", "/robots.txt"],
    ["/sitemap.xml/cu/", "/sitemap.xml/cu/"],
    ["/tin-tuc/rss.xml/", "/tin-tuc/rss.xml"],
    ["/tep/0123456789ab/nghi-quyet.pdf/", "/tep/0123456789ab/nghi-quyet.pdf"],
  ])("are not taken for %s, where the site has a file", async (from, shown) => {
    const answer = await desk.tryCreate("redirects", { from, kind: "gone" });
    expect(answer.status).toBe(400);
    expect(problems(answer).from).toContain(`Địa chỉ ${shown} là của một tệp hoặc thư mục`);
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
    for (const to of ["javascript:alert(1)", "data:text/html,x", "//example.com/", ""]) {
      const answer = await desk.tryCreate("redirects", { from: "/cu/x/", kind: "moved", to });
      expect([to, answer.status]).toEqual([to, 400]);
      expect(problems(answer)).toHaveProperty("to");
    }
  });

  it("start from an address of this site that no folder can be climbed out of", async () => {
    for (const from of ["https://example.com/", "/", "/a/../b/", "/.x/", "/a?b/"]) {
      const answer = await desk.tryCreate("redirects", { from, kind: "gone" });
      expect([from, answer.status]).toEqual([from, 400]);
      expect(problems(answer)).toHaveProperty("from");
    }
  });

  it.each([
    ["http://localhost:4321/dan-tu/trinh-duyet?utm_source=zalo#muc", "/dan-tu/trinh-duyet/"],
    ["localhost:4321/thieu-giao-thuc/", "/thieu-giao-thuc/"],
    ["/m%C3%A3-h%C3%B3a/%C4%91%E1%BA%A7m", "/mã-hóa/đầm/"],
    ["/khong-gach", "/khong-gach/"],
    ["//gach//doi/", "/gach/doi/"],
    ["/CHU-HOA/Bai", "/CHU-HOA/Bai/"],
    ["/co dau cach/", "/co dau cach/"],
    ["/ｆｕｌｌ－ｗｉｄｔｈ/", "/full-width/"],
    ["/muc/index.html", "/muc/"],
    ["/tin/bai-12.aspx", "/tin/bai-12.aspx/"],
    ["/logo.ico", "/logo.ico/"],
  ])("are taken from %s as it was pasted, and kept as %s", async (from, stored) => {
    const id = await desk.create("redirects", { from, kind: "moved", to: "tin-tuc" });
    const { body } = await desk.seen("redirects", id);
    expect([body.from, body.to]).toEqual([stored, "/tin-tuc/"]);
    const again = await desk.edit("redirects", id, { title: "Tên khác" });
    expect(again.body.doc.from).toBe(stored);
  });

  it("are refused for an address that has its row already, which is named", async () => {
    await desk.create("redirects", { from: "/co-roi/", kind: "moved", to: "/tin-tuc/" });
    const answer = await desk.tryCreate("redirects", { from: "co-roi", kind: "gone" });
    expect(problems(answer).from).toContain(
      "đã có một dòng trong “Chuyển hướng” (dẫn tới /tin-tuc/)",
    );
  });

  it("lead to what stands, a page of the site in whatever way its address was pasted", async () => {
    await published("dich-den");
    const to = `http://localhost:4321${at("dich-den").slice(0, -1)}?fbclid=1#dau-trang`;
    const id = await desk.create("redirects", { from: "/dan-toi/", kind: "moved", to });
    expect((await desk.seen("redirects", id)).body.to).toBe(at("dich-den"));
    const search = { from: "/tim-cu/", kind: "moved", to: "/tim-kiem/?q=đất đai" };
    const asked = await desk.create("redirects", search);
    expect((await desk.seen("redirects", asked)).body.to).toBe("/tim-kiem/?q=đất đai");
  });

  it("are led straight on by an address that has moved, and refused by one that is gone", async () => {
    const id = await published("doi-hai-lan");
    await desk.edit("articles", id, { slug: "doi-xong" });
    const row = { from: "/chuoi/", kind: "moved", to: at("doi-hai-lan") };
    const chained = await desk.create("redirects", row);
    expect((await desk.seen("redirects", chained)).body.to).toBe(at("doi-xong"));
    const gone = await published("go-roi");
    await desk.remove("articles", gone);
    const answer = await desk.tryCreate("redirects", {
      from: "/toi-cho-da-go/",
      kind: "moved",
      to: at("go-roi"),
    });
    expect(problems(answer).to).toContain(`Trang ở ${at("go-roi")} đã được gỡ`);
  });

  it("are refused where nothing stands, and where they would lead to a file", async () => {
    for (const [to, words] of [
      ["/khong-co-gi/", "chưa có trang nào ở /khong-co-gi/"],
      ["/tep/0123456789ab/x.pdf", "là của một tệp"],
      ["baoquangninh.vn/tin", "https://baoquangninh.vn/tin"],
    ]) {
      const answer = await desk.tryCreate("redirects", { from: "/di/", kind: "moved", to });
      expect([to, answer.status]).toEqual([to, 400]);
      expect(problems(answer).to).toContain(words);
    }
  });

  it("do not lead in a circle", async () => {
    const first = await desk.create("redirects", { from: "/vong-1/", kind: "gone" });
    await desk.create("redirects", { from: "/vong-2/", kind: "gone" });
    await desk.edit("redirects", first, { kind: "moved", to: "/tin-tuc/" });
    const second = await desk.create("redirects", {
      from: "/vong-3/",
      kind: "moved",
      to: "/vong-1/",
    });
    expect((await desk.seen("redirects", second)).body.to).toBe("/tin-tuc/");
    const answer = await desk.tryEdit("redirects", first, { to: "/vong-1" });
    expect(problems(answer).to).toContain("dẫn vòng về địa chỉ cũ");
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
