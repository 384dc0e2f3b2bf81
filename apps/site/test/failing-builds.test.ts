import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSite } from "../src/build/build-site.ts";
import { takeLock } from "../src/build/lock.ts";
import { dataFolder } from "../src/data-folder.ts";
import { type SiteUnderTest, startSite } from "./site-under-test.ts";

const ARTICLE = "a0000000-0000-4000-8000-000000000001";

let site: SiteUnderTest;
let live: string | null;
beforeAll(async () => {
  site = await startSite();
  await site.build();
  live = await site.liveBuild();
});
afterAll(() => site.close());

describe("a build that must not go live leaves the last one as it was", () => {
  it.each([
    ["the CMS is down", { kind: "down" as const }, /did not answer/],
    ["the CMS answers 500", { kind: "status" as const, status: 500 }, /status 500/],
    [
      "the CMS answers a page instead of JSON",
      { kind: "invalidJson" as const },
      /The CMS answered/,
    ],
    ["the CMS is suddenly empty", { kind: "emptyLists" as const }, /no published article|are gone/],
  ])("when %s", async (_case, fault, message) => {
    site.cms.break(fault);
    await expect(site.build()).rejects.toThrow(message);
    site.cms.break(null);
    expect(await site.liveBuild()).toBe(live);
  });

  it("when a document is invalid, and names it to the newsroom", async () => {
    site.cms.content.edit("articles", ARTICLE, { publishedAt: "hôm qua" });
    await expect(site.build()).rejects.toThrow(/Giao ban Thường trực.*publishedAt/);
    expect(await site.liveBuild()).toBe(live);
    expect(site.cms.releases.at(-1)).toMatchObject({
      state: "failed",
      pages: 0,
      error: expect.stringContaining("Giao ban Thường trực"),
    });
    site.cms.content.edit("articles", ARTICLE, { publishedAt: "2022-10-24T03:32:00.000Z" });
  });

  it("when a link leads nowhere, and names the page", async () => {
    const children = [
      { type: "text", text: "Xem " },
      {
        type: "link",
        fields: { linkType: "custom", url: "/khong-co-trang-nay/" },
        children: [{ type: "text", text: "đây" }],
      },
    ];
    const body = { root: { type: "root", children: [{ type: "paragraph", children }] } };
    site.cms.content.edit("articles", "a0000000-0000-4000-8000-000000000002", { body });
    await expect(site.build()).rejects.toThrow(
      /thon-khe-lam-co-nuoc-sach\/ links to \/khong-co-trang-nay\//,
    );
    expect(site.cms.releases.at(-1)).toMatchObject({
      error: expect.stringContaining(
        "Trang “Thôn Khe Lam có nước sạch (mẫu) – Bản tin Sông Mơ (mẫu)” có liên kết tới /khong-co-trang-nay/, nhưng địa chỉ này không tồn tại.",
      ),
    });
    expect(await site.liveBuild()).toBe(live);
    expect(await readdir(dataFolder(site.environment.DATA_DIR).builds)).toHaveLength(1);
  });

  it("when another build is running", async () => {
    const lock = takeLock(dataFolder(site.environment.DATA_DIR).lock);
    await expect(site.build()).rejects.toThrow(/Another build is running \(process \d+\)/);
    lock.release();
  });

  it("when there is no key, and says where to put one", async () => {
    const { CMS_API_KEY: _key, ...environment } = site.environment;
    await expect(
      buildSite({ environment: { ...environment, CMS_API_KEY: undefined } }),
    ).rejects.toThrow(/CMS_API_KEY.*site-api-key/);
  });
});

describe("a build whose report does not arrive", () => {
  it("is live all the same", async () => {
    const fresh = await startSite();
    fresh.cms.break({ kind: "status", status: 500, only: "/api/releases" });
    const warnings: string[] = [];
    await buildSite({ environment: fresh.environment, warn: (line) => warnings.push(line) });
    expect(await fresh.liveBuild()).not.toBeNull();
    expect(warnings.join()).toContain("The CMS was not told");
    await fresh.close();
  });
});

describe("builds of the past", () => {
  it("are kept, but not for ever", async () => {
    const fresh = await startSite();
    const { builds } = dataFolder(fresh.environment.DATA_DIR);
    await fresh.build();
    for (const year of [2001, 2002, 2003, 2004, 2005]) {
      const old = join(builds, `${year}-01-01T00-00-00-000Z`);
      await mkdir(old);
      await writeFile(join(old, "index.html"), "");
    }
    await fresh.build();
    const kept = await readdir(builds);
    expect(kept).toHaveLength(5);
    expect(kept).not.toContain("2001-01-01T00-00-00-000Z");
    expect(kept).not.toContain("2002-01-01T00-00-00-000Z");
    await fresh.close();
  });
});
