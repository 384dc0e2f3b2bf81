import type { Verdict } from "@bantin/citations";
import { localDate } from "@bantin/vietnamese";
import type { Payload } from "payload";
import { letOthersIn } from "../../setup/let-others-in.ts";
import { type Archive, readArchive } from "./archive.ts";
import { type ReadArticle, readArticles } from "./read-articles.ts";
import { resolveMentions } from "./resolve-mentions.ts";

/** An article with a verdict for each of its citations, by index. */
export interface ResolvedArticle {
  article: ReadArticle;
  verdicts: readonly Verdict[];
}

/** Verdicts stand until the article or the archive changes; a changed article is another object. */
const resolved = new WeakMap<ReadArticle, { version: string; verdicts: readonly Verdict[] }>();

/** Every article, published and draft, with what its mentions come to now. */
export async function resolvedArticles(
  payload: Payload,
): Promise<{ archive: Archive; articles: ResolvedArticle[] }> {
  const archive = await readArchive(payload);
  const all = await readArticles(payload);
  const articles: ResolvedArticle[] = [];
  for (const article of all) {
    // Not after so many: one may have as many mentions as a thousand others.
    await letOthersIn();
    articles.push({ article, verdicts: verdictsOf(article, archive) });
  }
  return { archive, articles };
}

function verdictsOf(article: ReadArticle, archive: Archive): readonly Verdict[] {
  const kept = resolved.get(article);
  if (kept?.version === archive.version) return kept.verdicts;
  const verdicts = resolveMentions(article.citations, archive.holdings, {
    // A draft is read as if it were published on the day it was worked on.
    articleDate: article.date ?? localDate(article.updatedAt),
    overrides: article.overrides,
    text: article.text ?? "",
  });
  resolved.set(article, { version: archive.version, verdicts });
  return verdicts;
}
