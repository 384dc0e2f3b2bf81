import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSite } from "../src/build/build-site.ts";
import { type SiteUnderTest, startSite } from "./site-under-test.ts";

const ARTICLE = "a0000000-0000-4000-8000-000000000001";

let site: SiteUnderTest;
let built: string | null;
beforeAll(async () => {
  site = await startSite();
  await site.build();
  built = await site.builtOnce();
});
afterAll(() => site.close());

/** What the newsroom would be told of a build that fails. */
const staffMessage = (words: string) =>
  expect.objectContaining({ staffMessage: expect.stringContaining(words) });

describe("a build that fails leaves the folder as it was", () => {
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
    expect(await site.builtOnce()).toBe(built);
  });

  it("when a link leads nowhere, and names the page", async () => {
    const children = [
      { type: "text", text: "Xem " },
      {
        type: "link",
        fields: { linkType: "custom", url: "https://bantin.example/khong-co-trang-nay/" },
        children: [{ type: "text", text: "đây" }],
      },
    ];
    const body = { root: { type: "root", children: [{ type: "paragraph", children }] } };
    site.cms.content.edit("articles", "a0000000-0000-4000-8000-000000000002", { body });
    const failure = site.build();
    await expect(failure).rejects.toThrow(
      /thon-khe-lam-co-nuoc-sach\/ links to \/khong-co-trang-nay\//,
    );
    await expect(failure).rejects.toEqual(
      staffMessage(
        "Trang “Thôn Khe Lam có nước sạch (mẫu) – Bản tin Sông Mơ (mẫu)” có liên kết tới /khong-co-trang-nay/, nhưng địa chỉ này không tồn tại.",
      ),
    );
    expect(await site.builtOnce()).toBe(built);
  });

  it("when there is no key, and says where to put one", async () => {
    const { CMS_API_KEY: _key, ...environment } = site.environment;
    await expect(
      buildSite({ environment: { ...environment, CMS_API_KEY: undefined } }),
    ).rejects.toThrow(/CMS_API_KEY.*site-api-key/);
  });

  it("and nothing of its own beside it", async () => {
    expect((await readdir(dirname(site.built))).filter((name) => name.includes("dist"))).toEqual([
      "dist",
    ]);
  });
});

describe("a build with a document that cannot be shown", () => {
  it("leaves it out, or as it was, and names it", async () => {
    const fresh = await startSite();
    const lines: string[] = [];
    const build = () =>
      buildSite({ environment: fresh.environment, log: (line) => lines.push(line) });
    const { content } = fresh.cms;
    content.edit("articles", ARTICLE, { publishedAt: "hôm qua" });
    await build();
    expect(lines.join("\n")).toMatch(/Held back: .*Giao ban Thường trực.*publishedAt/);
    const home = () => readFile(join(fresh.built, "index.html"), "utf8");
    expect(await home()).not.toContain("Giao ban Thường trực");
    content.edit("articles", ARTICLE, { publishedAt: "2022-10-24T03:32:00.000Z" });
    await build();
    expect(await home()).toContain("Giao ban Thường trực");
    content.edit("articles", ARTICLE, { title: "" });
    await build();
    expect(await home()).toContain("Giao ban Thường trực");
    await fresh.close();
  });
});

describe("a folder of one's own", () => {
  it("gets the site, and each later one in its place", async () => {
    const fresh = await startSite();
    const parent = await mkdtemp(join(tmpdir(), "bantin-out-"));
    const out = join(parent, "new", "site");
    const build = () => buildSite({ environment: fresh.environment, out });
    const { folder } = await build();
    expect(folder).toBe(out);
    await writeFile(join(out, "left-over.html"), "");
    await build();
    expect(await readdir(out)).not.toContain("left-over.html");
    expect(await readFile(join(out, "index.html"), "utf8")).toContain("<h1");
    expect(await readdir(dirname(out))).toEqual(["site"]);
    expect(await fresh.builtOnce()).toBeNull();
    await fresh.close();
    await rm(parent, { recursive: true });
  });

  it("stays as it is when it holds something else", async () => {
    const out = await mkdtemp(join(tmpdir(), "bantin-own-"));
    await mkdir(join(out, "Luận văn"));
    await expect(buildSite({ environment: site.environment, out })).rejects.toThrow(
      /holds something else than a built site/,
    );
    expect(await readdir(out)).toEqual(["Luận văn"]);
    await rm(out, { recursive: true });
  });
});
