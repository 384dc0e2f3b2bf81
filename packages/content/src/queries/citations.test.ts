import { textBlocks } from "@bantin/contract";
import { describe, expect, test } from "vitest";
import {
  article,
  citers,
  linksOf,
  party,
  provincialCouncil,
  resolution,
  withCiting,
} from "../../test/citing-site.ts";
import { item, link, list, paragraph, text } from "../../test/lexical.ts";
import { openContent } from "../index.ts";

const PARTY = "/van-ban/tinh-uy-hai-lam/khoa-xv/nghi-quyet/07/";
const COUNCIL = "/van-ban/hdnd-tinh-hai-lam/khoa-xiv/nghi-quyet/21/";
const LATER = "/van-ban/tinh-uy-hai-lam/khoa-xv/nghi-quyet/90/";

describe("mentions of documents in an article", () => {
  test("lead to them, short ones through what they stand for in another block", async () => {
    const { linksIn } = await withCiting(
      article("a", {
        summary: "Huyện sơ kết Nghị quyết số 07-NQ/TU của Tỉnh ủy.",
        body: [
          "Thực hiện Nghị quyết số 21/NQ-HĐND ngày 13/10/2021 của HĐND tỉnh, 98/98 xã đã đạt.",
          { type: "heading", tag: "h2", children: [text("Nghị quyết 07 vào cuộc sống")] },
          list(item(text("Nghị quyết 21 của HĐND tỉnh;")), item(text("Nghị quyết 19."))),
          { type: "quote", children: [text("Tinh thần của Nghị quyết 07 là ở dân.")] },
        ],
      }),
    );
    expect(linksIn("a")).toEqual([
      `Nghị quyết số 07-NQ/TU của Tỉnh ủy → ${PARTY}`,
      `Nghị quyết số 21/NQ-HĐND ngày 13/10/2021 của HĐND tỉnh → ${COUNCIL}`,
      `Nghị quyết 07 → ${PARTY}`,
      `Nghị quyết 21 của HĐND tỉnh → ${COUNCIL}`,
      `Nghị quyết 07 → ${PARTY}`,
    ]);
  });

  test("are whole where bold, a link and decomposed letters cut them", async () => {
    const words = "Nghị quyết số 21/NQ-HĐND của Hội đồng nhân dân tỉnh Hải Lam".normalize("NFD");
    const { linksIn } = await withCiting(
      article("a", {
        body: [
          paragraph(
            text(`Theo ${words.slice(0, 9)}`),
            text(words.slice(9, 20), 1),
            link("https://a.example/", text(words.slice(20, 30))),
            text(`${words.slice(30)}.`),
          ),
        ],
      }),
    );
    expect(linksIn("a")).toEqual([`${words} → ${COUNCIL}`]);
  });

  test("lead to the part that the words before them point at, which the document's page counts", async () => {
    const points = "Theo khoản 2 Điều 5 Nghị quyết số 07-NQ/TU của Tỉnh ủy.";
    const { linksIn, content } = await withCiting(
      article("a", { body: [points] }),
      article("b", { body: [`${points} Điều 12 Nghị quyết 07-NQ/TU cũng vậy.`] }),
    );
    expect(linksIn("a")).toEqual([
      `khoản 2 Điều 5 → ${PARTY}#dieu-5-khoan-2`,
      `Nghị quyết số 07-NQ/TU của Tỉnh ủy → ${PARTY}`,
    ]);
    const page = content.document("tinh-uy-hai-lam", "khoa-xv", "nghi-quyet", "07");
    expect(page?.articles.parts).toMatchObject([
      { anchor: "dieu-5-khoan-2", article: "5", clause: "2", point: null, count: 2 },
      { anchor: "dieu-12", count: 1 },
    ]);
  });

  test("say what the document is about and how it stands", async () => {
    const { article: view } = await withCiting(article("a", { body: ["Theo 07-NQ/TU."] }));
    expect(view("a")?.body.citations).toMatchObject([
      { document: { summary: party.summary, effectStatus: "inForce", isWithdrawn: false } },
    ]);
  });

  test("are listed once each after those that editors named, which may be mentioned too", async () => {
    const { article: view } = await withCiting(
      article("a", {
        resolutions: [party.id, "b0000000-0000-4000-8000-000000000003"],
        body: ["Nghị quyết số 21/NQ-HĐND của HĐND tỉnh, 07-NQ/TU, 21/NQ-HĐND của HĐND tỉnh."],
      }),
    );
    expect(view("a")?.documents.map((each) => [each.symbol, each.isMentioned])).toEqual([
      ["07-NQ/TU", true],
      ["99/2020/QH14", false],
      ["21/NQ-HĐND", true],
    ]);
  });

  test("whose date is misprinted lead there all the same", async () => {
    const { linksIn } = await withCiting(
      article("a", { body: ["Nghị quyết số 07-NQ/TU ngày 17/5/2021 của Tỉnh ủy."] }),
    );
    expect(linksIn("a")).toHaveLength(1);
  });
});

