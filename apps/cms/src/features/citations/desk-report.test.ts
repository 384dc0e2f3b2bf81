import { findCitations } from "@bantin/citations";
import { USUAL_PORTALS } from "@bantin/contract";
import { describe, expect, it } from "vitest";
import { archive } from "./archive.testing.ts";
import { citingArticles } from "./citing-articles.ts";
import { deskReport } from "./desk-report.ts";
import type { ReadArticle } from "./read-articles.ts";
import { resolveMentions } from "./resolve-mentions.ts";
import type { ResolvedArticle } from "./resolved-articles.ts";

function article(id: string, text: string, more: Partial<ReadArticle> = {}): ResolvedArticle {
  const read: ReadArticle = {
    id,
    isPublished: true,
    title: `Bài ${id}`,
    updatedAt: "2022-11-01T00:00:00.000Z",
    date: "2022-10-24",
    citations: findCitations(text),
    overrides: [],
    text: null,
    ...more,
  };
  const context = { articleDate: read.date };
  return { article: read, verdicts: resolveMentions(read.citations, archive.holdings, context) };
}

const NQ06 = "Nghị quyết số 06-NQ/TU ngày 15/7/2021 của Tỉnh ủy";
const CT08 = "Chỉ thị số 08-CT/TU của Tỉnh ủy";

describe("the desk's report", () => {
  const articles = [
    article("a", `${CT08}. Nghị quyết số 99-NQ/TU của Tỉnh ủy. Nghị quyết 33.`, {
      date: "2022-01-01",
    }),
    article("b", `${CT08}. Chỉ thị số 08-CT/TU ngày 02/3/2021 của Tỉnh ủy. ${NQ06}.`),
    article("c", `Nghị quyết số 07-NQ/TU của Tỉnh ủy. ${NQ06}. Nghị quyết 33; Nghị quyết 33.`),
    article("draft", `${CT08}. Nghị quyết số 98-NQ/TU của Tỉnh ủy.`, { isPublished: false }),
  ];
  const report = deskReport(articles, archive, USUAL_PORTALS);

  it("names what published articles miss, most cited first, with all that they say of it", () => {
    expect(report.missing.map(({ name, articleCount }) => [name, articleCount])).toEqual([
      ["Chỉ thị số 08-CT/TU", 2],
      ["Nghị quyết số 99-NQ/TU", 1],
      ["Nghị quyết số 07-NQ/TU", 1],
    ]);
    expect(report.missing[0]).toMatchObject({
      issuer: "Tỉnh ủy Quảng Ninh",
      prefill: { symbol: "08-CT/TU", issuer: "tu", issueDate: "2021-03-02T12:00:00.000Z" },
      draft: null,
      articles: [{ id: "b" }, { id: "a" }],
      portals: [{ href: expect.stringMatching(/dangcongsan.*keyword=08-CT%2FTU$/) }],
    });
  });

  it("leads to the draft where there is one, instead of a second document", () => {
    expect(report.missing[2]).toMatchObject({ prefill: null, draft: { id: "07tu" } });
  });

  it("names documents with another date, and the dates given", () => {
    expect(report.misdated).toMatchObject([
      {
        document: { id: "06tu", name: "Nghị quyết số 06-NQ/TU", issueDate: "2021-05-17" },
        citedDates: ["2021-07-15"],
        articleCount: 2,
      },
    ]);
  });

  it("names what is undecided, by its words", () => {
    expect(report.undecided).toMatchObject([
      { surface: "Nghị quyết 33", candidateCount: 0, articleCount: 2 },
    ]);
  });
});

describe("who cites a document", () => {
  it("is told newest first, drafts by the day they were worked on", () => {
    const articles = [
      article("old", NQ06, { date: "2021-12-01" }),
      article("other", CT08),
      article("new", `${NQ06}. Nghị quyết 06.`, { date: "2022-12-01" }),
      article("draft", NQ06, { date: null, isPublished: false }),
    ];
    const citing = citingArticles(articles, "06tu");
    expect(citing.map(({ article: { id } }) => id)).toEqual(["new", "draft", "old"]);
    expect(citing[0]?.mentions).toEqual([
      { index: 0, citedDate: "2021-07-15" },
      { index: 1, citedDate: null },
    ]);
  });

  it("has an article once, as published, when its newer draft cites the document too", () => {
    const published = article("a", NQ06);
    const draft = article("a", `${NQ06}. Nghị quyết 06.`, { isPublished: false });
    for (const articles of [
      [published, draft],
      [draft, published],
    ]) {
      expect(citingArticles(articles, "06tu").map(({ article: read }) => read)).toEqual([
        published.article,
      ]);
    }
  });
});
