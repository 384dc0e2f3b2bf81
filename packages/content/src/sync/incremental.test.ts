import { exampleSite, examples } from "@bantin/contract/examples";
import { describe, expect, test } from "vitest";
import { withSite } from "../../test/with-cms.ts";

const { full, minimal } = examples.articles;
const listQueries = (requests: readonly string[]) =>
  requests.filter((request) => request.startsWith("GET /api/") && !request.includes("/file/"));

describe("an incremental sync", () => {
  test("of an empty store is a full one", async () => {
    const { sync } = await withSite();
    expect((await sync()).mode).toBe("full");
    expect((await sync()).mode).toBe("incremental");
  });

  test("asks one small question per collection when nothing changed", async () => {
    const { sync, cms } = await withSite();
    await sync();
    cms.requests.length = 0;
    const report = await sync();
    expect(report).toMatchObject({ changed: 0, removed: 0, changes: [] });
    // Nine collections, three globals, and where the change feed stands.
    expect(cms.requests).toHaveLength(13);
    expect(
      cms.requests.filter((request) => request.includes("select[updatedAt]=true")),
    ).toHaveLength(9);
  });

  test("fetches only the document that was edited", async () => {
    const { sync, cms, content } = await withSite();
    await sync();
    cms.content.edit("articles", minimal.id, { title: "Nước sạch đã về (mẫu)" });
    cms.requests.length = 0;
    const report = await sync();
    expect(report.changes).toEqual([{ collection: "articles", id: minimal.id, kind: "changed" }]);
    expect(listQueries(cms.requests).filter((request) => request.includes("[in]"))).toHaveLength(1);
    expect(content.article("2022-11", minimal.slug)?.title).toBe("Nước sạch đã về (mẫu)");
  });

  test("takes in what was published since", async () => {
    const { sync, cms, content } = await withSite();
    await sync();
    cms.content.put("articles", { ...minimal, id: "new", slug: "bai-moi" });
    await sync();
    expect(content.article("2022-11", "bai-moi")).not.toBeNull();
  });

  test("takes in more changes than one question shows", async () => {
    const { sync, cms, content } = await withSite();
    await sync();
    for (let index = 0; index < 250; index++) {
      cms.content.put("articles", { ...minimal, id: `new-${index}`, slug: `bai-moi-${index}` });
    }
    const report = await sync();
    expect(report.collections.articles).toEqual({ total: 255, changed: 250, removed: 0 });
    expect(content.month("2022-11")?.articles).toHaveLength(251);
  });

  test("takes in a change that was committed late, with a time before one already seen", async () => {
    const { sync, cms, content } = await withSite();
    cms.content.edit("articles", full.id, { place: "Khe Lam" });
    await sync();
    cms.content.stepMs = -2_000;
    cms.content.edit("articles", minimal.id, { title: "Đến muộn (mẫu)" });
    await sync();
    expect(content.article("2022-11", minimal.slug)?.title).toBe("Đến muộn (mẫu)");
  });

  test("drops what was unpublished", async () => {
    const { sync, cms, content } = await withSite();
    await sync();
    cms.content.unpublish("articles", minimal.id);
    const report = await sync();
    expect(report.changes).toEqual([{ collection: "articles", id: minimal.id, kind: "removed" }]);
    expect(content.article("2022-11", minimal.slug)).toBeNull();
  });

  test("drops what was deleted while as many were added", async () => {
    const { sync, cms, content } = await withSite();
    await sync();
    cms.content.remove("articles", minimal.id);
    cms.content.put("articles", { ...minimal, id: "new", slug: "bai-moi" });
    const report = await sync();
    expect(report.collections.articles).toEqual({ total: 5, changed: 1, removed: 1 });
    expect(content.month("2022-11")?.articles.map(({ address }) => address)).toEqual([
      "/tin-tuc/2022/11/bai-moi/",
    ]);
  });

  test("follows a database that was restored from a backup", async () => {
    const site = exampleSite();
    const backup = structuredClone(site);
    const { sync, cms, content } = await withSite({ site });
    cms.content.edit("articles", minimal.id, { title: "Sẽ mất (mẫu)" });
    await sync();
    const old = backup.articles.find(({ id }) => id === minimal.id);
    cms.content.restore("articles", old ?? { id: minimal.id, updatedAt: "" });
    await sync();
    expect(content.article("2022-11", minimal.slug)?.title).toBe(minimal.title);
  });

  test("takes in a change of the settings", async () => {
    const { sync, cms, content } = await withSite();
    await sync();
    cms.content.setGlobal("site-settings", examples.siteSettings.ended);
    expect((await sync()).globals).toEqual(["site-settings"]);
    expect(content.site().ended.isEnded).toBe(true);
  });

  test("from another CMS than before is a full one", async () => {
    const { sync } = await withSite();
    await sync();
    const other = await withSite();
    const report = await sync({ client: other.client() });
    expect(report.mode).toBe("full");
  });
});

test("a document that comes and goes within one sync was never there", async () => {
  const { sync, cms, client } = await withSite();
  await sync();
  cms.content.put("articles", { ...minimal, id: "brief", slug: "thoang-qua" });
  const real = client();
  const list: typeof real.list = async (collection, query, signal) => {
    if (query.ids?.includes("brief")) cms.content.remove("articles", "brief");
    return real.list(collection, query, signal);
  };
  expect(await sync({ client: { ...real, list } })).toMatchObject({ changed: 0, removed: 0 });
});

test("what a document's editors named is found from both ends after each change", async () => {
  const { sync, cms, content } = await withSite();
  const named = () =>
    content
      .document("quoc-hoi", "2020", "nghi-quyet", "99")
      ?.articles.latest.map(({ title }) => title);
  await sync();
  expect(named()).toEqual([]);
  cms.content.edit("articles", minimal.id, {
    resolutions: [examples.resolutions.nationalAssembly.id],
  });
  await sync();
  expect(named()).toEqual([minimal.title]);
  cms.content.edit("articles", minimal.id, { resolutions: [] });
  await sync();
  expect(named()).toEqual([]);
});
