import { type ExampleSite, exampleSite, examples } from "@bantin/contract/examples";
import { describe, expect, test } from "vitest";
import { at, titles, withArticles } from "../../test/with-articles.ts";
import { DAY, withSite } from "../../test/with-cms.ts";
import { Day } from "../index.ts";

const { full, minimal } = examples.categories;
const PICTURE = { hero: { image: examples.media.full.id } };

/** The day of a month, counted from 1. */
const on = (day: number, fields: Record<string, unknown> = {}) =>
  at(`2022-10-${String(day).padStart(2, "0")}T00:00:00.000Z`, fields);
const several = (count: number, fields: Record<string, unknown> = {}) =>
  Array.from({ length: count }, (_, index) => on(index + 1, fields));
/** Composes the front page of a site. */
const composed = (page: object) => (site: ExampleSite) => {
  site.globals["front-page"] = { ...examples.frontPage.neverSaved, ...page };
};
const nothing = composed({});
const top = (...rows: (string | [string, string])[]) =>
  composed({
    top: rows.flat(0).map((row) => {
      const [article, until = null] = [row].flat();
      return { article, until };
    }),
  });

describe("the front page that nobody composed", () => {
  const news = [
    on(1, { isFeatured: true }),
    on(2, { isFeatured: true }),
    on(3),
    on(4, { isFeatured: true, withdrawal: { explanation: "Sai." } }),
  ];

  test("leads with the newest featured article, then shows the newest", async () => {
    const home = (await withArticles(news, nothing)).home(DAY);
    expect(home.lead?.title).toBe("a1");
    expect(titles(home.latest)).toEqual(["a2", "a0"]);
  });

  test("leads with the newest when none is featured", async () => {
    const plain = news.map((article) => ({ ...article, isFeatured: false }));
    const home = (await withArticles(plain, nothing)).home(DAY);
    expect([home.lead?.title, ...(titles(home.latest) ?? [])]).toEqual(["a2", "a1", "a0"]);
  });

  test("has the newest with pictures beside the lead", async () => {
    const content = await withArticles([...several(6, PICTURE), on(7), on(8)], nothing);
    const { lead, beside, latest } = content.home(DAY);
    expect([lead?.title, titles(beside)]).toEqual(["a7", ["a5", "a4", "a3"]]);
    expect(titles(latest)).toEqual(["a6", "a2", "a1", "a0"]);
  });

  test("shows ten more where categories have too few for blocks", async () => {
    const home = (await withArticles(several(15), nothing)).home(DAY);
    expect(home.latest).toHaveLength(10);
    expect(home.sections).toEqual([]);
    expect(home.categories).toHaveLength(2);
  });

  test("gives categories blocks, in their order, with what stands nowhere above", async () => {
    const content = await withArticles(
      several(12).map((one, index) => ({
        ...one,
        category: index % 2 ? full.id : minimal.id,
      })),
      nothing,
    );
    const { latest, sections, categories } = content.home(DAY);
    expect(titles(latest)).toEqual(["a10", "a9", "a8", "a7", "a6"]);
    const blocks = sections.map(({ category, articles }) => [category.name, titles(articles)]);
    expect(new Map(blocks as [string, string[]][])).toEqual(
      new Map([
        [full.name, ["a5", "a3", "a1"]],
        [minimal.name, ["a4", "a2", "a0"]],
      ]),
    );
    expect(categories).toEqual([]);
  });

  test("shows documents that are held and in force, the newest first", async () => {
    const site = exampleSite();
    nothing(site);
    const { sync, content } = await withSite({ site });
    await sync();
    const symbols = content.home(DAY).documents.map(({ symbol }) => symbol);
    expect(symbols).toEqual(["21/NQ-HĐND", "07-NQ/TU", "99/2020/QH14"]);
  });

  test("is empty on a site without anything", async () => {
    const site = exampleSite();
    nothing(site);
    site.articles = [];
    const { sync, content } = await withSite({ site });
    await sync({ allowEmpty: true });
    expect(content.home(DAY)).toMatchObject({ lead: null, beside: [], latest: [], sections: [] });
  });
});

