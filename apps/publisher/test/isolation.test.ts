import { addresses } from "@bantin/contract";
import { examples } from "@bantin/contract/examples";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openCleanRenderer } from "./support/clean-render.ts";
import { POISON, POISON_OF_LISTS, poisonable, type Spoiler } from "./support/poison.ts";
import { DAY, type PublisherUnderTest, startPublisher } from "./support/publisher-under-test.ts";

const { full: FULL, minimal: MINIMAL } = examples.articles;
const fileOf = (address: string) => `${address.slice(1)}index.html`;
const FULL_FILE = fileOf(addresses.article(FULL));

let under: PublisherUnderTest;
let spoiler: Spoiler;
beforeEach(async () => {
  spoiler = { spoils: () => false };
  under = await startPublisher({}, { load: poisonable(spoiler) });
  await under.settle();
});
afterEach(() => under.close());

const held = () =>
  under.publisher.held().map(({ collectionSlug, documentId }) => `${collectionSlug}/${documentId}`);
const metadata = () => under.publisher.releases.current()?.metadata;

/** Compares with what a clean render of the CMS's content gives, after something was mended in it. */
async function expectClean() {
  const clean = await openCleanRenderer(under.cms);
  try {
    expect(under.tree()).toEqual(await clean.tree(DAY));
  } finally {
    clean.close();
  }
}

describe("a record whose page throws", () => {
  it("is held: readers see what it was, in lists and feeds too, and everything else goes live", async () => {
    const before = under.tree();
    under.cms.content.edit("articles", FULL.id, { title: `Hỏng ${POISON} (mẫu)` });
    const [outcome] = await under.settle();
    expect(held()).toEqual([`articles/${FULL.id}`]);
    expect(outcome?.held).toMatchObject([
      {
        title: `Hỏng ${POISON} (mẫu)`,
        reason: expect.stringContaining("chưa lên trang"),
        problem: expect.stringContaining(`The template fails on ${POISON}`),
      },
    ]);
    expect(under.tree()).toEqual(before);
    under.cms.content.edit("articles", MINIMAL.id, { title: "Vừa sửa (mẫu)" });
    await under.settle();
    expect(under.file("index.html")).toContain("Vừa sửa (mẫu)");
    expect(metadata()).toMatchObject({ held: [{ documentId: FULL.id }] });
    under.cms.content.edit("articles", FULL.id, { title: "Đã sửa (mẫu)" });
    await under.settle();
    expect(held()).toEqual([]);
    expect(under.file(FULL_FILE)).toContain("Đã sửa (mẫu)");
    await expectClean();
  });

  it("is left out when it is new", async () => {
    const title = `Mới ${POISON} (mẫu)`;
    under.cms.content.put("articles", { ...MINIMAL, id: "moi", slug: "moi", title });
    under.cms.content.edit("articles", MINIMAL.id, { title: "Vừa sửa (mẫu)" });
    await under.settle();
    expect(held()).toEqual(["articles/moi"]);
    expect([...under.tree().keys()].filter((path) => path.includes("/moi/"))).toEqual([]);
    expect(under.file("index.html")).toContain("Vừa sửa (mẫu)");
    under.cms.content.remove("articles", "moi");
    await under.settle();
    expect(held()).toEqual([]);
    await expectClean();
  });

  it("does not show the file that it alone has, before and after the next sync", async () => {
    const { resolutions, files } = examples;
    const document = { ...resolutions.party, id: "moi", number: "90", symbol: null };
    const put = (summary: string) =>
      under.cms.content.put("resolutions", {
        ...document,
        summary,
        attachments: [files.unused.id],
      });
    const isShown = () => [...under.tree().keys()].some((path) => path.endsWith("/du-thao.pdf"));
    put(`Hỏng ${POISON} (mẫu)`);
    await under.settle();
    expect(held()).toEqual(["resolutions/moi"]);
    expect(isShown()).toBe(false);
    under.cms.content.edit("articles", MINIMAL.id, { title: "Vừa sửa (mẫu)" });
    await under.settle();
    expect(isShown()).toBe(false);
    put("Đã sửa (mẫu)");
    await under.settle();
    expect(isShown()).toBe(true);
    await expectClean();
  });

  it("is named, not the article on whose page it is shown, which changed too", async () => {
    const title = `Xấu ${POISON_OF_LISTS} (mẫu)`;
    under.cms.content.edit("campaigns", examples.campaigns.full.id, { slogan: title });
    under.cms.content.edit("articles", FULL.id, { title: "Vừa sửa (mẫu)" });
    await under.settle();
    expect(held()).toEqual([`campaigns/${examples.campaigns.full.id}`]);
    expect(under.file(FULL_FILE)).toContain("Vừa sửa (mẫu)");
  });

  it("stays held after a restart, and is tried again by it", async () => {
    under.cms.content.edit("articles", FULL.id, { title: `Hỏng ${POISON} (mẫu)` });
    await under.settle();
    const before = under.tree();
    await under.reopen();
    await under.settle();
    expect(held()).toEqual([`articles/${FULL.id}`]);
    expect(under.tree()).toEqual(before);
  });
});

