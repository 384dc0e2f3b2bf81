import { exampleSite, examples } from "@bantin/contract/examples";
import { describe, expect, test } from "vitest";
import { DAY, rejection, withSite } from "../../test/with-cms.ts";
import {
  CmsAnswerError,
  CmsUnreachableError,
  type ContentError,
  EmptyContentError,
  MassDisappearanceError,
} from "../index.ts";
import type { Fault } from "../testing/index.ts";

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
    return JSON.stringify([content.home(DAY), content.site(), content.documents(), pages]);
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

describe("emptiness", () => {
  test("of a new site is allowed on request", async () => {
    const site = { ...exampleSite(), articles: [] };
    const { sync, content } = await withSite({ site });
    expect(await rejection(sync())).toBeInstanceOf(EmptyContentError);
    await sync({ allowEmpty: true });
    expect(content.home(DAY).lead).toBeNull();
  });
});

describe("a mass disappearance", () => {
  test("stops the sync, says how much is gone, and passes when it was meant", async () => {
    const { sync, cms, content } = await syncedSite();
    for (const { id } of cms.content.published("campaigns"))
      cms.content.removeSilently("campaigns", id);
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
    for (const { id } of cms.content.published("campaigns"))
      cms.content.removeSilently("campaigns", id);
    for (const year of [2024, 2025, 2026]) {
      const id = `campaign-${year}`;
      cms.content.put("campaigns", { ...examples.campaigns.minimal, id, year, slug: id });
    }
    expect(await rejection(sync())).toBeInstanceOf(MassDisappearanceError);
  });

  test("of pictures and files that nothing public refers to is the library being cleared out", async () => {
    const { sync, cms, everything } = await syncedSite();
    const unused = (n: number) => ({ ...examples.media.unused, id: `anh-${n}` });
    for (let n = 0; n < 30; n++) cms.content.put("media", unused(n));
    await sync();
    const before = everything();
    for (let n = 0; n < 30; n++) cms.content.removeSilently("media", `anh-${n}`);
    expect(await sync()).toMatchObject({ removed: 30 });
    expect(everything()).toBe(before);
  });

  test("of pictures that readers see is a fault", async () => {
    const { sync, cms, everything } = await syncedSite();
    const before = everything();
    for (const { id } of cms.content.published("media")) cms.content.removeSilently("media", id);
    expect(await rejection(sync())).toBeInstanceOf(MassDisappearanceError);
    expect(everything()).toBe(before);
  });

  test.each(["changes", "incremental", "full"] as const)(
    "that the feed tells is the newsroom's own work, and stops nobody: %s",
    async (mode) => {
      const { sync, cms, content } = await syncedSite();
      for (const name of ["campaigns", "calendars"] as const) {
        for (const { id } of cms.content.published(name)) cms.content.remove(name, id);
      }
      cms.content.edit("articles", full.id, { title: "Vừa sửa (mẫu)" });
      await sync({ mode });
      expect(content.campaigns()).toHaveLength(0);
      expect(content.addresses().calendars).toHaveLength(0);
    },
  );

  test("that the feed tells does not hide one that it does not tell", async () => {
    const { sync, cms, everything } = await syncedSite();
    const before = everything();
    for (const { id } of cms.content.published("campaigns")) cms.content.remove("campaigns", id);
    for (const { id } of cms.content.published("calendars"))
      cms.content.removeSilently("calendars", id);
    expect(await rejection(sync())).toBeInstanceOf(MassDisappearanceError);
    expect(everything()).toBe(before);
  });

  test("of the last articles, taken down one by one, leaves a site without any, from then on", async () => {
    const { sync, cms, content } = await syncedSite();
    for (const { id } of cms.content.published("articles")) cms.content.unpublish("articles", id);
    await sync({ mode: "changes" });
    expect(content.home(DAY).lead).toBeNull();
    cms.content.edit("campaigns", examples.campaigns.full.id, { slogan: "Vừa sửa (mẫu)" });
    await sync();
    await sync({ mode: "full" });
    expect(content.home(DAY).lead).toBeNull();
  });

  test("of a few documents is an editor's work", async () => {
    const { sync, cms, content } = await syncedSite();
    cms.content.unpublish("articles", full.id);
    cms.content.unpublish("articles", minimal.id);
    await sync();
    expect(content.addresses().articles).toHaveLength(3);
  });
});
