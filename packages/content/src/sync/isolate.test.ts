import { exampleSite, examples } from "@bantin/contract/examples";
import { describe, expect, test } from "vitest";
import { DAY, rejection, withSite } from "../../test/with-cms.ts";
import { EmptyContentError, SettingsMissingError, TooManyHeldError } from "../index.ts";
import type { FakeContent } from "../testing/index.ts";
import { holdLimit } from "./hold-limit.ts";

const { full, minimal } = examples.articles;
const { party, state } = examples.resolutions;
const { provincialCouncil } = examples.issuers;

/** A site that was synced once, and everything its pages say. */
async function syncedSite() {
  const site = await withSite();
  await site.sync();
  const everything = () => {
    const { content } = site;
    const { articles } = content.addresses();
    const pages = articles.map(({ month, slug }) => content.article(month, slug));
    return JSON.stringify([content.home(DAY), content.site(), content.documents(), pages]);
  };
  return { ...site, everything };
}

/** What is held, without the sentences. */
const named = (held: readonly { collection: string; id: string; kind: string }[]) =>
  held.map(({ collection, id, kind }) => `${collection}/${id} ${kind}`);

describe("what cannot be shown is held back by itself, and names itself", () => {
  test.each<[string, (content: FakeContent) => void, object]>([
    [
      "an invalid document",
      (content) => content.edit("articles", full.id, { publishedAt: null }),
      {
        kind: "invalid",
        title: full.title,
        field: "publishedAt",
        problem: expect.stringMatching(/"publishedAt".*null/),
        reason: expect.stringMatching(
          /^Bài viết “Giao ban .*“ngày đăng” \(publishedAt\).*đang để trống/,
        ),
      },
    ],
    [
      "an invalid document deep in its text",
      (content) =>
        content.edit("articles", full.id, {
          body: { root: { type: "root", children: [{ type: "youtube" }] } },
        }),
      {
        kind: "invalid",
        field: "body.root.children.0.type",
        reason: expect.stringContaining("“nội dung”"),
      },
    ],
    [
      "an invalid document without a title",
      (content) =>
        content.put("redirects", {
          id: "r9",
          from: "no-slash",
          kind: "gone",
          createdAt: full.createdAt,
        }),
      {
        collection: "redirects",
        title: "no-slash",
        reason: expect.stringMatching(/^Chuyển hướng “no-slash”/),
      },
    ],
    [
      "an invalid menu",
      (content) => content.setGlobal("navigation", { header: [{ label: "", target: "home" }] }),
      {
        collection: "navigation",
        field: "header.0.label",
        reason: expect.stringContaining("“Trình đơn”"),
      },
    ],
    [
      "settings whose organisation was emptied",
      (content) => content.setGlobal("site-settings", { organisation: { name: null } }),
      { collection: "site-settings", reason: expect.stringContaining("“Cài đặt trang”") },
    ],
    [
      "an article at the address of another",
      (content) => content.put("articles", { ...full, id: "twin", title: "Bài trùng (mẫu)" }),
      {
        id: "twin",
        kind: "collision",
        problem: expect.stringMatching(/\/tin-tuc\/2022\/10\/giao-ban-thuong-truc/),
        reason: expect.stringMatching(/^Bài viết .* và bài viết .* trùng địa chỉ/),
      },
    ],
    [
      "a document at the address of another",
      (content) => content.put("resolutions", { ...party, id: "twin" }),
      { id: "twin", kind: "collision", reason: expect.stringMatching(/^Văn bản “07-NQ\/TU” và/) },
    ],
    [
      "a new document without an issuer",
      (content) =>
        content.put("resolutions", { ...party, id: "moi", number: "99", issuer: "khong-co" }),
      {
        id: "moi",
        kind: "reference",
        field: "issuer",
        reason: expect.stringContaining("“cơ quan ban hành”"),
      },
    ],
    [
      "a document that is given an issuer that is not there",
      (content) => content.edit("resolutions", party.id, { issuer: "khong-co" }),
      { id: party.id, kind: "reference" },
    ],
    [
      "the deletion of an issuer of public documents",
      (content) => content.remove("issuers", provincialCouncil.id),
      {
        collection: "issuers",
        id: provincialCouncil.id,
        kind: "gone",
        title: provincialCouncil.name,
        reason: expect.stringMatching(/^Cơ quan ban hành .* đã bị xóa/),
      },
    ],
  ])("%s", async (_, edit, hold) => {
    const { sync, cms, store, everything } = await syncedSite();
    const before = everything();
    edit(cms.content);
    const report = await sync();
    expect(report).toMatchObject({ changes: [], held: [hold] });
    expect(store.held()).toEqual(report.held);
    expect(everything()).toBe(before);
    // Nothing more is asked for, and a colleague's article goes on.
    cms.content.edit("articles", minimal.id, { title: "Vẫn lên trang (mẫu)" });
    cms.requests.length = 0;
    const next = await sync();
    expect(next.changes).toEqual([{ collection: "articles", id: minimal.id, kind: "changed" }]);
    expect(next.held).toEqual(report.held);
    expect(cms.requests.filter((request) => request.includes("[in]"))).toHaveLength(1);
    expect(everything()).toContain("Vẫn lên trang (mẫu)");
    const again = await sync({ mode: "full" });
    expect(again).toMatchObject({ changes: [], held: report.held });
  });
});

