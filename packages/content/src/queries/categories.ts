import { addresses, type Category, partCount, partRange } from "@bantin/contract";
import { numberOf, textOf } from "../store/rows.ts";
import type { CategoryView, CategoryYearView, Content } from "../views.ts";
import { NEWEST_FIRST } from "./article-cards.ts";
import type { Shared } from "./shared.ts";
import { whileSame } from "./while-same.ts";

const LATEST = 20;

/** Categories: all of them, one, and one in one year. */
export function openCategories(
  shared: Shared,
): Pick<Content, "categories" | "category" | "categoryYear"> {
  const { db, records } = shared;
  const list = db.prepare("SELECT slug, name FROM categories ORDER BY position, slug, id");
  const bySlug = db.prepare("SELECT id FROM categories WHERE slug = ?");
  const year = openCategoryYear(shared);
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
    categoryYear(slug, inYear, part) {
      const category = find(slug);
      return category && year(category, inYear, part);
    },
  };
}

function openCategoryYear({ db, articleCards }: Shared) {
  const inYear = `FROM articles WHERE category = :category
    AND month BETWEEN :year || '-01' AND :year || '-12'`;
  const count = db.prepare(`SELECT count(*) AS n ${inYear}`);
  const some = db.prepare(`SELECT card ${inYear} ${NEWEST_FIRST} LIMIT :limit OFFSET :offset`);

  return (category: Category, year: number, part: number | null): CategoryYearView | null => {
    const of = { category: category.id, year: String(year) };
    const total = numberOf(count.get(of) ?? { n: 0 }, "n");
    const range = partRange(total, part);
    if (total === 0 || !range) return null;
    return {
      category: { name: category.name, address: addresses.category(category) },
      address: addresses.categoryYear(category, year),
      year,
      articles: articleCards.cards(some.all({ ...of, ...range })),
      part: part ?? partCount(total),
      partCount: partCount(total),
    };
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
