import type { Verdict } from "@bantin/citations";
import { localDate } from "@bantin/vietnamese";
import type { ReadArticle } from "./read-articles.ts";
import type { ResolvedArticle } from "./resolved-articles.ts";
import { blockAround, firstOf, lastOf, type Quotation } from "./words-around.ts";

/** An article that cites a document, with the indexes of the citations that do. */
export interface CitingArticle {
  article: ReadArticle;
  mentions: { index: number; citedDate: string | null }[];
}

/**
 * The articles that cite a document, newest first. One that cites it in its published text and in a newer
 * draft is there once, as published.
 */
export function citingArticles(
  articles: readonly ResolvedArticle[],
  documentId: string,
): CitingArticle[] {
  const byId = new Map<string, CitingArticle>();
  for (const { article, verdicts } of articles) {
    const mentions = verdicts.flatMap((verdict, index) =>
      documentOf(verdict) === documentId ? { index, citedDate: citedDateOf(verdict) } : [],
    );
    if (mentions.length === 0) continue;
    if (article.isPublished || !byId.has(article.id)) byId.set(article.id, { article, mentions });
  }
  return [...byId.values()].sort((one, other) =>
    dayOf(other.article).localeCompare(dayOf(one.article)),
  );
}

/** The day of publication; of a draft, the day of its last change. */
function dayOf({ isPublished, date, updatedAt }: ReadArticle): string {
  return (isPublished ? date : null) ?? localDate(updatedAt);
}

/** The id of the document that a mention leads to, if any. */
export function documentOf(verdict: Verdict): string | null {
  return "document" in verdict && verdict.kind !== "missing" ? verdict.document.id : null;
}

function citedDateOf(verdict: Verdict): string | null {
  return verdict.kind === "dateDiffers" ? verdict.citedDate : null;
}

// Not in the file of what the admin's browsers run: some of them do not have it.
const SENTENCES = new Intl.Segmenter("vi", { granularity: "sentence" });
/** Beyond this, a sentence is cut at a word, so that a list of them stays a list. */
const MAX_SIDE = 160;

/** The sentence in which a mention stands, within its own block of an article's text. */
export function sentenceAround(text: string, start: number, end: number): Quotation {
  const block = blockAround(text, start, end);
  const from = start - block.start;
  const to = end - block.start;
  let sentenceStart = from;
  let sentenceEnd = to;
  for (const { index, segment } of SENTENCES.segment(block.text)) {
    if (index <= from && from < index + segment.length) sentenceStart = index;
    if (index < to && to <= index + segment.length) sentenceEnd = index + segment.length;
  }
  return {
    before: lastOf(block.text.slice(sentenceStart, from), MAX_SIDE),
    surface: text.slice(start, end),
    after: firstOf(block.text.slice(to, sentenceEnd), MAX_SIDE).trimEnd(),
  };
}
