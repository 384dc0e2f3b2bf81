import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { anchorsOf, findCitations } from "@bantin/citations";
import { afterEach, describe, expect, it } from "vitest";
import { article, bodyOf, QUANG_NINH, resolution, siteWith } from "./desk.ts";
import { type SiteUnderTest, startSite, words } from "./site-under-test.ts";

const { committee, council } = QUANG_NINH;
const CITES = [
  article("mot", ["Thực hiện Nghị quyết số 06-NQ/TU ngày 15/7/2021 của Tỉnh ủy, xã đã về đích."]),
  article("hai", ["Theo 06-NQ/TU năm 2021. Nghị quyết 06 đi vào cuộc sống."], {
    publishedAt: "2022-11-02T02:00:00.000Z",
  }),
  article("ba", ["Nhắc lại Nghị quyết số 06-NQ/TU của Tỉnh ủy."], {
    publishedAt: "2022-11-03T02:00:00.000Z",
  }),
];
const OTHERS = [
  article("bon", ["Thực hiện Nghị quyết số 07-NQ/TU của Tỉnh ủy."]),
  article("nam", ["Nghị quyết 06 được nhắc mà không rõ của ai."]),
  article("sau", ["Nghị quyết số 06/NQ-HĐND ngày 15/7/2021 của HĐND tỉnh."]),
];
const SEVEN = resolution("r07", "07", "07-NQ/TU", { issuer: committee.id });
const SIX = resolution("r06", "06", "06-NQ/TU", {
  issuer: committee.id,
  // Not the day that the first article gives it.
  issueDate: "2021-05-17T02:00:00.000Z",
});
const PAGE = "/van-ban/tinh-uy-quang-ninh/khoa-xv/nghi-quyet/06/";
const STUB = "/van-ban/tinh-uy-quang-ninh/2021/nghi-quyet/06/";

let site: SiteUnderTest;
afterEach(() => site.close());

const start = async (articles = [...CITES, ...OTHERS]) => {
  const issuers = [committee, council];
  site = await startSite({ site: siteWith({ issuers, articles, resolutions: [SEVEN] }) });
  await site.build();
};

/** Every file of the live site with its content. */
const SEARCH_INDEX = "/tim-kiem/chi-muc/";

async function files(): Promise<Map<string, string>> {
  const found = await readdir(site.built, { recursive: true, withFileTypes: true });
  const paths = found
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));
  const contents = await Promise.all(paths.map((path) => readFile(path, "latin1")));
  return new Map(
    paths.map((path, index) => [path.slice(site.built.length), contents[index] ?? ""]),
  );
}

/** Files that differ between the live site and the one that the next build makes. */
async function changedBy(write: () => void): Promise<string[]> {
  const before = await files();
  write();
  await site.build();
  const after = await files();
  const all = new Set([...before.keys(), ...after.keys()]);
  return [...all]
    .filter((file) => before.get(file) !== after.get(file) && !file.startsWith(SEARCH_INDEX))
    .sort();
}

