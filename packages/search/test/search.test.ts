import { fold } from "@bantin/vietnamese";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createShortening } from "../src/abbreviations.ts";
import { assemble, type IndexedGroup, indexWhole } from "../src/building/assemble.ts";
import { indexGroup } from "../src/building/group-index.ts";
import { answers, page, textsOf } from "./texts.ts";

const SITE = {
  "tin-tuc-2021-05": [
    page({ address: "/cu", title: "Đầm Hà xây dựng nông thôn mới", category: "ntm" }),
    page({ address: "/binh", title: "Hòa bình trên biên giới", text: ["Đầm Hà yên vui."] }),
  ],
  "tin-tuc-2022-10": [
    page({ address: "/roi", title: "Mới về thôn", text: ["Hàng nông sản bán chạy."] }),
    page({ address: "/than", title: "Họp dân", text: ["Bàn xây dựng nông thôn mới. Rồi về."] }),
    page({ address: "/nong", title: "Nắng nóng kéo dài", text: ["Theo Nghị quyết 06-NQ/TU."] }),
    page({ address: "/rut", title: "Đầm Hà đã rút", isWithdrawn: true }),
  ],
  "van-ban-2021": [
    page({
      address: "/06",
      title: "Nghị quyết số 06-NQ/TU",
      isSymbol: true,
      names: ["Về phát triển kinh tế biển", "Tỉnh ủy Quảng Ninh"],
    }),
    page({
      address: "/50",
      title: "Nghị quyết số 50/NQ-HĐND",
      isSymbol: true,
      names: ["Giao thông"],
    }),
  ],
};
const SHORTENING = createShortening([]);
const LISTS = { categories: [], abbreviations: [] };
const files = new Map(indexWhole(textsOf(SITE)));

describe("search", () => {
  it.each([
    ["dam ha", "/cu"],
    ["nong thon moi", "/cu"],
    ["nông", "/cu"],
    ["nóng", "/nong"],
    ["hoà bình", "/binh"],
    ["hòa bình".normalize("NFD"), "/binh"],
    ["06-nq/tu", "/06"],
    ["06 nq tu", "/06"],
    ["6NQTU", "/06"],
    ["nghi quyet 50", "/50"],
    ["50/nq-hdnd", "/50"],
    ["NQ 50", "/50"],
    ["kinh te bi", "/06"],
  ])("finds %j first", async (text, expected) => {
    expect((await answers(files, text))[0]).toBe(expected);
  });

  it("puts names before texts, phrases before words, and what was withdrawn last", async () => {
    expect(await answers(files, "nong thon moi")).toEqual(["/cu", "/than"]);
    expect(await answers(files, "moi ve")).toEqual(["/roi", "/than"]);
    expect(await answers(files, "dam ha")).toEqual(["/cu", "/rut", "/binh"]);
  });

  it("finds pages with some of the words when none has all", async () => {
    expect(await answers(files, "nắng nóng ở Hà")).toContain("/nong");
  });

  it.each([
    ["nghij quyeets 50", "/50"],
    ["noong thoon", "/cu"],
    ["kinh te bieen", "/06"],
    ["NTM", "/cu"],
    ["xay dung ntm", "/cu"],
    ["nghị quyết 06 tỉnh ủy", "/06"],
    ["toàn văn nghị quyết 06", "/06"],
    ["tháng 10 năm 2022", "/tin-tuc/2022/10/"],
    ["tin tuc thang 5/2021", "/tin-tuc/2021/05/"],
    ["van ban nam 2021", "/van-ban/nam-2021/"],
    ["hòa bìng", "/binh"],
    ["lắng nóng", "/nong"],
    ["bán trạy", "/roi"],
    ["hàng nông sản", "/roi"],
  ])("understands %j", async (text, expected) => {
    expect((await answers(files, text))[0]).toBe(expected);
  });

  it.each(["giá vàng hôm nay", "xổ số miền bắc", "hợp đồng nông dân", "bitcoin"])(
    "finds nothing about %j rather than pages with a word of it",
    async (text) => {
      expect(await answers(files, text)).toEqual([]);
    },
  );

  it("puts what comes up often before what is newer", async () => {
    const often = Array.from({ length: 3 }, () => "Phao xốp trôi dạt.");
    const site = {
      "tin-tuc-2021-05": [page({ address: "/often", text: often })],
      "tin-tuc-2022-05": [page({ address: "/once", text: ["Phao xốp."] })],
    };
    const index = new Map(indexWhole(textsOf(site)));
    expect(await answers(index, "phao xop")).toEqual(["/often", "/once"]);
  });

  it("knows the abbreviations of the office", async () => {
    const texts = textsOf({
      trang: [page({ address: "/ctdt", text: ["Chợ trung tâm Đông Tiến"] })],
    });
    const abbreviations = () => [{ short: "CTDT", long: "chợ trung tâm Đông Tiến" }];
    const index = new Map(indexWhole({ ...texts, abbreviations }));
    expect(await answers(index, "ctdt")).toEqual(["/ctdt"]);
  });

  it("narrows to a kind, a year, a category", async () => {
    expect(await answers(files, "nghi quyet", { kind: "tin-tuc" })).toEqual(["/nong"]);
    expect(await answers(files, "dam ha", { year: 2022 })).toEqual(["/rut"]);
    expect(await answers(files, "dam ha", { category: "ntm" })).toEqual(["/cu"]);
  });

  it("says nothing to a question without words", async () => {
    expect(await answers(files, " ?! ")).toEqual([]);
  });
});

