import type { ResolvedMention } from "../citing/citation-index.ts";
import { excerptOf } from "../citing/excerpt.ts";
import { linkTargetOf } from "../citing/link-target.ts";
import { readRecord } from "../citing/recognise.ts";
import type { StoredArticleCard } from "../collections/articles.ts";
import { jsonOf, numberOf, type Row, textOf } from "../store/rows.ts";
import type { CitedPart, CitingArticle, CitingArticles, Excerpt, NewsMonth } from "../views.ts";
import { NEWEST_FIRST } from "./article-cards.ts";
import type { Shared } from "./shared.ts";

const SHOWN = 50;
/** Articles whose excerpts are kept. */
const MOST_KEPT = 2_000;

/** The articles about one document. */
export interface FindCitingArticles {
  ofDocument(id: string): CitingArticles;
  /** All of them by the month of publication, the oldest first. */
  monthsOf(id: string): NewsMonth[];
  /** Of one that is not held, by its address. */
  ofStub(address: string): CitingArticles;
}

export function openCitingArticles(shared: Shared): FindCitingArticles {
  const { db, citationIndex, keepOfArticles } = shared;
  const excerptsOf = keepOfArticles.byId<Map<string, Excerpt | null>>(MOST_KEPT);
  const named = db.prepare(
    `SELECT DISTINCT a.id FROM edges e JOIN articles a ON a.id = e.from_id
     WHERE e.to_collection = 'resolutions' AND e.to_id = ? AND e.kind = 'resolution'
       AND e.from_collection = 'articles'`,
  );
  const newest = db.prepare(
    `SELECT id, card FROM articles WHERE id IN (SELECT value FROM json_each(?))
     ${NEWEST_FIRST} LIMIT ${SHOWN}`,
  );
  const byMonth = db.prepare(
    `SELECT month, count(*) AS n FROM articles WHERE id IN (SELECT value FROM json_each(?))
     GROUP BY month ORDER BY month`,
  );
  const idsOf = (id: string) => {
    const byEditors = named.all(id).map((row) => textOf(row, "id"));
    return new Set([...citationIndex.graph().citingDocument(id), ...byEditors]);
  };
  const excerpt = (id: string, cited: string, isMeant: (mention: ResolvedMention) => boolean) => {
    const excerpts = excerptsOf(id, () => new Map());
    const found = excerpts.get(cited) ?? excerptIn(shared, id, isMeant);
    excerpts.set(cited, found);
    return found;
  };
  const list = (
    ids: ReadonlySet<string>,
    parts: CitedPart[],
    cited: string,
    isMeant: (mention: ResolvedMention) => boolean,
  ): CitingArticles => ({
    latest: newest.all(JSON.stringify([...ids])).map((row) => ({
      ...citingArticle(row),
      excerpt: excerpt(textOf(row, "id"), cited, isMeant),
    })),
    count: ids.size,
    parts,
  });
  return {
    ofDocument(id) {
      const parts = citationIndex.graph().partsOfDocument(id);
      return list(idsOf(id), parts, id, (mention) => leadsToDocument(mention, id));
    },
    monthsOf: (id) =>
      byMonth
        .all(JSON.stringify([...idsOf(id)]))
        .map((row) => ({ month: textOf(row, "month"), count: numberOf(row, "n") })),
    ofStub(address) {
      const graph = citationIndex.graph();
      const isMeant = (mention: ResolvedMention) => leadsToStub(mention, address);
      return list(graph.citingStub(address), graph.partsOfStub(address), address, isMeant);
    },
  };
}

/** The sentence around the first mention that is meant. */
function excerptIn(
  { records, citationIndex }: Shared,
  id: string,
  isMeant: (mention: ResolvedMention) => boolean,
): Excerpt | null {
  const mention = citationIndex.mentionsIn("articles", id).find(isMeant);
  const article = mention ? records.find("articles", id) : null;
  if (!mention || !article) return null;
  const { text, parts } = readRecord("articles", article);
  const { start, end } = mention.citation;
  const part = parts.find((each) => each.start === mention.position.start);
  const from = part?.start ?? 0;
  return excerptOf(text.slice(from, part?.end), start - from, end - from);
}

function citingArticle(row: Row): Omit<CitingArticle, "excerpt"> {
  const { address, title, publishedAt, isWithdrawn } = jsonOf<StoredArticleCard>(row, "card");
  return { address, title, publishedAt, isWithdrawn };
}

function leadsToDocument({ result }: ResolvedMention, id: string): boolean {
  const target = linkTargetOf(result);
  return target?.kind === "document" && target.document.id === id;
}

/** Whether a mention leads to the page of a document that is not held. */
export function leadsToStub({ result }: ResolvedMention, address: string): boolean {
  const target = linkTargetOf(result);
  return target?.kind === "stub" && target.place.address === address;
}
