import { examples } from "@bantin/contract/examples";
import { describe, expect, test } from "vitest";
import { withSite } from "../../test/with-cms.ts";
import { holdForPages, letBack, type PageFault } from "../index.ts";

const { full, minimal } = examples.articles;

const fault = (collection: PageFault["collection"], id: string): PageFault => ({
  collection,
  id,
  reason: "Trang không dựng được.",
  problem: "The page could not be rendered.",
});

/** A site that was synced once, and whose content went live. */
async function liveSite() {
  const site = await withSite();
  await site.sync();
  site.store.settle(site.store.state());
  const title = (slug = full.slug) => site.content.article("2022-10", slug)?.title;
  return { ...site, title };
}

describe("a record whose page cannot be made", () => {
  test("goes back to what went live last, however often it changed since", async () => {
    const { sync, cms, store, title } = await liveSite();
    for (const words of ["Một (mẫu)", "Hai (mẫu)"]) {
      cms.content.edit("articles", full.id, { title: words });
      await sync();
    }
    expect(store.changed()).toEqual([{ collection: "articles", id: full.id }]);
    expect(holdForPages(store, [fault("articles", full.id)], "page")).toEqual([
      { collection: "articles", id: full.id, kind: "changed" },
    ]);
    expect(title()).toBe(full.title);
    expect(store.held()).toMatchObject([{ id: full.id, kind: "page", title: "Hai (mẫu)" }]);
    expect(store.changed()).toEqual([]);
    // Nobody asks for it again before it changes, and then it is tried.
    expect(await sync()).toMatchObject({ changes: [], held: [{ id: full.id }] });
    cms.content.edit("articles", full.id, { title: "Ba (mẫu)" });
    expect(await sync()).toMatchObject({ held: [] });
    expect(title()).toBe("Ba (mẫu)");
  });

  test("is left out when it is new, or when it is as it was when it was live", async () => {
    const { sync, cms, store, content, title } = await liveSite();
    cms.content.put("articles", { ...minimal, id: "moi", slug: "moi" });
    await sync();
    const faults = [fault("articles", "moi"), fault("articles", full.id)];
    expect(holdForPages(store, faults, "page")).toEqual([
      { collection: "articles", id: "moi", kind: "removed" },
      { collection: "articles", id: full.id, kind: "removed" },
    ]);
    expect(title()).toBeUndefined();
    expect(content.article("2022-11", "moi")).toBeNull();
    expect(await sync()).toMatchObject({ changes: [], held: [{}, {}] });
    expect(await sync({ retriesHeld: true })).toMatchObject({ held: [] });
    expect(title()).toBe(full.title);
  });

  test("takes what stands in its way back with it", async () => {
    const { sync, cms, store, title } = await liveSite();
    cms.content.edit("articles", full.id, { slug: "cho-khac", title: "Một (mẫu)" });
    cms.content.put("articles", { ...full, id: "hai", title: "Hai (mẫu)" });
    await sync();
    holdForPages(store, [fault("articles", full.id)], "page");
    expect(title()).toBe(full.title);
    expect(store.held()).toMatchObject([
      { id: full.id, kind: "page" },
      { id: "hai", kind: "collision" },
    ]);
    // As soon as it may stand elsewhere again, so may the other.
    letBack(store, [fault("articles", full.id)]);
    expect(store.held()).toEqual([]);
    expect([title(), title("cho-khac")]).toEqual(["Hai (mẫu)", "Một (mẫu)"]);
  });

  test("needs the issuer that it had", async () => {
    const { sync, cms, store, content } = await liveSite();
    const { party } = examples.resolutions;
    cms.content.edit("resolutions", party.id, { issuer: examples.issuers.ended.id });
    const others = cms.content.published("resolutions").filter(({ id }) => id !== party.id);
    for (const { id, issuer } of others) {
      if (issuer === party.issuer) cms.content.remove("resolutions", id);
    }
    cms.content.remove("issuers", party.issuer);
    await sync({ allowMassDeletion: true });
    const address = () => content.addresses().documents.find(({ number }) => number === "07");
    expect(address()?.issuer).toBe(examples.issuers.ended.slug);
    holdForPages(store, [fault("resolutions", party.id)], "page");
    expect(address()?.issuer).toBe("tinh-uy-hai-lam");
    expect(store.held()).toMatchObject([
      { id: party.issuer, kind: "gone" },
      { id: party.id, kind: "page" },
    ]);
  });

  test("that is out on trial when the publisher dies is back with the next sync", async () => {
    const { sync, cms, store, title } = await liveSite();
    cms.content.edit("articles", full.id, { title: "Hai (mẫu)" });
    await sync();
    holdForPages(store, [fault("articles", full.id)], "trial");
    expect([title(), store.held()]).toEqual([full.title, []]);
    await sync({ mode: "changes" });
    expect(title()).toBe("Hai (mẫu)");
  });
});

describe("what was live last", () => {
  test("is unknown of a store from which nothing went live: a record is then taken out", async () => {
    const { sync, store, content } = await withSite();
    await sync();
    expect(store.lastLive("articles", full.id)).toEqual({ kind: "unknown" });
    holdForPages(store, [fault("articles", full.id)], "page");
    expect(content.article("2022-10", full.slug)).toBeNull();
  });

  test("is known until more goes live, and only of a state that did", async () => {
    const { sync, cms, store } = await liveSite();
    const first = store.state();
    cms.content.edit("articles", full.id, { title: "Hai (mẫu)" });
    cms.content.remove("articles", minimal.id);
    cms.content.put("articles", { ...minimal, id: "moi", slug: "moi" });
    await sync();
    expect(store.state()).not.toBe(first);
    expect(store.lastLive("articles", full.id)).toMatchObject({ kind: "other" });
    expect(store.lastLive("articles", minimal.id)).toMatchObject({ kind: "other" });
    expect(store.lastLive("articles", "moi")).toEqual({ kind: "absent" });
    expect(store.lastLive("issuers", examples.issuers.ended.id)).toEqual({ kind: "same" });
    // An idle sync makes nothing live.
    store.settle(first);
    await sync();
    expect(store.changed()).toHaveLength(3);
    store.settle(store.state());
    cms.content.edit("articles", full.id, { title: "Ba (mẫu)" });
    await sync();
    expect(store.changed()).toEqual([{ collection: "articles", id: full.id }]);
    expect(store.lastLive("articles", full.id)).toMatchObject({
      json: expect.stringContaining("Hai (mẫu)"),
    });
  });
});
