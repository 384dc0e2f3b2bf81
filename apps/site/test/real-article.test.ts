import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { CheerioAPI } from "cheerio";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { article, QUANG_NINH, resolution, siteWith } from "./desk.ts";
import { type SiteUnderTest, startSite, words } from "./site-under-test.ts";

// The newsroom's own text is not ours to copy into the repository.
const shared = process.env.BANTIN_SHARED ?? resolve(import.meta.dirname, "../../../../shared");
const folder = join(shared, "content");
const file = existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith(".txt")) : null;
if (!file) console.warn(`SKIPPED: no real article in ${folder}. Set BANTIN_SHARED.`);

const SIX = "/van-ban/tinh-uy-quang-ninh/khoa-xv/nghi-quyet/06/";
const FIFTY = "/van-ban/hdnd-tinh-quang-ninh/khoa-xiv/nghi-quyet/50/";

/** As the import makes it: theme and title first, byline last, the summary the start of the first paragraph. */
function imported(path: string, form: "NFC" | "NFD") {
  const blocks = readFileSync(path, "utf8")
    .split(/\n\s*\n/)
    .map((block) => block.replace(/\s+/g, " ").trim().normalize(form));
  const paragraphs = blocks.slice(2, -1);
  const fields = { title: blocks[1], summary: `${paragraphs[0]?.slice(0, 240)}…` };
  return article(`giao-ban-${form.toLowerCase()}`, paragraphs, fields);
}

let site: SiteUnderTest;
beforeAll(async () => {
  if (!file) return;
  const { committee, council } = QUANG_NINH;
  const path = join(folder, file);
  site = await startSite({
    site: siteWith({
      issuers: [committee, council],
      articles: [imported(path, "NFC"), imported(path, "NFD")],
      resolutions: [
        resolution("r06", "06", "06-NQ/TU", {
          issuer: committee.id,
          issueDate: "2021-05-17T00:00:00.000Z",
        }),
        resolution("r50", "50", "50/NQ-HĐND", {
          issuer: council.id,
          term: "XIV",
          issueDate: "2021-10-13T00:00:00.000Z",
        }),
      ],
    }),
  });
  await site.build();
});
afterAll(() => site?.close());

const linked = (page: CheerioAPI) =>
  page(".body a")
    .toArray()
    .map((link) => [page(link).text().normalize("NFC"), page(link).attr("href")]);

describe.skipIf(!file)("the newsroom's own article", () => {
  it.each(["nfc", "nfd"])("links both resolutions wherever it names them, in %s", async (form) => {
    const page = await site.page(`/tin-tuc/2022/10/giao-ban-${form}/`);
    const six = ["Nghị quyết số 06-NQ/TU ngày 15/7/2021 của Tỉnh ủy", SIX];
    const fifty = ["Nghị quyết số 50/NQ-HĐND ngày 13/10/2021 của HĐND tỉnh", FIFTY];
    expect(linked(page)).toEqual([
      ...[six, fifty, six, fifty, six, fifty, six, fifty],
      ["Nghị quyết 06 của Tỉnh ủy", SIX],
      ["Nghị quyết 50 của HĐND tỉnh", FIFTY],
    ]);
  });

  it("leaves all else as text: what is undecided, named congresses, and false friends", async () => {
    const page = await site.page("/tin-tuc/2022/10/giao-ban-nfc/");
    const body = words(page, ".body");
    for (const mention of [
      "Nghị quyết 19",
      "Nghị quyết Đại hội Đảng toàn quốc lần thứ XIII",
      "Nghị quyết Đại hội Đại biểu Đảng bộ tỉnh lần thứ XV",
      "98/98 xã",
      "các Nghị quyết của HĐND tỉnh",
    ]) {
      expect(body).toContain(mention);
      expect(linked(page).map(([words]) => words)).not.toContain(mention);
    }
  });

  it("lists both documents, and each of them lists the article with a sentence of it", async () => {
    const page = await site.page("/tin-tuc/2022/10/giao-ban-nfc/");
    expect(words(page, ".columns-side h2")).toBe("Văn bản được nhắc đến");
    expect(page(".columns-side .document-name a").length).toBe(2);
    for (const address of [SIX, FIFTY]) {
      const document = await site.page(address);
      expect(words(document, ".document-head a")).toBe("2 tin, bài nhắc đến văn bản này");
      expect(document(".citing mark").first().text().normalize("NFC")).toMatch(/^Nghị quyết số/);
    }
  });
});
