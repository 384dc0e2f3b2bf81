import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { examples } from "@bantin/contract/examples";
import { describe, expect, test } from "vitest";
import { rejection, withSite } from "../../test/with-cms.ts";

const { full, small, unused } = examples.media;
const { minimal } = examples.articles;
const isDownload = (request: string) => request.includes("/file/");
const mirrored = (mediaDir: string) =>
  readdirSync(mediaDir, { recursive: true, encoding: "utf8" }).filter((name) =>
    /[0-9a-f]{64}$/.test(name),
  );

describe("the mirror", () => {
  test("holds each file that published content refers to, renditions too, under its hash", async () => {
    const { sync, content } = await withSite();
    await sync();
    const { assets } = content.addresses();
    expect(assets.map((address) => basename(address))).toEqual(
      expect.arrayContaining([
        "giao-ban-song-mo.png",
        "giao-ban-song-mo-480x270.webp",
        "giao-ban-song-mo-1600x900.webp",
        "giao-ban-song-mo-960x540.jpg",
        "giao-ban-song-mo-1200x630.jpg",
        "duong-lang-khe-lam.png",
        "chu-de-2022.png",
        "07-nq-tu.pdf",
      ]),
    );
    for (const address of assets) {
      const { path = "", mimeType } = content.asset(address) ?? {};
      const hash = createHash("sha256").update(readFileSync(path)).digest("hex");
      expect(address).toContain(`/${hash.slice(0, 12)}/`);
      expect(basename(path)).toBe(hash);
      expect(mimeType).toMatch(/^(image\/(png|jpeg|webp|avif)|application\/pdf)$/);
    }
  });

  test("knows nothing of files that no published content refers to", async () => {
    const { sync, cms, content } = await withSite();
    cms.content.put("articles", {
      ...minimal,
      id: "draft",
      hero: { image: unused.id },
      _status: "draft",
    });
    await sync();
    const names = content.addresses().assets.join(" ");
    expect(names).not.toMatch(/anh-trong-ban-nhap|du-thao/);
    expect(cms.requests.join(" ")).not.toMatch(/anh-trong-ban-nhap|du-thao/);
  });

  test("takes a picture in when an article that shows it is published, and drops it after", async () => {
    const { sync, cms, content, mediaDir } = await withSite();
    await sync();
    const before = mirrored(mediaDir);
    cms.content.put("articles", {
      ...minimal,
      id: "new",
      slug: "co-anh",
      hero: { image: unused.id },
    });
    expect((await sync()).media).toEqual({
      total: 27,
      changed: 3,
      downloadedBytes: unused.filesize + unused.sizes.j960.filesize + unused.sizes.share.filesize,
    });
    expect(content.article("2022-11", "co-anh")?.picture?.sources).toHaveLength(1);
    cms.content.unpublish("articles", "new");
    expect((await sync()).media).toMatchObject({ total: 24, changed: 3 });
    expect(mirrored(mediaDir)).toEqual(before);
  });

  test("fetches nothing twice", async () => {
    const { sync, cms } = await withSite();
    await sync();
    cms.requests.length = 0;
    cms.content.edit("articles", minimal.id, { hero: { image: small.id } });
    await sync();
    await sync({ mode: "full" });
    expect(cms.requests.filter(isDownload)).toEqual([]);
  });

  test("replaces a picture that was replaced, and forgets its old bytes", async () => {
    const { sync, cms, content, mediaDir } = await withSite();
    await sync();
    const before = content.addresses().assets;
    const url = "/api/media/file/duong-moi.png";
    cms.content.edit("media", small.id, { url, filename: "duong-moi.png", filesize: 6_000 });
    await sync();
    expect(content.addresses().assets.filter((address) => !before.includes(address))).toEqual([
      expect.stringMatching(/\/duong-moi\.png$/),
    ]);
    expect(mirrored(mediaDir)).toHaveLength(24);
  });

  test("heals on a full sync when somebody deleted its files", async () => {
    const { sync, content, mediaDir } = await withSite();
    await sync();
    rmSync(mediaDir, { recursive: true });
    await sync({ mode: "full" });
    for (const address of content.addresses().assets) {
      expect(readFileSync(content.asset(address)?.path ?? "")).not.toHaveLength(0);
    }
  });
});

/** A CMS that claims something of one picture that is not so. */
async function withLie(claim: Record<string, unknown>) {
  const site = await withSite();
  let isLying = true;
  const real = site.client();
  const list: typeof real.list = async (collection, query, signal) => {
    const page = await real.list(collection, query, signal);
    const lie = (doc: unknown) =>
      JSON.stringify(doc).includes(`"alt":"${full.alt}"`) ? { ...full, ...claim } : doc;
    return isLying && collection === "media" ? { ...page, docs: page.docs.map(lie) } : page;
  };
  return {
    ...site,
    lyingSync: () => site.sync({ client: { ...real, list } }),
    tellTheTruth: () => {
      isLying = false;
    },
  };
}

