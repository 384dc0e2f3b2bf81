import { type Article, addresses } from "@bantin/contract";
import { localDate } from "@bantin/vietnamese";
import { toSortable } from "../rest/stamp.ts";
import { numberOf, textOf } from "../store/rows.ts";
import type { ArticleDocument, ArticleView, Content, DocumentCard, PageLink } from "../views.ts";
import { articleLink, NEWEST_FIRST } from "./article-cards.ts";
import { campaignCard } from "./campaign-cards.ts";
import { DOCUMENT_COLUMNS, DOCUMENTS, documentCard } from "./document-cards.ts";
import type { Shared } from "./shared.ts";
import { whileSame } from "./while-same.ts";

/** Articles and the archive of their months. */
export function openArticles(shared: Shared): Pick<Content, "months" | "month" | "article"> {
  const { db, articleCards, places } = shared;
  const months = db.prepare(
    "SELECT month, count(*) AS n FROM articles GROUP BY month ORDER BY month DESC",
  );
  const inMonth = db.prepare(`SELECT card FROM articles WHERE month = ? ${NEWEST_FIRST}`);
  const byAddress = db.prepare("SELECT id, card FROM articles WHERE month = ? AND slug = ?");
  const details = openDetails(shared);

  return {
    months: whileSame(
      () => places("articles"),
      () =>
        months.all().map((row) => {
          const month = textOf(row, "month");
          return { month, address: addresses.month(month), count: numberOf(row, "n") };
        }),
    ),
    month(month) {
      const articles = articleCards.cards(inMonth.all(month));
      return articles.length > 0 ? { month, articles } : null;
    },
    article(month, slug) {
      const row = byAddress.get(month, slug);
      const article = row ? shared.records.find("articles", textOf(row, "id")) : null;
      return row && article ? { ...articleCards.card(row), ...details(article) } : null;
    },
  };
}

function openDetails({ db, records, showBody, citationsIn, articleCards }: Shared) {
  const documents = db.prepare(
    `SELECT ${DOCUMENT_COLUMNS} FROM ${DOCUMENTS} JOIN edges e ON e.to_id = r.id
     WHERE e.from_collection = 'articles' AND e.from_id = ? AND e.kind = 'resolution'
     ORDER BY e.position`,
  );
  const neighbours = openNeighbours(db);

  return (article: Article): Omit<ArticleView, keyof ReturnType<typeof articleCards.card>> => {
    const { hero, byline, source, place, changeNotes, updatedAt, withdrawal } = article;
    const campaigns = article.campaigns.flatMap((id) => records.find("campaigns", id) ?? []);
    const hasCategory = articleCards.category(article.category) !== null;
    const cited = citationsIn("articles", article.id);
    return {
      summaryCitations: cited.summary,
      body: showBody(article.body, cited.body),
      heroCaption: hero.caption,
      heroCredit: hero.credit,
      byline,
      source,
      place,
      changeNotes,
      updatedAt,
      withdrawal,
      campaigns: campaigns.map(campaignCard),
      documents: mergeDocuments(documents.all(article.id).map(documentCard), cited.documents),
      stubs: cited.stubs,
      ...neighbours(article, hasCategory ? article.category : null),
    };
  };
}

/** Documents that editors named and those that the text mentions, each once. */
function mergeDocuments(
  named: readonly DocumentCard[],
  mentioned: readonly DocumentCard[],
): ArticleDocument[] {
  const isMentioned = new Set(mentioned.map(({ address }) => address));
  const isNamed = new Set(named.map(({ address }) => address));
  return [...named, ...mentioned.filter(({ address }) => !isNamed.has(address))].map(
    (document) => ({
      ...document,
      isMentioned: isMentioned.has(document.address),
    }),
  );
}

/** The articles next to one in time and of its year: in its category, or among all when that is null. */
function openNeighbours(db: Shared["db"]) {
  const older =
    "month >= :first AND (published_at, id) < (:at, :id) ORDER BY published_at DESC, id DESC LIMIT 1";
  const newer =
    "month <= :last AND (published_at, id) > (:at, :id) ORDER BY published_at, id LIMIT 1";
  const inAll = (condition: string) => db.prepare(`SELECT card FROM articles WHERE ${condition}`);
  const inCategory = (condition: string) =>
    db.prepare(`SELECT card FROM articles WHERE category = :category AND ${condition}`);
  const statements = {
    all: { older: inAll(older), newer: inAll(newer) },
    category: { older: inCategory(older), newer: inCategory(newer) },
  };

  return ({ id, publishedAt }: Article, category: string | null) => {
    const at = toSortable(publishedAt);
    const year = localDate(publishedAt).slice(0, 4);
    const span = { older: { first: `${year}-01` }, newer: { last: `${year}-12` } };
    const find = (side: "older" | "newer"): PageLink | null => {
      const row =
        category === null
          ? statements.all[side].get({ at, id, ...span[side] })
          : statements.category[side].get({ at, id, category, ...span[side] });
      return row ? articleLink(row) : null;
    };
    return { older: find("older"), newer: find("newer") };
  };
}