describe("the front page that an editor composed", () => {
  test("has what was chosen on top, until the end of the day that was given", async () => {
    const content = await withArticles(several(4), top(["a0", "2022-11-14T12:00:00.000Z"], "a1"));
    const show = (date: string) => {
      const { lead, beside } = content.home(new Day(date));
      return [lead?.title, titles(beside)];
    };
    expect(show("2022-11-14")).toEqual(["a0", ["a1"]]);
    expect(show("2022-11-15")).toEqual(["a1", []]);
  });

  test("gives the place of what is withdrawn, not public or chosen twice to the next", async () => {
    const news = several(4).map((one, index) =>
      index === 1 ? { ...one, withdrawal: { explanation: "Sai." } } : one,
    );
    const { lead, beside } = (
      await withArticles(news, top("a1", "khong-co", "a0", "a0", "a2"))
    ).home(DAY);
    expect([lead?.title, titles(beside)]).toEqual(["a0", ["a2"]]);
  });

  test("has blocks in the order of the office, also with one article", async () => {
    const content = await withArticles(
      [
        on(1, { category: minimal.id }),
        on(2, { category: full.id }),
        ...several(7).map((one) => ({ ...one, publishedAt: "2022-11-01T00:00:00.000Z" })),
      ],
      composed({ sections: [minimal.id, "khong-co", full.id] }),
    );
    const { sections, categories } = content.home(DAY);
    expect(sections.map(({ category }) => category.name)).toEqual([minimal.name, full.name]);
    expect(categories).toEqual([]);
  });

  test("has announcements with their ends, and the newest of their category", async () => {
    const content = await withArticles(
      several(9).map((one, index) => ({ ...one, category: index < 6 ? full.id : null })),
      composed({
        noticeCategory: full.id,
        notices: [
          { text: "Hết hôm qua", until: "2022-11-13T12:00:00.000Z" },
          { text: "Hết hôm nay", until: "2022-11-14T12:00:00.000Z", url: "/khong-co/" },
          { text: "Mãi mãi", url: "https://vi.example/" },
        ],
      }),
    );
    const { notices, noticeArticles, latest, sections } = content.home(DAY);
    expect(notices).toEqual([
      { text: "Hết hôm nay", href: null },
      { text: "Mãi mãi", href: "https://vi.example/" },
    ]);
    expect(titles(noticeArticles)).toEqual(["a5", "a4", "a3", "a2"]);
    expect(titles(latest)).toEqual(["a7", "a6", "a1", "a0"]);
    expect(sections).toEqual([]);
  });

  test("has pinned documents before the newest, each once, and links that lead somewhere", async () => {
    const site = exampleSite();
    composed({
      documents: [
        { document: examples.resolutions.nationalAssembly.id },
        { document: examples.resolutions.withdrawn.id },
        { document: examples.resolutions.stub.id },
      ],
      services: [
        { label: "Hỏi đáp", url: "/gioi-thieu/", icon: "question" },
        { label: "Không có", url: "/tin-tuc/khong-co/" },
      ],
    })(site);
    const { sync, content } = await withSite({ site });
    await sync();
    const { documents, services } = content.home(DAY);
    expect(documents.map(({ symbol }) => symbol)).toEqual([
      "99/2020/QH14",
      "21/NQ-HĐND",
      "07-NQ/TU",
    ]);
    expect(services).toEqual([
      { label: "Hỏi đáp", href: "/gioi-thieu/", description: null, icon: "question" },
    ]);
  });

  test("shows nothing twice", async () => {
    const { sync, content } = await withSite();
    await sync();
    const { lead, beside, noticeArticles, latest, sections } = content.home(DAY);
    const all = [
      lead,
      ...beside,
      ...noticeArticles,
      ...latest,
      ...sections.flatMap((one) => one.articles),
    ];
    const places = all.flatMap((one) => one?.address ?? []);
    expect(new Set(places).size).toBe(places.length);
  });
});