describe("a file that the CMS does not deliver", () => {
  const pictureOf = ({ content }: Awaited<ReturnType<typeof withSite>>) =>
    content.article("2022-10", examples.articles.full.slug)?.picture;

  test.each([
    ["has too few bytes", { filesize: 24_001 }, /has 24000 bytes instead of 24001/],
    ["has too many bytes", { filesize: 23_999 }, /more than 23999 bytes/],
    ["is of another kind", { mimeType: "image/jpeg" }, /"image\/png" instead of "image\/jpeg"/],
  ])("because it %s is left out and named; all else is taken in", async (_, claim, message) => {
    const site = await withLie(claim);
    const report = await site.lyingSync();
    expect(report.held).toEqual([
      expect.objectContaining({
        collection: "media",
        id: full.id,
        kind: "file",
        title: full.alt,
        problem: expect.stringMatching(message),
        reason: expect.stringContaining(`hình ảnh “${full.alt}”`),
      }),
    ]);
    expect(site.store.held()).toEqual(report.held);
    expect(pictureOf(site)).toBeNull();
    expect(site.content.addresses().assets.join(" ")).toContain("duong-lang-khe-lam.png");
    const { mediaDir } = site;
    expect(readdirSync(mediaDir).filter((name) => name.startsWith(".partial"))).toEqual([]);
  });

  test("is tried again at each comparison, and not because something else is news", async () => {
    const site = await withSite();
    const { cms, sync } = site;
    cms.break({ kind: "status", status: 404, only: full.url });
    expect((await sync()).held).toEqual([
      expect.objectContaining({ id: full.id, problem: expect.stringContaining("missing (404)") }),
    ]);
    cms.requests.length = 0;
    cms.content.edit("articles", minimal.id, { title: "Vừa sửa (mẫu)" });
    await sync({ mode: "changes" });
    expect(cms.requests.filter(isDownload)).toEqual([]);
    await sync();
    expect(cms.requests.filter(isDownload)).not.toEqual([]);
    cms.break(null);
    expect(await sync()).toMatchObject({
      held: [],
      changes: [{ collection: "media", id: full.id, kind: "changed" }],
    });
    expect(pictureOf(site)).toMatchObject({ alt: full.alt });
  });

  test("stays as it was when it was good before", async () => {
    const site = await withSite();
    const { cms, sync } = site;
    await sync();
    const before = pictureOf(site);
    const url = "/api/media/file/chua-co.png";
    cms.break({ kind: "status", status: 404, only: url });
    cms.content.edit("media", full.id, { url, filename: "chua-co.png", alt: "Ảnh mới (mẫu)" });
    const report = await sync();
    expect(report).toMatchObject({ changes: [], held: [{ id: full.id, title: "Ảnh mới (mẫu)" }] });
    expect(pictureOf(site)).toEqual(before);
    // Nothing is asked for again as long as nothing changes, not even by a full sync.
    expect(await sync({ mode: "full" })).toMatchObject({ changes: [], held: [{ id: full.id }] });
    cms.break(null);
    expect(await sync()).toMatchObject({ held: [] });
    expect(pictureOf(site)).toMatchObject({ alt: "Ảnh mới (mẫu)" });
  });

  test("nor is what does not fit the contract named before somebody shows it", async () => {
    const { cms, sync } = await withSite();
    await sync();
    cms.content.edit("media", unused.id, { filename: "" });
    expect(await sync()).toMatchObject({ held: [], changes: [] });
    expect(await sync()).toMatchObject({ held: [], changes: [] });
    cms.content.edit("articles", minimal.id, { hero: { image: unused.id } });
    expect(await sync()).toMatchObject({ held: [{ collection: "media", field: "filename" }] });
  });

  test("for the network's sake stops the sync", async () => {
    const { sync, cms } = await withSite();
    cms.break({ kind: "status", status: 503, only: full.url });
    expect(await rejection(sync())).toMatchObject({
      status: 503,
      url: expect.stringContaining(full.url),
    });
  });
});

test("the mirror's folder may be named relative to where the process runs", async () => {
  const { sync, content, mediaDir } = await withSite();
  await sync({ mediaDir: relative(process.cwd(), mediaDir) });
  const [address = ""] = content.addresses().assets;
  expect(content.asset(address)?.path.startsWith(join(mediaDir, ""))).toBe(true);
});
