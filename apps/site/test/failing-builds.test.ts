import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { routes } from "@bantin/contract";
import { examples } from "@bantin/contract/examples";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSite } from "../src/build/build-site.ts";
import { RenderError } from "../src/build/errors.ts";
import { leaveOutFaulty } from "../src/build/leave-out.ts";
import { loadSite } from "../src/compiled/compile-site.ts";
import { renderWith } from "./render-compiled.ts";
import { type SiteUnderTest, startSite } from "./site-under-test.ts";

const ARTICLE = "a0000000-0000-4000-8000-000000000001";
const { minimal: MINIMAL } = examples.articles;

let site: SiteUnderTest;
let built: string | null;
beforeAll(async () => {
  site = await startSite();
  await site.build();
  built = await site.builtOnce();
});
afterAll(() => site.close());

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

/** The compiled site, in which pages cannot be made that show this sign, or in lists alone that one. */
const SIGN = "☠";
const SIGN_OF_LISTS = "☢";
const spoilt: typeof loadSite = async (...args) => {
  const compiled = await loadSite(...args);
  return {
    ...compiled,
    async render(address, locals) {
      const page = await compiled.render(address, locals);
      const text = Buffer.from(page.bytes).toString("utf8");
      const isArticle = routes.article.match(address) !== null;
      if (text.includes(SIGN) || (text.includes(SIGN_OF_LISTS) && !isArticle)) {
        throw new Error(`The template fails at ${address}.`);
      }
      return page;
    },
  };
};

describe("a build with pages that throw", () => {
  const build = async (fresh: SiteUnderTest) => {
    const lines: string[] = [];
    await buildSite({
      environment: fresh.environment,
      log: (line) => lines.push(line),
      renderer: (options) =>
        renderWith(spoilt, options).catch((error: Error) => {
          throw new RenderError(error.message);
        }),
      leaveOut: (options) => leaveOutFaulty({ ...options, load: spoilt }),
    });
    return lines.filter((line) => line.startsWith("Left out: "));
  };

  it.each([
    ["its own page too", SIGN],
    ["lists alone", SIGN_OF_LISTS],
  ])("from nothing leaves out the article that spoils %s, and names it", async (_, sign) => {
    const fresh = await startSite();
    const { content } = fresh.cms;
    content.edit("articles", ARTICLE, { title: `Giao ban Thường trực ${sign}` });
    const [first = "", ...others] = await build(fresh);
    expect(first).toContain(`Left out: articles/${ARTICLE}: The page /`);
    expect(first).toContain("could not be rendered: The template fails at");
    expect(others).toEqual([]);
    const home = () => fresh.file("index.html");
    expect(await home()).not.toContain("Giao ban Thường trực");
    content.edit("articles", ARTICLE, { title: "Giao ban Thường trực" });
    expect(await build(fresh)).toEqual([]);
    expect(await home()).toContain("Giao ban Thường trực");
    // From then on there is a version that is good.
    content.edit("articles", ARTICLE, { title: `Sửa hỏng ${sign}` });
    expect(await build(fresh)).toHaveLength(1);
    expect(await home()).toContain("Giao ban Thường trực");
    await fresh.close();
  });

  it("stops when they are so many that the code must be at fault", async () => {
    const fresh = await startSite();
    for (let n = 0; n < 8; n++) {
      const title = `Tin ${n} ${SIGN}`;
      fresh.cms.content.put("articles", { ...MINIMAL, id: `tin-${n}`, slug: `tin-${n}`, title });
    }
    await expect(build(fresh)).rejects.toThrow(/records in "articles" cannot be shown/);
    expect(await fresh.builtOnce()).toBeNull();
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
