import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pageAddressFault, readTypedAddress, routeAt } from "@bantin/contract";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { machineOutputs, pageOutputs } from "../routes/outputs.ts";
import { checkSite } from "./check.ts";

const CONTENT = {
  months: [],
  articles: [{ month: "2022-10", slug: "tin" }],
  categories: [],
  categoryYears: [],
  categoryYearParts: [],
  documentYears: [],
  documentYearParts: [],
  documentFacetLists: [],
  documentFacetListYears: [],
  documents: [],
  documentTypes: [],
  stubs: [],
  campaigns: [],
  campaignParts: [],
  calendars: [],
  emblems: [],
  palettes: [],
  ended: ["/cu/"],
  sitemapParts: ["trang"],
  assets: ["/media/0a/ảnh làng.png"],
};
const ARTICLE = "tin-tuc/2022/10/tin/index.html";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "bantin-check-"));
  for (const { file } of pageOutputs(CONTENT)) await write(file, pageWith(""));
  for (const { file } of machineOutputs(CONTENT)) await write(file, "");
  await write("media/0a/ảnh làng.png", "");
});
afterEach(() => rm(folder, { recursive: true }));

function pageWith(body: string): string {
  return `<!doctype html><title>Tin</title><main id="noi-dung"><h1>Tin</h1>${body}</main>`;
}

async function write(file: string, text: string) {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}

const check = async (content = CONTENT) => {
  const problems = await checkSite(folder, content, "https://bantin.example");
  return problems.map(({ message }) => message);
};

describe("the check of a rendered site", () => {
  it("passes a whole one, with data for machines and every kind of link that leads somewhere", async () => {
    const links = [
      "/",
      "/cu/",
      "/tin-tuc/2022/10/tin/#noi-dung",
      "#noi-dung",
      "/cu/#khong-co",
      "https://bantin.example/tin-tuc/",
      "https://noi-khac.example/khong-xet/",
      "mailto:a@b.example",
      "tel:123",
      encodeURI("/media/0a/ảnh làng.png"),
    ];
    const data = '<script type="application/ld+json">{"@type":"NewsArticle"}</script>';
    const anchors = links.map((href) => `<a href="${href}">x</a>`);
    await write(ARTICLE, pageWith(`${data}${anchors.join("")}`));
    expect(await check()).toEqual([]);
  });

  it.each([
    ["a link to no page", '<a href="/khong-co/">x</a>', "links to /khong-co/"],
    ["a link without its slash", '<a href="/tin-tuc">x</a>', "links to /tin-tuc,"],
    ["a link to our own host", '<a href="https://bantin.example/x/">x</a>', "links to /x/"],
    ["a missing fragment", '<a href="#khong">x</a>', "links to /tin-tuc/2022/10/tin/#khong"],
    ["a missing picture", '<img src="/media/x.png">', "links to /media/x.png"],
    ["a missing rendition", '<img srcset="/media/y.png 480w, /cu/ 2x">', "links to /media/y.png"],
    ["an address that is none", '<a href="https://[">x</a>', "which is no address"],
    ["a malformed address", '<a href="/%E0%A4%A/">x</a>', "which does not exist"],
    ["an inline style", '<p style="color:red">x</p>', "style on <p>"],
    ["a script", "<script>1</script>", "<script>"],
    ["a script that says it is a module", '<script type="module">1</script>', "<script>"],
    ["data that is no JSON", '<script type="application/ld+json">{</script>', "no JSON"],
  ])("finds %s", async (_case, body, problem) => {
    await write(ARTICLE, pageWith(body));
    const problems = await check();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("/tin-tuc/2022/10/tin/ ");
    expect(problems[0]).toContain(problem);
  });

  it("finds pages that lack, are too many, or say nothing", async () => {
    await rm(join(folder, ARTICLE));
    await write("la/index.html", pageWith(""));
    await write("cu/index.html", "<title></title><main></main>");
    await rm(join(folder, "robots.txt"));
    await rm(join(folder, "media"), { recursive: true });
    expect((await check()).sort()).toEqual([
      "/cu/ has no main heading",
      "/cu/ has no title",
      "/cu/ is empty",
      "/media/0a/ảnh làng.png is missing",
      "/tin-tuc/2022/10/tin/ has no page",
      "la/index.html is no page of ours",
      "robots.txt is missing",
    ]);
  });
});

/** Old addresses, and what is nearly one. */
const typedAddress = fc
  .array(
    fc.oneof(
      fc.constantFrom("cu", "Tin", "đầm hà", "bai.aspx", "trang.html", "404.html", "rss.xml"),
      fc.constantFrom(
        "media",
        "tep",
        "_astro",
        "van-ban",
        "tin-tuc",
        "%C4%91",
        "..",
        "x".repeat(255),
      ),
      fc.string({ unit: "grapheme", minLength: 1 }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => `/${parts.join("/")}`);

it("passes a page at every address that the contract takes for an old one", async () => {
  const taken = new Set<string>();
  for (const typed of fc.sample(typedAddress, 1_000)) {
    const found = readTypedAddress(typed, "https://bantin.example");
    if (found.kind !== "site" || pageAddressFault(found.path) !== null) continue;
    if (routeAt(found.path) === null) taken.add(found.path);
  }
  const content = { ...CONTENT, ended: [...CONTENT.ended, ...taken] };
  for (const { file } of pageOutputs(content)) await write(file, pageWith(""));
  const links = Array.from(taken, (address) => `<a href="${encodeURI(address)}">x</a>`);
  await write(ARTICLE, pageWith(links.join("")));
  expect(await check(content)).toEqual([]);
  expect(taken.size).toBeGreaterThan(200);
});
