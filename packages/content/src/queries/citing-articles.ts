import { excerptOf } from "../citing/excerpt.ts";
import { leadOf } from "../citing/lead.ts";
import { readRecord } from "../citing/recognise.ts";
import type { Mention } from "../citing/web.ts";
import type { StoredArticleCard } from "../collections/articles.ts";
import { jsonOf, type Row, textOf } from "../store/rows.ts";
import type { CitingArticle, CitingArticles, Excerpt } from "../views.ts";
import { NEWEST_FIRST } from "./article-cards.ts";
import type { Shared } from "./shared.ts";

const SHOWN = 50;

/** The articles about one document. */
export interface FindCitingArticles {
  ofDocument(id: string): CitingArticles;
  /** Of one that is not held, by its address. */
  ofStub(address: string): CitingArticles;
}

type Parts = Pick<Shared, "db" | "records" | "web">;

export function openCitingArticles(parts: Parts): FindCitingArticles {
  const { db, web } = parts;
  const named = db.prepare(
    `SELECT DISTINCT a.id FROM edges e JOIN articles a ON a.id = e.from_id
     WHERE e.to_collection = 'resolutions' AND e.to_id = ? AND e.kind = 'resolution'
       AND e.from_collection = 'articles'`,
  );
  const newest = db.prepare(
    `SELECT id, card FROM articles WHERE id IN (SELECT value FROM json_each(?))
     ${NEWEST_FIRST} LIMIT ${SHOWN}`,
  );
  const list = (ids: ReadonlySet<string>, isMeant: (mention: Mention) => boolean) => ({
    latest: newest.all(JSON.stringify([...ids])).map((row) => ({
      ...citingArticle(row),
      excerpt: excerptIn(parts, textOf(row, "id"), isMeant),
    })),
    count: ids.size,
  });
  return {
    ofDocument(id) {
      const byEditors = named.all(id).map((row) => textOf(row, "id"));
      const ids = new Set([...web.graph().citingDocument(id), ...byEditors]);
      return list(ids, (mention) => leadsToDocument(mention, id));
    },
    ofStub: (address) =>
      list(web.graph().citingStub(address), (mention) => leadsToStub(mention, address)),
  };
}

/** The sentence around the first mention that is meant. */
function excerptIn(
  { records, web }: Parts,
  id: string,
  isMeant: (mention: Mention) => boolean,
): Excerpt | null {
  const mention = web.mentionsIn("articles", id).find(isMeant);
  const article = mention ? records.find("articles", id) : null;
  if (!mention || !article) return null;
  const { text, parts } = readRecord("articles", article);
  const { start, end } = mention.citation;
  const part = parts.find((each) => each.start === mention.place.start);
  const from = part?.start ?? 0;
  return excerptOf(text.slice(from, part?.end), start - from, end - from);
}

function citingArticle(row: Row): Omit<CitingArticle, "excerpt"> {
  const { address, title, publishedAt, isWithdrawn } = jsonOf<StoredArticleCard>(row, "card");
  return { address, title, publishedAt, isWithdrawn };
}

function leadsToDocument({ ruling }: Mention, id: string): boolean {
  const lead = leadOf(ruling);
  return lead?.kind === "document" && lead.document.id === id;
}

/** Whether a mention leads to the page of a document that is not held. */
export function leadsToStub({ ruling }: Mention, address: string): boolean {
  const lead = leadOf(ruling);
  return lead?.kind === "stub" && lead.place.address === address;
}
