import { textBlocks } from "@bantin/contract";
import { exampleSite, examples } from "@bantin/contract/examples";
import type { ArticleView, CitationLink, Content } from "../src/index.ts";
import { bodyOf } from "./lexical.ts";
import { withSite } from "./with-cms.ts";

const { articles, issuers, resolutions } = examples;

/** Documents of the example site's own bodies: `07-NQ/TU` and `21/NQ-HĐND` are held from the start. */
export const party = resolutions.party;

/** A resolution of the provincial committee, or of another body. */
export function resolution(id: string, fields: Record<string, unknown> = {}) {
  return {
    ...structuredClone(party),
    id,
    number: "90",
    symbol: "90-NQ/TU",
    documentKey: id,
    aliases: [],
    attachments: [],
    relations: { replaces: [], amends: [], implements: [], basedOn: [] },
    ...fields,
  };
}

/** An article, by default of 24 October 2022; `body` may be blocks in short. */
export function article(id: string, fields: Record<string, unknown> & { body?: unknown } = {}) {
  const { body = [], ...rest } = fields;
  return {
    ...structuredClone(articles.minimal),
    id,
    slug: id,
    title: id,
    publishedAt: "2022-10-24T03:00:00.000Z",
    ...rest,
    body: Array.isArray(body) ? bodyOf(...body) : body,
  };
}

/** The example site with these articles and no others, synced. */
export async function withCiting(...written: ReturnType<typeof article>[]) {
  const site = exampleSite();
  site.articles = written;
  site.redirects = [];
  const parts = await withSite({ site });
  await parts.sync({ allowEmpty: true });
  const view = (id: string) => {
    const found = parts.content.addresses().articles.find(({ slug }) => slug === id);
    return found ? parts.content.article(found.month, id) : null;
  };
  return {
    ...parts,
    article: view,
    links: (id: string) => linksOf(view(id)),
    linksIn: (id: string) => linkedWords(view(id)),
  };
}

/** Where the links of an article's text lead, each once, in order. */
export function linksOf(view: ArticleView | null): string[] {
  return [...new Set(allLinks(view).map(({ href }) => href))];
}

/** The words that are linked, with where they lead: `07-NQ/TU → /van-ban/…`. */
function linkedWords(view: ArticleView | null): string[] {
  if (!view) return [];
  const blocks = textBlocks(view.body.richText).map(({ text }) => text);
  const show = (text: string, { start, end, href }: CitationLink) =>
    `${text.slice(start, end)} → ${href}`;
  return [
    ...view.summaryCitations.map((each) => show(view.summary ?? "", each)),
    ...view.body.citations.map((each) => show(blocks[each.block] ?? "", each)),
  ];
}

function allLinks(view: ArticleView | null): CitationLink[] {
  return view ? [...view.summaryCitations, ...view.body.citations] : [];
}

/** Titles of the articles that a document's page lists. */
export function citers(view: ReturnType<Content["document"]> | ReturnType<Content["stub"]>) {
  return view?.articles.latest.map(({ title }) => title) ?? null;
}

export const { provincialCouncil } = issuers;
