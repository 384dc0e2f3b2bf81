import { type ExampleSite, exampleSite, type RawDocument } from "@bantin/contract/examples";
import { articleTexts, documentTexts } from "./newsroom-texts.ts";

const STAMP = "2022-11-30T02:00:00.000Z";

const text = (words: string, format = 0) => ({ type: "text", text: words, format, version: 1 });
const paragraph = (words: string) => ({ type: "paragraph", children: [text(words)] });
const heading = (words: string) => ({ type: "heading", tag: "h2", children: [text(words)] });

/**
 * The example site with a newsroom's load on it: long titles and short ones, with and without pictures,
 * months with one article and with many, symbols too long for a line, every effect status.
 */
export function busyNewsroom(): ExampleSite {
  const site = exampleSite();
  site.articles.push(...articleTexts.map(articleOf));
  site.resolutions.push(...documentTexts.map(documentOf));
  site.globals["site-settings"] = {
    ...site.globals["site-settings"],
    siteName: "Bản tin Sông Mơ",
    description: "Tin tức và văn bản của Huyện ủy Sông Mơ.",
  };
  return site;
}

function articleOf(article: (typeof articleTexts)[number], index: number): RawDocument {
  const blocks = article.body.map((words) =>
    words.startsWith("# ") ? heading(words.slice(2)) : paragraph(words),
  );
  return {
    id: `busy-article-${index}`,
    createdAt: article.publishedAt,
    updatedAt: article.publishedAt,
    _status: "published",
    title: article.title,
    slug: article.slug,
    summary: article.summary ?? null,
    body: { root: { type: "root", children: blocks } },
    hero: {
      image: article.hasPicture ? "10000000-0000-4000-8000-000000000001" : null,
      caption: article.hasPicture ? "Các đại biểu thăm mô hình trồng trà hoa vàng." : null,
      credit: article.hasPicture ? "Lê Thị Mẫu" : null,
    },
    category: article.category ?? "e0000000-0000-4000-8000-000000000001",
    byline: article.byline ?? null,
    source: { name: article.source ?? null, url: null },
    publishedAt: article.publishedAt,
    place: article.place ?? null,
    campaigns: ["c0000000-0000-4000-8000-000000000001"],
    resolutions: article.documents ?? [],
    isFeatured: article.isFeatured ?? false,
    changeNotes: [],
    withdrawal: { date: null, explanation: null },
  };
}

function documentOf(document: (typeof documentTexts)[number], index: number): RawDocument {
  return {
    id: `busy-document-${index}`,
    createdAt: STAMP,
    updatedAt: STAMP,
    _status: "published",
    type: document.type,
    number: document.number,
    symbol: document.symbol,
    issuer: document.issuer ?? "d0000000-0000-4000-8000-000000000002",
    term: null,
    year: Number(document.issueDate.slice(0, 4)),
    documentKey: `busy-${index}`,
    issueDate: `${document.issueDate}T02:00:00.000Z`,
    effectDate: `${document.issueDate}T02:00:00.000Z`,
    expiryDate: null,
    effectStatus: document.effectStatus,
    summary: document.summary,
    signatory: { name: "Trần Thị Mẫu", title: "Chủ tịch" },
    field: "Kinh tế – xã hội",
    body: null,
    attachments: [],
    aliases: [],
    relations: {
      replaces: document.replaces ?? [],
      amends: document.amends ?? [],
      implements: document.implements ?? [],
      basedOn: document.basedOn ?? [],
    },
    sourceUrl: null,
    isStub: false,
    withdrawal: { date: null, explanation: null },
  };
}