const word = fc.constantFrom(..."đầm hà nông thôn mới xã đường Hòa bình 06 NQ TU kỹ".split(" "));
const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
const month = fc.array(sentence, { minLength: 1, maxLength: 4 });
const newsroom = fc.array(month, { minLength: 1, maxLength: 5 });
const siteOf = (months: readonly string[][]) =>
  Object.fromEntries(
    months.map((titles, index) => [
      `tin-tuc-${2020 + Math.floor(index / 2)}-0${(index % 2) + 1}`,
      titles.map((title, n) => page({ address: `/${index}/${n}`, title, text: [title] })),
    ]),
  );

describe("any index", () => {
  it("finds every page by its title, with accents and without", async () => {
    await fc.assert(
      fc.asyncProperty(newsroom, async (months) => {
        const site = siteOf(months);
        const index = new Map(indexWhole(textsOf(site)));
        for (const { title, address } of Object.values(site).flat()) {
          const twins = Object.values(site)
            .flat()
            .filter((other) => other.title === title);
          const exact = await answers(index, title);
          expect(
            twins.map((twin) => twin.address),
            title,
          ).toContain(exact[0]);
          expect(await answers(index, fold(title))).toContain(address);
        }
      }),
      { numRuns: process.env.BANTIN_THOROUGH ? 40 : 15 },
    );
  });

  it("is the same whether it was made of an earlier one or from nothing", () => {
    fc.assert(
      fc.property(newsroom, newsroom, (before, after) => {
        const [old, now] = [siteOf(before), siteOf(after)];
        const earlier = assemble(groupsOf(old), LISTS);
        const changed = groupsOf(now).map((group): IndexedGroup => {
          const was = old[group.key];
          const index = was && indexGroup(was, SHORTENING);
          return { ...group, wordsBefore: (sort) => index?.[sort] ?? null };
        });
        const made = assemble(changed, LISTS, earlier.manifest);
        expect(made.manifest).toEqual(assemble(groupsOf(now), LISTS).manifest);
        expect(new Map(made.files())).toEqual(new Map(assemble(groupsOf(now), LISTS).files()));
      }),
    );
  });
});

function groupsOf(site: Parameters<typeof textsOf>[0]): IndexedGroup[] {
  const texts = textsOf(site);
  return texts.groups().map((group) => {
    const index = indexGroup(texts.texts(group), SHORTENING);
    return { ...group, ...index, words: (sort) => index[sort], cards: () => index.cards };
  });
}
