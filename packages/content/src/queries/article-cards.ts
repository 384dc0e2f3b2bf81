import type { DatabaseSync } from "node:sqlite";
import { addresses } from "@bantin/contract";
import type { StoredArticleCard } from "../collections/articles.ts";
import { jsonOf, type Row, textOf } from "../store/rows.ts";
import type { ArticleCard, CategoryRef, PageLink } from "../views.ts";
import type { KeepOfArticles } from "./keep-of-articles.ts";
import type { FindPicture } from "./mirrored.ts";

/** The order of every list of articles; the id makes it total. */
export const NEWEST_FIRST = "ORDER BY published_at DESC, id DESC";

/** Those on the lists in which one article stands. */
const MOST_CARDS = 1_000;

export type ArticleCards = ReturnType<typeof openArticleCards>;

/** Turns index rows of articles into what lists show. Rows need the column `card`. */
export function openArticleCards(
  db: DatabaseSync,
  findPicture: FindPicture,
  { byText }: KeepOfArticles,
) {
  const keep = byText<ArticleCard>(MOST_CARDS);
  const categoryRow = db.prepare("SELECT slug, name FROM categories WHERE id = ?");

  const category = (id: string | null): CategoryRef | null => {
    const row = id === null ? undefined : categoryRow.get(id);
    return row
      ? { name: textOf(row, "name"), address: addresses.category({ slug: textOf(row, "slug") }) }
      : null;
  };
  const make = (row: Row): ArticleCard => {
    const stored = jsonOf<StoredArticleCard>(row, "card");
    const { address, title, summary, publishedAt, isWithdrawn } = stored;
    return {
      address,
      title,
      summary,
      publishedAt,
      picture: findPicture(stored.image),
      category: category(stored.category),
      isWithdrawn,
    };
  };
  const card = (row: Row) => keep(textOf(row, "card"), () => make(row));
  return { category, card, cards: (rows: readonly Row[]) => rows.map(card) };
}

/** Title and address of an index row, for a link in passing. */
export function articleLink(row: Row): PageLink {
  const { title, address } = jsonOf<StoredArticleCard>(row, "card");
  return { label: title, href: address };
}