describe("publishing a resolution that three published articles cite", () => {
  it("changes those three pages, its own, and the lists it stands in, and nothing else", async () => {
    await start();
    const changed = await changedBy(() => site.cms.content.put("resolutions", SIX));
    expect(changed).toEqual(
      [
        "/_redirects",
        "/index.html",
        "/sitemap.xml",
        "/tin-tuc/2022/10/mot/index.html",
        "/tin-tuc/2022/11/ba/index.html",
        "/tin-tuc/2022/11/hai/index.html",
        // Where it was read about before; readers are sent on.
        `${STUB}index.html`,
        `${PAGE}index.html`,
        `${PAGE}anh-chia-se.jpg`,
        `${PAGE}dien-bien.json`,
        "/van-ban/index.html",
        "/van-ban/nam-2021/index.html",
        "/van-ban/loc/danh-muc.json",
        "/van-ban/loc/index.html",
        ...[
          "co-quan/tinh-uy-quang-ninh",
          "hieu-luc/con-hieu-luc",
          "linh-vuc/nong-thon",
          "loai/nghi-quyet",
        ].flatMap((facetList) => [
          `/van-ban/${facetList}/index.html`,
          `/van-ban/${facetList}/nam-2021/index.html`,
        ]),
        "/du-lieu/van-ban.csv",
        "/du-lieu/van-ban.json",
        "/sitemap/van-ban-2021.xml",
        ...["tin-tuc", "van-ban", "van-ban/loai/nghi-quyet"].flatMap((folder) =>
          ["atom.xml", "feed.json", "rss.xml"].map((feed) => `/${folder}/${feed}`),
        ),
      ].sort(),
    );
    const page = await site.page(PAGE);
    expect(
      page(".citing h3 a")
        .toArray()
        .map((link) => page(link).text()),
    ).toEqual(["Tin ba", "Tin hai", "Tin mot"]);
    expect(words(page, ".citing li:nth-child(2) mark")).toBe("06-NQ/TU năm 2021");
    expect(await site.file("_redirects")).toContain(`${STUB} ${PAGE} 301`);
    const citing = await site.page("/tin-tuc/2022/10/mot/");
    const dates = "ài ghi ngày 15/7/2021, văn bản ghi ngày 17/5/2021";
    expect(citing(".body .citation").attr("title")).toContain(dates);
    expect(words(citing, ".documents")).toContain(dates);
  });

  it("makes no page change when it is one that nobody cites", async () => {
    await start();
    const other = resolution("r99", "99", "99-NQ/TU", { issuer: committee.id });
    const changed = await changedBy(() => site.cms.content.put("resolutions", other));
    expect(changed.filter((file) => file.startsWith("/tin-tuc/"))).toEqual([]);
  });
});

describe("a document that is cited and not held", () => {
  it("has a page that says so and who cites it; search engines are asked to leave", async () => {
    await start();
    const page = await site.page(STUB);
    expect(words(page, "h1")).toBe("Nghị quyết số 06-NQ/TU");
    expect(words(page, ".kicker")).toBe("Tỉnh ủy Quảng Ninh");
    expect(words(page, ".notice")).toContain("Văn bản chưa có toàn văn.");
    expect(words(page, ".facts")).toContain("Ngày ban hành (theo tin, bài) 15/7/2021");
    expect(page(".citing li")).toHaveLength(2);
    expect(page('meta[name="robots"]').attr("content")).toBe("noindex");
    expect(await site.file("sitemap.xml")).not.toContain(STUB);
    const news = await site.page("/tin-tuc/2022/10/mot/");
    expect(news(".body a.citation").attr()).toMatchObject({
      href: STUB,
      title: "Văn bản chưa có toàn văn",
    });
    expect(words(news, ".columns-side .documents")).toBe(
      "Nghị quyết số 06-NQ/TU Tỉnh ủy Quảng Ninh Chưa có toàn văn",
    );
  });
});

describe("an editor's decision about a mention", () => {
  it("is on the page after the next build, and stays when the text around is edited", async () => {
    await start();
    const sentence = "Nghị quyết 06 được nhắc mà không rõ của ai.";
    const [anchor] = anchorsOf(findCitations(sentence), sentence);
    const link = async () => (await site.page("/tin-tuc/2022/10/nam/"))(".body a").attr("href");
    site.cms.content.edit("articles", "nam", {
      citationOverrides: [{ ...anchor, action: "choose", document: SEVEN.id }],
    });
    await site.build();
    const seven = "/van-ban/tinh-uy-quang-ninh/khoa-xv/nghi-quyet/07/";
    expect(await link()).toBe(seven);
    site.cms.content.edit("articles", "nam", {
      body: bodyOf("Đoạn mới.", `Sáng nay, ${sentence} Còn nữa.`),
    });
    await site.build();
    expect(await link()).toBe(seven);
    site.cms.content.edit("articles", "nam", {
      citationOverrides: [{ ...anchor, action: "ignore", document: null }],
    });
    await site.build();
    expect(await link()).toBeUndefined();
  });
});
