import type { Verdict } from "@bantin/citations";
import { localDate } from "@bantin/vietnamese";
import type { JudgedArticle } from "./judged-articles.ts";
import type { ReadArticle } from "./read-articles.ts";

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
  articles: readonly JudgedArticle[],
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

/** Of the day on which readers got it; a draft is of the day on which it was worked on. */
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