describe("a hold ends", () => {
  test("with a good version", async () => {
    const { sync, cms, content } = await syncedSite();
    cms.content.edit("articles", full.id, { title: "" });
    expect(named((await sync()).held)).toEqual([`articles/${full.id} invalid`]);
    cms.content.edit("articles", full.id, { title: "Đã sửa (mẫu)" });
    expect(await sync()).toMatchObject({ held: [], changed: 1 });
    expect(content.article("2022-10", full.slug)?.title).toBe("Đã sửa (mẫu)");
  });

  test("when the record is taken down, and its last good version goes with it", async () => {
    const { sync, cms, content } = await syncedSite();
    cms.content.edit("articles", full.id, { title: "" });
    cms.content.put("articles", { ...minimal, id: "moi", slug: "moi", title: "" });
    await sync();
    expect(content.article("2022-10", full.slug)).not.toBeNull();
    cms.content.unpublish("articles", full.id);
    cms.content.remove("articles", "moi");
    expect(await sync()).toMatchObject({ held: [], removed: 1 });
    expect(content.article("2022-10", full.slug)).toBeNull();
  });

  test("when the other record makes room, without a look at the CMS for this one", async () => {
    const { sync, cms, content } = await syncedSite();
    cms.content.put("articles", { ...full, id: "twin", title: "Bài trùng (mẫu)" });
    await sync();
    cms.content.edit("articles", full.id, { slug: "da-chuyen" });
    const report = await sync({ mode: "changes" });
    expect(report).toMatchObject({ held: [], changed: 2 });
    expect(content.article("2022-10", full.slug)?.title).toBe("Bài trùng (mẫu)");
    expect(content.article("2022-10", "da-chuyen")?.title).toBe(full.title);
  });

  test("when two records have changed places in the end", async () => {
    const { sync, cms, content } = await syncedSite();
    cms.content.put("articles", { ...full, id: "hai", slug: "hai", title: "Hai (mẫu)" });
    await sync();
    cms.content.edit("articles", full.id, { slug: "hai" });
    expect(named((await sync()).held)).toEqual([`articles/${full.id} collision`]);
    cms.content.edit("articles", "hai", { slug: full.slug });
    expect(await sync()).toMatchObject({ held: [], changed: 2 });
    expect(content.article("2022-10", full.slug)?.title).toBe("Hai (mẫu)");
  });

  test("of a deleted issuer when no document needs it, or when it is there again", async () => {
    const { sync, cms, content } = await syncedSite();
    cms.content.remove("issuers", provincialCouncil.id);
    expect((await sync()).collections.issuers).toMatchObject({ total: 4, removed: 0 });
    cms.content.put("issuers", provincialCouncil);
    expect(await sync()).toMatchObject({ held: [], collections: { issuers: { total: 5 } } });
    cms.content.remove("issuers", provincialCouncil.id);
    await sync();
    for (const { id, issuer } of cms.content.published("resolutions")) {
      if (issuer === provincialCouncil.id) cms.content.remove("resolutions", id);
    }
    const report = await sync({ allowMassDeletion: true });
    expect(report).toMatchObject({ held: [], collections: { issuers: { removed: 1 } } });
    expect(content.addresses().documents.map(({ issuer }) => issuer)).not.toContain(
      provincialCouncil.slug,
    );
  });

  test("when what the document needs has come", async () => {
    const { sync, cms, content } = await syncedSite();
    const issuer = { ...provincialCouncil, id: "moi", slug: "co-quan-moi", code: "CQM" };
    cms.content.put("resolutions", { ...state, id: "vb", issuer: "moi" });
    expect(named((await sync()).held)).toEqual(["resolutions/vb reference"]);
    cms.content.put("issuers", issuer);
    expect(await sync({ mode: "changes" })).toMatchObject({ held: [], changed: 2 });
    expect(content.addresses().documents.map((one) => one.issuer)).toContain("co-quan-moi");
  });

  test("when the code that judges it is another: all that is held is asked for again", async () => {
    const { sync, cms } = await syncedSite();
    cms.content.edit("articles", full.id, { title: "" });
    await sync();
    await sync({ mode: "changes" });
    cms.requests.length = 0;
    await sync({ mode: "changes", retriesHeld: true });
    expect(cms.requests.filter((request) => request.includes("/api/articles"))).toHaveLength(1);
  });
});