describe("a list or a feed that throws", () => {
  it("leaves out the new records that are to blame, and no other", async () => {
    for (const [n, sign] of ["", POISON_OF_LISTS, "", "", POISON_OF_LISTS].entries()) {
      const title = `Tin ${n} ${sign} (mẫu)`;
      under.cms.content.put("articles", { ...MINIMAL, id: `tin-${n}`, slug: `tin-${n}`, title });
    }
    await under.settle();
    expect(held()).toEqual(["articles/tin-1", "articles/tin-4"]);
    for (const n of [0, 2, 3]) {
      expect(under.file("tin-tuc/2022/11/index.html")).toContain(`Tin ${n} `);
    }
    under.cms.content.remove("articles", "tin-1");
    under.cms.content.remove("articles", "tin-4");
    await under.settle();
    await expectClean();
  });

  it("keeps its bytes when no record is to blame, and is named", async () => {
    spoiler.spoils = (address) => address === "/tin-tuc/2022/10/";
    const before = under.file("tin-tuc/2022/10/index.html");
    under.cms.content.edit("articles", FULL.id, { title: "Vừa sửa (mẫu)" });
    await under.settle();
    expect(held()).toEqual(["pages//tin-tuc/2022/10/"]);
    expect(under.file("tin-tuc/2022/10/index.html")).toBe(before);
    expect(under.file("index.html")).toContain("Vừa sửa (mẫu)");
    // Not again and again: only when something that it shows changes.
    const [again] = await under.settle();
    expect(again).toMatchObject({ rendered: 0, held: [{ documentId: "/tin-tuc/2022/10/" }] });
    spoiler.spoils = () => false;
    under.cms.content.edit("articles", FULL.id, { title: "Sửa nữa (mẫu)" });
    await under.settle();
    expect(held()).toEqual([]);
    await expectClean();
  });
});

describe("a site made from nothing", () => {
  it("leaves out what spoils a list, though nothing is known of what changed", async () => {
    const fresh = await startPublisher({}, { load: poisonable(spoiler) });
    fresh.cms.content.edit("articles", FULL.id, { title: `Hỏng ${POISON_OF_LISTS} (mẫu)` });
    await fresh.settle();
    expect(fresh.publisher.held()).toMatchObject([{ documentId: FULL.id }]);
    expect(fresh.file("index.html")).not.toContain("Hỏng");
    await fresh.close();
  });
});

describe("a page that other code cannot make", () => {
  const address = addresses.article(FULL);

  it("stays as readers have it when everything is rendered anew, with the pictures that it shows", async () => {
    const before = under.file(FULL_FILE);
    spoiler.spoils = (at) => at === address;
    await under.publisher.publish({ today: DAY, isFull: true });
    expect(under.file(FULL_FILE)).toBe(before);
    expect(held()).toEqual([`articles/${FULL.id}`]);
    // The picture is replaced, and the page goes on showing the one before.
    const shown = [...under.tree().keys()].filter((path) => path.includes("giao-ban-song-mo"));
    expect(shown).not.toEqual([]);
    const { full: picture } = examples.media;
    const filename = "anh-moi.png";
    const url = `/api/media/file/${filename}`;
    under.cms.content.edit("media", picture.id, { filename, url, sizes: {} });
    await under.settle();
    expect(under.file(FULL_FILE)).toBe(before);
    const still = () => shown.filter((path) => under.tree().has(path));
    expect(still()).not.toEqual([]);
    expect(before).toContain(still()[0]);
    spoiler.spoils = () => false;
    under.cms.content.edit("articles", FULL.id, { title: "Sửa nữa (mẫu)" });
    await under.settle();
    expect(held()).toEqual([]);
    expect(still()).toEqual([]);
    await expectClean();
  });

  it("stays when it is a feed, with the pictures that it names", async () => {
    const feed = "tin-tuc/rss.xml";
    const before = under.file(feed);
    const named = [...under.tree().keys()].filter(
      (path) => path.startsWith("media/") && before?.includes(encodeURI(path)),
    );
    expect(named).not.toEqual([]);
    spoiler.spoils = (at) => at === `/${feed}`;
    await under.publisher.publish({ today: DAY, isFull: true });
    under.cms.content.remove("articles", FULL.id);
    await under.settle();
    expect(under.file(feed)).toBe(before);
    expect(named.filter((path) => under.tree().has(path))).toEqual(named);
    expect(held()).toEqual([`pages//${feed}`]);
  });

  it("stays with the emblem and the colours of before, until it can be made again", async () => {
    const { full: settings } = examples.siteSettings;
    const office = (emblem: string, main: string) =>
      under.cms.content.setGlobal("site-settings", {
        ...settings,
        emblem,
        colours: { main, accent: null },
      });
    office(examples.media.small.id, "#0b3a75");
    await under.settle();
    const before = under.file("index.html") ?? "";
    const shown = before.match(/(bieu-trung|mau-sac)\/[\w-]+\.(png|css)/g) ?? [];
    expect(new Set(shown).size).toBe(2);
    const still = () => shown.filter((path) => under.tree().has(path));
    spoiler.spoils = (at) => at === "/";
    await under.publisher.publish({ today: DAY, isFull: true });
    office(examples.media.banner.id, "#14532d");
    await under.settle();
    // And with what comes after.
    under.cms.content.edit("articles", FULL.id, { title: "Vừa sửa (mẫu)" });
    await under.settle();
    expect(under.file("index.html")).toBe(before);
    expect(still()).toEqual(shown);
    expect(under.publisher.held()).toMatchObject([
      { documentId: "/", problem: expect.stringContaining("template") },
    ]);
    spoiler.spoils = () => false;
    await under.publisher.publish({ today: DAY, isFull: true });
    expect(held()).toEqual([]);
    expect(still()).toEqual([]);
    await expectClean();
  });

  it("stops everything when many fail, and what was held for them is not", async () => {
    const before = under.tree();
    spoiler.spoils = (at) => at.startsWith("/van-ban/");
    await expect(under.publisher.publish({ today: DAY, isFull: true })).rejects.toThrow(
      /cannot be made anew, all at once/,
    );
    expect(under.tree()).toEqual(before);
    expect(held()).toEqual([]);
  });
});