describe("a document that is published later", () => {
  const cites = (id: string, words = "Thực hiện Nghị quyết số 90-NQ/TU của Tỉnh ủy.") =>
    article(id, { body: [words] });

  test("is linked from every article that ever cited it, and lists them newest first", async () => {
    const site = await withCiting(
      article("cu", { publishedAt: "2021-11-01T03:00:00.000Z", body: ["Theo 90-NQ/TU."] }),
      cites("moi"),
      cites("khac", "Thực hiện Nghị quyết số 07-NQ/TU của Tỉnh ủy."),
    );
    expect([site.links("cu"), site.links("moi")]).toEqual([[], []]);
    site.cms.content.put("resolutions", resolution("r90"));
    await site.sync();
    expect([site.links("cu"), site.links("moi")]).toEqual([[LATER], [LATER]]);
    const page = site.content.document("tinh-uy-hai-lam", "khoa-xv", "nghi-quyet", "90");
    expect(page?.articles).toMatchObject({
      count: 2,
      latest: [
        { title: "moi", excerpt: { text: "Thực hiện Nghị quyết số 90-NQ/TU của Tỉnh ủy." } },
        { title: "cu", excerpt: { text: "Theo 90-NQ/TU.", start: 5, end: 13 } },
      ],
    });
  });

  test("changes the answers for those articles and for no other", async () => {
    const site = await withCiting(
      cites("a"),
      cites("b", "Thực hiện Nghị quyết số 07-NQ/TU của Tỉnh ủy."),
      cites("c", "Nghị quyết 90 đi vào cuộc sống."),
    );
    const answers = () => ["a", "b", "c"].map((id) => JSON.stringify(site.article(id)));
    const before = answers();
    site.cms.content.put("resolutions", resolution("r90"));
    await site.sync();
    const changed = answers().map((answer, index) => answer !== before[index]);
    expect(changed).toEqual([true, false, false]);
  });

  test("is unlinked again when it is taken down", async () => {
    const site = await withCiting(cites("a", "Theo Nghị quyết số 07-NQ/TU của Tỉnh ủy."));
    expect(site.links("a")).toEqual([PARTY]);
    site.cms.content.unpublish("resolutions", party.id);
    await site.sync();
    expect(site.links("a")).toEqual([]);
  });

  test("is linked from an article that is edited while nobody asked", async () => {
    const site = await withCiting(cites("a", "Không có gì."));
    expect(site.content.document("tinh-uy-hai-lam", "khoa-xv", "nghi-quyet", "07")).toMatchObject({
      articles: { count: 0 },
    });
    site.cms.content.edit("articles", "a", article("a", { body: ["Theo 07-NQ/TU."] }));
    await site.sync();
    const page = () => site.content.document("tinh-uy-hai-lam", "khoa-xv", "nghi-quyet", "07");
    expect(citers(page())).toEqual(["a"]);
    site.cms.content.edit("articles", "a", article("a", { body: ["Thôi."] }));
    await site.sync();
    expect(citers(page())).toEqual([]);
  });
});

describe("what a site's own bodies are", () => {
  test("decides what a bare code means, from the next sync on", async () => {
    const site = await withCiting(article("a", { body: ["Theo 21/NQ-HĐND của HĐND tỉnh."] }));
    expect(site.links("a")).toEqual([COUNCIL]);
    const other = { ...provincialCouncil, id: "khac", name: "HĐND tỉnh Khác", slug: "hdnd-khac" };
    site.cms.content.put("issuers", other);
    site.cms.content.put("issuers", { ...provincialCouncil, isLocal: false });
    await site.sync();
    expect(site.links("a")).toEqual([]);
  });

  test("is the body that exists still, of two that bear one code on one level", async () => {
    const site = await withCiting(article("a", { body: ["Theo 21/NQ-HĐND của HĐND tỉnh."] }));
    const ended = { validTo: "2020-01-01T00:00:00.000Z" };
    site.cms.content.put("issuers", {
      ...provincialCouncil,
      ...ended,
      id: "zz",
      name: "HĐND tỉnh Cũ",
      slug: "hdnd-cu",
    });
    await site.sync();
    expect(site.links("a")).toEqual([COUNCIL]);
  });
});

describe("mentions in other texts", () => {
  test("a document's text and summary link to other documents, and not to itself", async () => {
    const site = await withCiting();
    site.cms.content.put(
      "resolutions",
      resolution("r90", {
        summary: "Về việc sửa đổi Nghị quyết số 07-NQ/TU của Tỉnh ủy",
        body: article("x", {
          body: ["Nghị quyết số 90-NQ/TU thay 07-NQ/TU và 66-NQ/TU ngày 1/2/2021."],
        }).body,
      }),
    );
    await site.sync({ allowEmpty: true });
    const page = site.content.document("tinh-uy-hai-lam", "khoa-xv", "nghi-quyet", "90");
    expect(page?.summaryCitations.map(({ href }) => href)).toEqual([PARTY]);
    expect(page?.body?.citations.map(({ href }) => href)).toEqual([PARTY]);
    // Such a page would say of no article that it cites the document.
    expect(site.content.addresses().stubs).toEqual([]);
  });
});

test("a second reader of the same store sees the same, whenever it was opened", async () => {
  const site = await withCiting(article("a", { body: ["Theo 90-NQ/TU."] }));
  const early = openContent(site.store);
  early.addresses();
  site.cms.content.put("resolutions", resolution("r90"));
  await site.sync();
  const late = openContent(site.store);
  expect(early.article("2022-10", "a")).toEqual(late.article("2022-10", "a"));
  expect(linksOf(early.article("2022-10", "a"))).toEqual([LATER]);
});

test("offsets are those of the block's own text", async () => {
  const { article: view } = await withCiting(
    article("a", { summary: "Sapo.", body: ["Một.", list(item(text("Theo 07-NQ/TU.")))] }),
  );
  const body = view("a")?.body;
  const [citation] = body?.citations ?? [];
  const block = body ? textBlocks(body.richText)[citation?.block ?? -1] : undefined;
  expect(block?.text.slice(citation?.start, citation?.end)).toBe("07-NQ/TU");
});
