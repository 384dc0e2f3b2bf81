import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCms, type TestCms } from "./support/cms.ts";
import { body } from "./support/content.ts";
import { type Desk, openDesk } from "./support/desk.ts";

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
const unpublished = { _status: "draft" };

describe("a page that moves", () => {
  it("leads from its old address to the new one, and one row names the new one", async () => {
    const id = await published("cu");
    await desk.edit("articles", id, { slug: "moi" });
    expect(await desk.redirect(at("cu"))).toEqual({ kind: "moved", to: at("moi") });
    expect(await desk.outbox("articles", id)).toEqual([
      { kind: "published", address: at("cu") },
      { kind: "moved", address: at("moi") },
    ]);
  });

  it("keeps its slug when its title changes", async () => {
    const id = await published("ten-giu-nguyen");
    await desk.edit("articles", id, { title: "Tên khác hẳn" });
    expect((await desk.outbox("articles", id)).at(-1)).toEqual({
      kind: "updated",
      address: at("ten-giu-nguyen"),
    });
  });

  it("makes no loop when it moves back", async () => {
    const id = await published("di");
    await desk.edit("articles", id, { slug: "ve" });
    await desk.edit("articles", id, { slug: "di" });
    expect(await desk.redirect(at("di"))).toBeNull();
    expect(await desk.redirect(at("ve"))).toEqual({ kind: "moved", to: at("di") });
    await desk.edit("articles", id, { slug: "ve" });
    expect(await desk.redirect(at("ve"))).toBeNull();
    expect(await desk.redirect(at("di"))).toEqual({ kind: "moved", to: at("ve") });
  });

  it("makes no chain: every old address leads straight to the last one", async () => {
    const id = await published("mot");
    const byHand = await desk.create("redirects", {
      from: "/trang-cu/",
      kind: "moved",
      to: at("mot"),
    });
    await desk.edit("articles", id, { slug: "hai" });
    await desk.edit("articles", id, { slug: "ba" });
    for (const from of [at("mot"), at("hai"), "/trang-cu/"]) {
      expect([from, await desk.redirect(from)]).toEqual([from, { kind: "moved", to: at("ba") }]);
    }
    expect((await desk.outbox("redirects", byHand)).length).toBeGreaterThan(1);
  });

  it("moves with the month of its publication, in Vietnam's time", async () => {
    const id = await published("doi-thang");
    await desk.edit("articles", id, { publishedAt: "2022-12-31T17:30:00.000Z" });
    expect(await desk.redirect(at("doi-thang"))).toEqual({
      kind: "moved",
      to: at("doi-thang", "2023/01"),
    });
    expect((await desk.outbox("articles", id)).at(-1)).toEqual({
      kind: "moved",
      address: at("doi-thang", "2023/01"),
    });
  });

  it("stays where it is when its time changes within the month", async () => {
    const id = await published("cung-thang");
    await desk.edit("articles", id, { publishedAt: "2022-10-02T01:00:00.000Z" });
    expect((await desk.outbox("articles", id)).at(-1)).toEqual({
      kind: "updated",
      address: at("cung-thang"),
    });
  });

  it("leads on from the notice when it comes back elsewhere", async () => {
    const id = await published("go-xuong");
    await desk.edit("articles", id, unpublished);
    await desk.edit("articles", id, { slug: "len-lai", _status: "published" });
    expect(await desk.redirect(at("go-xuong"))).toEqual({ kind: "moved", to: at("len-lai") });
    expect(await desk.redirect(at("len-lai"))).toBeNull();
  });

  it("says at every address it ever had that it is gone, once it is", async () => {
    const id = await published("roi-1");
    await desk.edit("articles", id, { slug: "roi-2" });
    await desk.edit("articles", id, unpublished);
    expect(await desk.redirect(at("roi-1"))).toEqual({ kind: "gone", to: null });
    expect(await desk.redirect(at("roi-2"))).toEqual({ kind: "gone", to: null });
    await desk.edit("articles", id, { _status: "published" });
    expect(await desk.redirect(at("roi-1"))).toEqual({ kind: "moved", to: at("roi-2") });
    expect(await desk.redirect(at("roi-2"))).toBeNull();
  });
});

describe("a category", () => {
  it("is public as soon as it is saved, and keeps its address when it is renamed", async () => {
    const id = await desk.create("categories", { name: "Nông thôn mới" });
    await desk.edit("categories", id, { name: "Xây dựng nông thôn mới" });
    expect(await desk.outbox("categories", id)).toEqual([
      { kind: "published", address: "/chuyen-muc/nong-thon-moi/" },
      { kind: "updated", address: "/chuyen-muc/nong-thon-moi/" },
    ]);
  });

  it("moves with its slug and leads there from the old one", async () => {
    const id = await desk.create("categories", { name: "Văn hóa" });
    await desk.edit("categories", id, { slug: "văn hóa & thể thao" });
    expect(await desk.redirect("/chuyen-muc/van-hoa/")).toEqual({
      kind: "moved",
      to: "/chuyen-muc/van-hoa-the-thao/",
    });
    expect((await desk.outbox("categories", id)).at(-1)).toEqual({
      kind: "moved",
      address: "/chuyen-muc/van-hoa-the-thao/",
    });
  });

  it("says that it is gone when it is deleted", async () => {
    const id = await desk.create("categories", { name: "Chuyên mục thừa" });
    expect((await desk.remove("categories", id)).status).toBe(200);
    expect(await desk.redirect("/chuyen-muc/chuyen-muc-thua/")).toEqual({ kind: "gone", to: null });
  });
});

describe("campaigns and documents", () => {
  it("a campaign moves as an article does", async () => {
    const id = await desk.create("campaigns", {
      year: 2022,
      slogan: "Đầm Hà sáng – xanh – sạch",
      activeFrom: "2022-01-01",
      activeTo: "2022-12-31",
      _status: "published",
    });
    await desk.edit("campaigns", id, { slug: "dam-ha-2022" });
    expect(await desk.redirect("/chu-de/dam-ha-sang-xanh-sach/")).toEqual({
      kind: "moved",
      to: "/chu-de/dam-ha-2022/",
    });
  });

  it("a document moves when its number is mended, and a new body keeps its slug for ever", async () => {
    const issuer = await desk.create("issuers", {
      name: "Tỉnh ủy Mẫu",
      code: "TU",
      family: "party",
      level: "province",
    });
    const id = await desk.create("resolutions", {
      symbol: "06-NQ/TU",
      term: "XV",
      issuer,
      summary: "Về việc mẫu",
      _status: "published",
    });
    await desk.edit("resolutions", id, { symbol: "07-NQ/TU" });
    expect(await desk.redirect("/van-ban/tinh-uy-mau/khoa-xv/nghi-quyet/06/")).toEqual({
      kind: "moved",
      to: "/van-ban/tinh-uy-mau/khoa-xv/nghi-quyet/07/",
    });
    await desk.edit("issuers", issuer, { name: "Tỉnh ủy Mẫu Mới", slug: "khac" });
    const seen = await desk.seen("issuers", issuer);
    expect(seen.body).toMatchObject({ name: "Tỉnh ủy Mẫu Mới", slug: "tinh-uy-mau" });
  });
});