describe("too many records whose pages throw", () => {
  it("stop everything each time, until they are mended", async () => {
    const before = under.tree();
    for (let n = 0; n < 8; n++) {
      const title = `Tin ${n} ${POISON} (mẫu)`;
      under.cms.content.put("articles", { ...MINIMAL, id: `tin-${n}`, slug: `tin-${n}`, title });
    }
    for (let pass = 0; pass < 2; pass++) {
      await expect(under.settle()).rejects.toThrow(/records in "articles" cannot be shown/);
      expect(under.tree()).toEqual(before);
      expect(held()).toEqual([]);
    }
    for (let n = 0; n < 8; n++) under.cms.content.edit("articles", `tin-${n}`, { title: "Tin" });
    await under.settle();
    await expectClean();
  });
});

describe("a link of a text", () => {
  const bodyWith = (url: string) => {
    const children = [
      { type: "text", text: "Xem " },
      {
        type: "link",
        fields: { linkType: "custom", url, newTab: false },
        children: [{ type: "text", text: "ở đây" }],
      },
    ];
    return { root: { type: "root", children: [{ type: "paragraph", children }] } };
  };

  it("to an address of the site is text while nothing stands there", async () => {
    const target = addresses.article({ ...MINIMAL, slug: "sap-co" });
    const page = () => under.file(fileOf(addresses.article(FULL)));
    under.cms.content.edit("articles", FULL.id, { body: bodyWith(target) });
    await under.settle();
    expect(held()).toEqual([]);
    expect(page()).toContain("Xem ở đây");
    under.cms.content.put("articles", { ...MINIMAL, id: "moi", slug: "sap-co" });
    await under.settle();
    expect(page()).toContain(`Xem <a href="${target}">ở đây</a>`);
    under.cms.content.remove("articles", "moi");
    await under.settle();
    expect(page()).toContain("Xem ở đây");
    await expectClean();
  });

  it("of the menu is left out while nothing stands there", async () => {
    under.cms.content.setGlobal("navigation", {
      header: [
        { label: "Chưa có (mẫu)", target: "link", url: "/chua-co/" },
        { label: "Tin (mẫu)", target: "link", url: "/tin-tuc/" },
      ],
      footer: [],
    });
    await under.settle();
    expect(under.file("index.html")).toContain("Tin (mẫu)");
    expect(under.file("index.html")).not.toContain("Chưa có (mẫu)");
    await expectClean();
  });

  it("to the site's own host, at which nothing stands, is text too", async () => {
    const at = (path: string) => bodyWith(`https://bantin.example${path}`);
    const page = () => under.file(fileOf(addresses.article(MINIMAL)));
    under.cms.content.edit("articles", MINIMAL.id, { body: at("/khong-co/") });
    await under.settle();
    expect(held()).toEqual([]);
    expect(page()).toContain("Xem ở đây");
    under.cms.content.edit("articles", MINIMAL.id, { body: at("/tin-tuc/") });
    await under.settle();
    expect(page()).toMatch(/Xem <a href="https:\/\/bantin\.example\/tin-tuc\/"[^>]*>ở đây<\/a>/);
    await expectClean();
  });

  it("to a heading that another page no longer has, holds nobody back", async () => {
    under.cms.content.edit("articles", MINIMAL.id, {
      body: bodyWith(`${addresses.article(FULL)}#muc-khong-con`),
    });
    await under.settle();
    expect(held()).toEqual([]);
    expect(under.file(fileOf(addresses.article(MINIMAL)))).toContain("#muc-khong-con");
  });
});
