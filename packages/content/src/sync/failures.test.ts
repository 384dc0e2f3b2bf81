import { exampleSite, examples } from "@bantin/contract/examples";
import { describe, expect, test } from "vitest";
import { rejection, withSite } from "../../test/with-cms.ts";
import {
  AddressCollisionError,
  CmsAnswerError,
  CmsUnreachableError,
  type ContentError,
  EmptyContentError,
  InvalidDocumentError,
  InvalidGlobalError,
  MassDisappearanceError,
  MissingReferenceError,
  SettingsMissingError,
} from "../index.ts";
import type { FakeContent, Fault } from "../testing/index.ts";

type ErrorClass = abstract new (...args: never[]) => ContentError;

const { full, minimal } = examples.articles;

/** A site that was synced once, and everything its pages say. */
async function syncedSite() {
  const site = await withSite();
  await site.sync();
  const everything = () => {
    const { content } = site;
    const { articles } = content.addresses();
    const pages = articles.map(({ month, slug }) => content.article(month, slug));
    return JSON.stringify([content.home(), content.site(), content.documents(), pages]);
  };
  return { ...site, everything };
}

describe("a sync that fails leaves the content as it was", () => {
  test.each<[string, Fault, ErrorClass]>([
    ["the CMS is down", { kind: "down" }, CmsUnreachableError],
    ["the CMS answers 500", { kind: "status", status: 500 }, CmsAnswerError],
    ["the CMS answers with a page", { kind: "invalidJson" }, CmsAnswerError],
    ["the CMS is suddenly empty", { kind: "emptyLists" }, EmptyContentError],
    ["the last collection fails", { kind: "down", only: "/api/files" }, CmsUnreachableError],
    ["the settings fail", { kind: "invalidJson", only: "/api/globals" }, CmsAnswerError],
    [
      "a new picture fails",
      { kind: "status", status: 500, only: "/api/media/file" },
      CmsAnswerError,
    ],
  ])("when %s", async (_, fault, kind) => {
    const { sync, cms, everything } = await syncedSite();
    const before = everything();
    cms.content.edit("articles", minimal.id, { title: "Không được lộ (mẫu)" });
    cms.content.edit("articles", minimal.id, { hero: { image: examples.media.unused.id } });
    cms.break(fault);
    expect(await rejection(sync())).toBeInstanceOf(kind);
    expect(everything()).toBe(before);
    cms.break(null);
    await sync();
    expect(everything()).toContain("Không được lộ (mẫu)");
  });

  test("when it fails in the midst of a full sync", async () => {
    const { sync, cms, everything } = await syncedSite();
    const before = everything();
    cms.content.edit("articles", minimal.id, { title: "Không được lộ (mẫu)" });
    cms.break({ kind: "status", status: 500, only: "/api/categories" });
    expect(await rejection(sync({ mode: "full" }))).toBeInstanceOf(CmsAnswerError);
    expect(everything()).toBe(before);
  });
});

