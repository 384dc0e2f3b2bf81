import { linkTargetOf } from "../citing/link-target.ts";
import type { StoredArticleCard } from "../collections/articles.ts";
import { toSortable } from "../rest/stamp.ts";
import { jsonOf, type Row, textOf } from "../store/rows.ts";
import type { Content, RelatedArticle } from "../views.ts";
import { NEWEST_FIRST } from "./article-cards.ts";
import type { Shared } from "./shared.ts";

const SHOWN = 4;
/** A document that so many articles name relates none of them. */
const MOST_NAMING = 60;

/** Those that stand near to one that changes. */
const MOST_KEPT = 500;

/** What an article may have in common with others. */
interface Ties {
  /** When it was published, in sortable form. */
  at: string;
  /** Ids of what it belongs to. */
  category: string | null;
  campaigns: readonly string[];
  /** Documents that its editors named, and that its text cites. */
  documents: readonly string[];
}

/**
 * Articles to go on to from one: those with which it shares documents, its theme or its category, in this order; of
 * equal ones the nearest in time. All are older, so that what is published changes nothing on the pages of articles
 * before it. Where there are none, the articles right before it.
 */
export function openRelatedArticles(shared: Shared): Pick<Content, "relatedArticles"> {
  const { db, records, citationIndex, keepOfArticles } = shared;
  const keep = keepOfArticles.byId<Ties | null>(MOST_KEPT);
  const older = "is_withdrawn = 0 AND (published_at, id) < (:at, :id)";
  const columns = "id, card, published_at, category";
  const list = (condition: string) =>
    db.prepare(`SELECT ${columns} FROM articles WHERE ${older} AND ${condition}`);
  const nearest = `${NEWEST_FIRST} LIMIT ${SHOWN}`;
  const among = list("id IN (SELECT value FROM json_each(:ids))");
  const inCategory = list(`category = :category ${nearest}`);
  const ofAny = list(`1 ${nearest}`);
  // Articles of one theme are near in time: going back until four are found reads less than all of the theme.
  const onTheme = list(
    `EXISTS (SELECT 1 FROM edges INDEXED BY edges_out WHERE from_collection = 'articles'
       AND from_id = articles.id AND kind = 'campaign' AND to_collection = 'campaigns'
       AND to_id = :campaign) ${nearest}`,
  );
  const namedByEditors = db.prepare(
    `SELECT DISTINCT from_id FROM edges WHERE to_collection = 'resolutions' AND to_id = ?
       AND kind = 'resolution' AND from_collection = 'articles' LIMIT ${MOST_NAMING + 1}`,
  );
  const byAddress = db.prepare("SELECT id FROM articles WHERE month = ? AND slug = ?");

  function tiesOf(id: string): Ties | null {
    const article = records.find("articles", id);
    if (!article) return null;
    const { publishedAt, category, campaigns, resolutions } = article;
    const cited = citationIndex.mentionsIn("articles", id).flatMap(({ result }) => {
      const target = linkTargetOf(result);
      return target?.kind === "document" ? target.document.id : [];
    });
    const documents = [...new Set([...resolutions, ...cited])];
    return { at: toSortable(publishedAt), category, campaigns, documents };
  }

  /** How many documents other articles share with one, by their ids. */
  function sharing({ documents }: Ties): Map<string, number> {
    const counts = new Map<string, number>();
    for (const document of documents) {
      const citing = citationIndex.graph().citingDocument(document);
      if (citing.size > MOST_NAMING) continue;
      const byEditors = namedByEditors.all(document).map((row) => textOf(row, "from_id"));
      const ids = new Set([...citing, ...byEditors]);
      if (ids.size > MOST_NAMING) continue;
      for (const other of ids) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    return counts;
  }

  return {
    relatedArticles(month, slug) {
      const row = byAddress.get(month, slug);
      const id = row ? textOf(row, "id") : null;
      const ties = id === null ? null : keep(id, () => tiesOf(id));
      if (id === null || ties === null) return [];
      const { at, category, campaigns } = ties;
      const here = { at, id };
      const counts = sharing(ties);
      const onThemes = campaigns.flatMap((campaign) => onTheme.all({ ...here, campaign }));
      const themed = new Set(onThemes.map((other) => textOf(other, "id")));
      const found = [
        ...among.all({ ...here, ids: JSON.stringify([...counts.keys()]) }),
        ...onThemes,
        ...(category === null ? [] : inCategory.all({ ...here, category })),
      ];
      const byId = new Map(found.map((other) => [textOf(other, "id"), other]));
      const rank = (other: Row) => [
        counts.get(textOf(other, "id")) ?? 0,
        Number(themed.has(textOf(other, "id"))),
        Number(category !== null && other.category === category),
      ];
      const ranked = [...byId.values()].sort(
        (a, b) => compareRanks(rank(b), rank(a)) || compareTimes(b, a),
      );
      return (ranked.length > 0 ? ranked : ofAny.all(here)).slice(0, SHOWN).map(relatedArticle);
    },
  };
}

function relatedArticle(row: Row): RelatedArticle {
  const { address, title, publishedAt } = jsonOf<StoredArticleCard>(row, "card");
  return { address, title, publishedAt };
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** The id makes the order total. */
function compareTimes(a: Row, b: Row): number {
  const [one, other] = [a, b].map((row) => `${textOf(row, "published_at")} ${textOf(row, "id")}`);
  return (one ?? "") < (other ?? "") ? -1 : 1;
}