describe("one hold after the other", () => {
  test("whoever took the former address of a held record has to wait for it", async () => {
    const { sync, cms, content } = await syncedSite();
    cms.content.put("articles", { ...full, id: "hai", slug: "hai", title: "Hai (mẫu)" });
    await sync();
    // The first moves to where it cannot be, and a new one to where the first was.
    cms.content.edit("articles", full.id, { slug: "hai" });
    cms.content.put("articles", { ...full, id: "ba", slug: full.slug, title: "Ba (mẫu)" });
    const report = await sync();
    expect(named(report.held)).toEqual([`articles/${full.id} collision`, "articles/ba collision"]);
    expect(report.changes).toEqual([]);
    expect(content.article("2022-10", full.slug)?.title).toBe(full.title);
  });

  test("a deleted issuer keeps its address against a new one", async () => {
    const { sync, cms } = await syncedSite();
    cms.content.remove("issuers", provincialCouncil.id);
    cms.content.put("issuers", { ...provincialCouncil, id: "moi", name: "Cơ quan mới (mẫu)" });
    expect(named((await sync()).held)).toEqual([
      `issuers/${provincialCouncil.id} gone`,
      "issuers/moi collision",
    ]);
  });
});

describe("a mirror that is made from nothing", () => {
  test("leaves out what is bad, and of two records at one address the later", async () => {
    const site = exampleSite();
    site.articles.push({ ...full, id: "a-twin", updatedAt: "2023-01-01T00:00:00.000Z" });
    site.articles.push({ ...minimal, id: "xau", slug: "xau", title: "" });
    site.globals.navigation = { header: [{ label: "", target: "home" }] };
    const { sync, content } = await withSite({ site });
    expect(named((await sync()).held)).toEqual([
      "articles/a-twin collision",
      "articles/xau invalid",
      "navigation/navigation invalid",
    ]);
    expect(content.addresses().articles).toHaveLength(5);
    expect(content.site().header).toEqual([]);
  });

  test("stops where nobody has ever said whose site it is", async () => {
    const site = exampleSite();
    site.globals["site-settings"] = { organisation: { name: null } };
    const { sync } = await withSite({ site });
    expect(await rejection(sync())).toBeInstanceOf(SettingsMissingError);
  });

  test("stops where no article can be shown", async () => {
    const site = exampleSite();
    for (const article of site.articles) article.title = "";
    const { sync } = await withSite({ site });
    expect(await rejection(sync())).toBeInstanceOf(EmptyContentError);
  });
});

describe("a fault of the code rather than of an editor", () => {
  test.each([
    [3, 5],
    [50, 5],
    [120, 12],
    [10_000, 20],
  ])("of %i records at most %i are held at once", (total, limit) => {
    expect(holdLimit(total)).toBe(limit);
  });

  test("stops the sync with the number and the first one, unless it is allowed; later ones count anew", async () => {
    const { sync, cms, everything } = await syncedSite();
    const bad = (n: number) =>
      cms.content.put("articles", { ...minimal, id: `xau-${n}`, slug: `xau-${n}`, title: "" });
    for (let n = 0; n < 5; n++) bad(n);
    expect((await sync()).held).toHaveLength(5);
    for (let n = 5; n < 11; n++) bad(n);
    const before = everything();
    const error = await rejection(sync());
    expect(error).toBeInstanceOf(TooManyHeldError);
    expect(error).toMatchObject({
      count: 6,
      staffMessage: expect.stringMatching(/^6\/16 mục trong “bài viết”.*“tiêu đề”/),
    });
    expect(everything()).toBe(before);
    expect((await sync({ allowManyHeld: true })).held).toHaveLength(11);
    expect((await sync()).held).toHaveLength(11);
  });

  test("is nobody's concern in a picture or a file until something public refers to it", async () => {
    const { sync, cms, content } = await syncedSite();
    cms.content.put("media", { ...examples.media.unused, id: "anh-xau", alt: "" });
    cms.content.put("files", { ...examples.files.unused, id: "tep-xau", filename: null });
    expect(await sync()).toMatchObject({ held: [], changes: [] });
    cms.content.edit("articles", minimal.id, {
      title: "Bài có ảnh xấu (mẫu)",
      hero: { image: "anh-xau" },
    });
    const report = await sync();
    expect(named(report.held)).toEqual(["media/anh-xau invalid"]);
    // What shows it goes live without it.
    const shown = content.article("2022-11", minimal.slug);
    expect(shown).toMatchObject({ title: "Bài có ảnh xấu (mẫu)", picture: null });
    cms.content.edit("articles", minimal.id, { hero: minimal.hero });
    expect(await sync()).toMatchObject({ held: [] });
  });

  test("is not what pictures are that nobody shows", async () => {
    const { sync, cms } = await syncedSite();
    for (let n = 0; n < 30; n++) {
      cms.content.put("media", { ...examples.media.unused, id: `anh-${n}`, alt: "" });
    }
    expect(await sync()).toMatchObject({ held: [] });
  });
});