describe("what may not be published stops the sync and names itself", () => {
  test.each<[string, (content: FakeContent) => void, ErrorClass, RegExp, RegExp]>([
    [
      "an invalid document",
      (content) => content.edit("articles", full.id, { publishedAt: null }),
      InvalidDocumentError,
      new RegExp(`"${full.title.replace(/[()]/g, ".")}" .articles/${full.id}.*"publishedAt".*null`),
      /^Bài viết “Giao ban .*“ngày đăng” \(publishedAt\).*đang để trống/,
    ],
    [
      "an invalid document deep in its text",
      (content) =>
        content.edit("articles", full.id, {
          body: { root: { type: "root", children: [{ type: "youtube" }] } },
        }),
      InvalidDocumentError,
      /"body\.root\.children\.0\.type".*found "youtube"/,
      /“nội dung”/,
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
      InvalidDocumentError,
      /"no-slash" \(redirects\/r9\).*"from"/,
      /^Chuyển hướng “no-slash”/,
    ],
    [
      "an invalid global",
      (content) => content.setGlobal("navigation", { header: [{ label: "", target: "home" }] }),
      InvalidGlobalError,
      /"navigation".*"header\.0\.label"/,
      /“Trình đơn”/,
    ],
    [
      "settings that were never filled in",
      (content) => content.setGlobal("site-settings", { organisation: { name: null } }),
      SettingsMissingError,
      /site-settings.*Cài đặt trang/,
      /“Cài đặt trang”/,
    ],
    [
      "two articles with one address",
      (content) => content.put("articles", { ...full, id: "twin", title: "Bài trùng (mẫu)" }),
      AddressCollisionError,
      /(Giao ban.*Bài trùng|Bài trùng.*Giao ban).*\/tin-tuc\/2022\/10\/giao-ban-thuong-truc/,
      /^Bài viết .* và bài viết .* trùng địa chỉ/,
    ],
    [
      "two documents with one address",
      (content) => content.put("resolutions", { ...examples.resolutions.party, id: "twin" }),
      AddressCollisionError,
      /\/van-ban\/tinh-uy-hai-lam\/khoa-xv\/nghi-quyet\/07\//,
      /^Văn bản “07-NQ\/TU” và/,
    ],
    [
      "a document whose issuer was deleted",
      (content) => content.remove("issuers", examples.issuers.provincialCouncil.id),
      MissingReferenceError,
      /21\/NQ-HĐND.*"issuer".*issuers\/.*Restore it/,
      /^Văn bản “21\/NQ-HĐND”: mục “cơ quan ban hành”/,
    ],
  ])("%s", async (_, edit, kind, message, staffMessage) => {
    const { sync, cms, everything } = await syncedSite();
    const before = everything();
    edit(cms.content);
    const error = await rejection(sync());
    expect(error).toBeInstanceOf(kind);
    expect(error).toMatchObject({
      message: expect.stringMatching(message),
      staffMessage: expect.stringMatching(staffMessage),
    });
    expect(everything()).toBe(before);
  });
});

describe("emptiness", () => {
  test("of a new site is allowed on request", async () => {
    const site = { ...exampleSite(), articles: [] };
    const { sync, content } = await withSite({ site });
    expect(await rejection(sync())).toBeInstanceOf(EmptyContentError);
    await sync({ allowEmpty: true });
    expect(content.home().lead).toBeNull();
  });
});

describe("a mass disappearance", () => {
  test("stops the sync, says how much is gone, and passes when it was meant", async () => {
    const { sync, cms, content } = await syncedSite();
    for (const { id } of cms.content.published("campaigns")) cms.content.unpublish("campaigns", id);
    const error = await rejection(sync());
    expect(error).toBeInstanceOf(MassDisappearanceError);
    expect(error).toMatchObject({
      message: expect.stringContaining('3 of 3 published documents in "campaigns"'),
      staffMessage: expect.stringContaining("3/3 mục trong “chủ đề công tác”"),
    });
    expect(content.campaigns()).toHaveLength(3);
    await sync({ allowMassDeletion: true });
    expect(content.campaigns()).toHaveLength(0);
  });

  test("is not hidden by as many new documents", async () => {
    const { sync, cms } = await syncedSite();
    for (const { id } of cms.content.published("campaigns")) cms.content.remove("campaigns", id);
    for (const year of [2024, 2025, 2026]) {
      const id = `campaign-${year}`;
      cms.content.put("campaigns", { ...examples.campaigns.minimal, id, year, slug: id });
    }
    expect(await rejection(sync())).toBeInstanceOf(MassDisappearanceError);
  });

  test("of a few documents is an editor's work", async () => {
    const { sync, cms, content } = await syncedSite();
    cms.content.unpublish("articles", full.id);
    cms.content.unpublish("articles", minimal.id);
    await sync();
    expect(content.addresses().articles).toHaveLength(3);
  });
});
