import { addresses, type Category } from "@bantin/contract";
import { numberOf, textOf } from "../store/rows.ts";
import type { CategoryView, Content } from "../views.ts";
import { NEWEST_FIRST } from "./article-cards.ts";
import type { Shared } from "./shared.ts";
import { whileSame } from "./while-same.ts";

const LATEST = 20;

/** Categories: all of them, one, and one in one year. */
export function openCategories(
  shared: Shared,
): Pick<Content, "categories" | "category" | "categoryYear"> {
  const { db, records, articleCards } = shared;
  const list = db.prepare("SELECT slug, name FROM categories ORDER BY position, slug, id");
  const bySlug = db.prepare("SELECT id FROM categories WHERE slug = ?");
  const inYear = db.prepare(
    `SELECT card FROM articles WHERE category = ?1 AND month BETWEEN ?2 || '-01' AND ?2 || '-12'
     ${NEWEST_FIRST}`,
  );
  const view = openCategoryView(shared);
  const find = (slug: string) => {
    const row = bySlug.get(slug);
    return row ? records.find("categories", textOf(row, "id")) : null;
  };

  return {
    categories: () =>
      list.all().map((row) => {
        const address = addresses.category({ slug: textOf(row, "slug") });
        return { name: textOf(row, "name"), address };
      }),
    category(slug) {
      const category = find(slug);
      return category && view(category);
    },
    categoryYear(slug, year) {
      const category = find(slug);
      const rows = category ? inYear.all(category.id, String(year)) : [];
      if (!category || rows.length === 0) return null;
      const address = addresses.categoryYear(category, year);
      return { name: category.name, address, year, articles: articleCards.cards(rows) };
    },
  };
}

function openCategoryView({
  db,
  articleCards,
  places,
}: Shared): (category: Category) => CategoryView {
  const latest = db.prepare(
    `SELECT card FROM articles WHERE category = ? ${NEWEST_FIRST} LIMIT ${LATEST}`,
  );
  const counts = db.prepare(
    `SELECT category, substr(month, 1, 4) AS year, count(*) AS n FROM articles
     WHERE category IS NOT NULL GROUP BY category, year ORDER BY category, year DESC`,
  );
  const years = whileSame(
    () => places("articles"),
    () => Map.groupBy(counts.all(), (row) => textOf(row, "category")),
  );
  return (category) => ({
    name: category.name,
    address: addresses.category(category),
    description: category.description,
    latest: articleCards.cards(latest.all(category.id)),
    years: (years().get(category.id) ?? []).map((row) => {
      const year = Number(textOf(row, "year"));
      return { year, address: addresses.categoryYear(category, year), count: numberOf(row, "n") };
    }),
  });
}
